package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * A payment that was confirmed after its day: title did not move, the money did, and people must sort it out.
 *
 * @param leg the payment
 * @param confirmedBy the payee's bank
 */
public record Dispute(RecordId bill, Operation operation, Leg leg, Account confirmedBy, BusinessDay day)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.DISPUTE;
    }
}
