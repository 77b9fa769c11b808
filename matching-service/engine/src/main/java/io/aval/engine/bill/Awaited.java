package io.aval.engine.bill;

import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;

/**
 * Something open on a bill.
 *
 * @param bill its record
 * @param operation what was asked
 * @param other who asked; for the asker's own request, who is to answer
 * @param amountFen the range's value, or the payment's
 * @param until last day on which it can be done; after it the request has ended by itself
 */
public record Awaited(
        What what,
        RecordId bill,
        Operation operation,
        Account other,
        @Range(max = Json.MAX_NUMBER) long amountFen,
        BusinessDay asked,
        BusinessDay until) {

    /** Who is to do what. */
    public enum What {
        /** The reader answers. */
        ANSWER,
        /** The reader may answer, as the bank of who is asked. */
        ANSWER_FOR_CLIENT,
        /** The reader confirms a payment, as the bank of who is paid. */
        CONFIRM,
        /** The reader waits for somebody's answer or payment. */
        OWN
    }
}
