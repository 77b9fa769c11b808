package io.aval.rules.party;

import io.aval.rules.calendar.Month;
import java.util.List;

/**
 * When an acceptor is overdue (公告〔2020〕第19号 and the detailed rules on disclosure).
 *
 * <p>Overdue: at the month's end something is unpaid, or something became overdue in the month. Persistently overdue: that,
 * and at least three events in the six months that end with it. The look-back counts whole calendar months; an event older
 * than that counts for the balance as long as it is unpaid, but not among the three. What happened after the month does not
 * count.
 */
public final class OverdueRule {

    private static final int LOOK_BACK_MONTHS = 6;

    private static final int PERSISTENT_EVENTS = 3;

    private OverdueRule() {}

    /** The level at the end of the month. */
    public static OverdueLevel level(List<OverdueEvent> events, Month month) {
        boolean unpaid = events.stream().anyMatch(event -> event.openAtEndOf(month.last()));
        boolean fresh = events.stream().anyMatch(event -> age(event, month) == 0);
        if (!unpaid && !fresh) {
            return OverdueLevel.NONE;
        }
        long recent = events.stream()
                .mapToInt(event -> age(event, month))
                .filter(age -> age >= 0 && age < LOOK_BACK_MONTHS)
                .count();
        return recent >= PERSISTENT_EVENTS ? OverdueLevel.PERSISTENT : OverdueLevel.OVERDUE;
    }

    private static int age(OverdueEvent event, Month month) {
        return Month.of(event.day()).monthsUntil(month);
    }
}
