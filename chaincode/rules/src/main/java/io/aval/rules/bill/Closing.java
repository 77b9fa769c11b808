package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * How the last request ended, for whoever proposed it.
 *
 * @param reason present if refused
 */
public record Closing(
        Operation operation, Result result, @Nullable Reason reason, BusinessDay day) {

    /** The ways to end. */
    public enum Result {
        AGREED,
        REFUSED,
        WITHDRAWN
    }
}
