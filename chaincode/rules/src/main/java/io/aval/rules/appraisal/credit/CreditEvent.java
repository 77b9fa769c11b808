package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;
import java.util.Comparator;

/**
 * Something that happened to an enterprise. Events are ordered by day, then by id: no two of an enterprise share an id.
 *
 * @param kind name of an {@link EventClass}
 * @param magnitude how much it counts; 1 for one lawsuit, 0.2 for a small one
 */
public record CreditEvent(
        BusinessDay day,
        @Text(max = 64) String id,
        @Text(max = 48) String kind,
        Decimal magnitude) implements Comparable<CreditEvent> {

    private static final Comparator<CreditEvent> ORDER =
            Comparator.comparing(CreditEvent::day).thenComparing(CreditEvent::id);

    @Override
    public int compareTo(CreditEvent other) {
        return ORDER.compare(this, other);
    }
}
