package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import org.jspecify.annotations.Nullable;

/**
 * How the last request ended, for whoever proposed it.
 *
 * @param reason present if refused
 * @param leg the payment that did not come, if that is how it ended
 * @param proxy the responder's bank, if it answered for it
 */
public record Closing(
        Operation operation,
        Result result,
        @Nullable Reason reason,
        BusinessDay day,
        @Nullable Leg leg,
        @Nullable Account proxy) {

    /** An end without payment or proxy. */
    public Closing(Operation operation, Result result, @Nullable Reason reason, BusinessDay day) {
        this(operation, result, reason, day, null, null);
    }

    /** The ways to end. */
    public enum Result {
        AGREED,
        REFUSED,
        WITHDRAWN,
        /** Nobody answered in time. */
        LAPSED,
        /** It was agreed and the money did not come that day. */
        UNSETTLED
    }
}
