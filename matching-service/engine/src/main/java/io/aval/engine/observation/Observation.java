package io.aval.engine.observation;

import java.util.Comparator;

/**
 * One data entry about an enterprise. The four first components are its key; an entry that comes again under the same key
 * takes the place of the earlier one.
 *
 * @param enterprise whom it is about, 0 or more, below {@link Long#MAX_VALUE}
 * @param field what of it, 0 or more
 * @param height the ledger height at which it became known, 0 or more
 * @param sequence its place among what became known of the field at that height, 0 or more; the highest stands
 * @param type what kind of value
 * @param code a coded value, or the unit of the number
 * @param number the number
 */
public record Observation(long enterprise, int field, long height, int sequence, int type, int code, long number) {

    /** The index's order: by enterprise and field, then what is newest first. */
    public static final Comparator<Observation> ORDER = Comparator.comparingLong(Observation::enterprise)
            .thenComparingInt(Observation::field)
            .thenComparing(Comparator.comparingLong(Observation::height).reversed())
            .thenComparing(Comparator.comparingInt(Observation::sequence).reversed());

    /** Throws {@link IllegalArgumentException} if a part of the key is out of range. */
    public Observation {
        if (enterprise < 0 || enterprise == Long.MAX_VALUE || field < 0 || height < 0 || sequence < 0) {
            throw new IllegalArgumentException("range");
        }
    }
}
