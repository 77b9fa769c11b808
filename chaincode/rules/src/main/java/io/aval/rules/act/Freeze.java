package io.aval.rules.act;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * What an order said last about a record.
 *
 * @param frozen whether it is frozen
 * @param day the business day on which it was frozen, or on which the freeze was lifted; null where no order was ever
 *     given, and for orders of the first release, which did not say
 */
public record Freeze(boolean frozen, @Nullable BusinessDay day) {

    /** No order was ever given. */
    public static final Freeze NONE = new Freeze(false, null);
}
