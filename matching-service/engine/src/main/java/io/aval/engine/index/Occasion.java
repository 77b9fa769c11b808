package io.aval.engine.index;

import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a bill that somebody is to learn of.
 *
 * @param day business day on which it happened
 * @param record the bill, or the range of one
 * @param operation what it was about; absent for what is about no request
 * @param until last day on which something can be done about it; absent if nothing can
 * @param head the last act of the chain whose parties are concerned; absent where one party is
 */
public record Occasion(
        What what,
        BusinessDay day,
        RecordId record,
        @Nullable Operation operation,
        @Nullable BusinessDay until,
        @Nullable Digest head) {

    /** The kinds; the names stand on disk. */
    public enum What {
        /** A request awaits the answer of whom it is told. */
        ASKED,
        /** A payment awaits the confirmation of the payee's bank. */
        PAYMENT,
        /** A request was agreed and has taken effect. */
        AGREED,
        /** A request was refused. */
        REFUSED,
        /** Nobody answered a request in time. */
        LAPSED,
        /** A request was agreed, and the money did not come. */
        UNSETTLED,
        /** Notice of recourse. */
        PURSUED,
        /** The bill was presented and not paid (拒付). */
        DISHONOURED,
        /** The bill was paid. */
        SETTLED,
        /** Somebody paid in recourse. */
        RECOURSE_PAID,
        /** Frozen by order. */
        FROZEN,
        /** The freeze was lifted. */
        LIFTED,
        /** A right will lapse (票据时效). */
        LIMITATION
    }
}
