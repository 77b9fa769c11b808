package io.aval.engine.market;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many pairs were refused for each reason.
 *
 * @param byReason a count for each reason that refuses pairs, in the order of the enum, zeros included
 */
public record ReasonCounts(Map<Reason, Long> byReason) {
    /** Completes and copies the table; a reason that does not refuse pairs, or a negative count, is not allowed. */
    public ReasonCounts {
        EnumMap<Reason, Long> full = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            long count = byReason.getOrDefault(reason, 0L);
            if (count < 0 || (count > 0 && !reason.refusesPair())) {
                throw new IllegalArgumentException(reason + " counted " + count + " times");
            }
            if (reason.refusesPair()) {
                full.put(reason, count);
            }
        }
        byReason = Collections.unmodifiableMap(full);
    }

    /** {@return all refused pairs together} */
    public long total() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
