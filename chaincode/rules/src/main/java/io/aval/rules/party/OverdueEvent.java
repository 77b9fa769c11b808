package io.aval.rules.party;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import org.jspecify.annotations.Nullable;

/**
 * A bill that its acceptor did not pay when it was due.
 *
 * @param day on which the payment became overdue
 * @param amountFen what was not paid, fen
 * @param settledDay on which it was paid after all; absent while it is not
 */
public record OverdueEvent(
        BusinessDay day,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Nullable BusinessDay settledDay) {

    public OverdueEvent {
        if (settledDay != null && settledDay.isBefore(day)) {
            throw new IllegalArgumentException("settled before it was overdue");
        }
    }

    /** Whether it is unpaid when that day ends. */
    boolean openAtEndOf(BusinessDay end) {
        return !day.isAfter(end) && (settledDay == null || settledDay.isAfter(end));
    }
}
