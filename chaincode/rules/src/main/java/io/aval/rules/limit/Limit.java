package io.aval.rules.limit;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.party.Restriction;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * The limits of a party at one organisation, which keeps them.
 *
 * @param party whose name they protect
 * @param account through which they hold
 */
public record Limit(RecordId party, Account account, LimitTerms terms) implements Restriction {

    @Override
    public Kind kind() {
        return Kind.LIMIT;
    }

    @Override
    public boolean forbids(String act, BusinessDay day) {
        return terms.hold(day) && terms.forbidden().contains(act);
    }
}
