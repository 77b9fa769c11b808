package io.aval.engine.risk.warning;

import io.aval.rules.calendar.BusinessDay;
import java.util.Comparator;

/**
 * A signal as it was seen.
 *
 * @param id what evidence calls it; the same id is the same observation
 * @param subject the enterprise, right or loan
 * @param value in the signal's unit
 * @param day on which it was so
 */
public record Observation(String id, String subject, Signal signal, long value, BusinessDay day)
        implements Comparable<Observation> {

    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::day).thenComparing(Observation::id);

    /** By day; of one day, by id. */
    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }
}
