package io.aval.rules.disclosure;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * What an acceptor says about a bill that it accepted. Stands in the registry.
 *
 * @param party the acceptor
 * @param acceptor its account, the one that accepted
 * @param packageId first record of the bill's package
 * @param elements digest of the bill's elements in canonical form
 * @param day when it was published or last corrected
 * @param withdrawn whether the acceptor has taken it back
 */
public record Disclosure(
        RecordId party, Account acceptor, RecordId packageId, Digest elements, BusinessDay day, boolean withdrawn)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }
}
