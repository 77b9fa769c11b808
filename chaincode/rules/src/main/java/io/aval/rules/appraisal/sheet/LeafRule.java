package io.aval.rules.appraisal.sheet;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about one input: its bounds, and what stands in for it. Part of the model's parameters.
 *
 * @param name the input's name; {@code revenue.*} is a series {@code revenue.1}, {@code revenue.2}, …
 * @param floor smallest plausible number; what is lower is brought to it
 * @param cap largest plausible number; what is higher is brought to it
 * @param fallback what stands in for it if it is missing; absent if nothing may
 * @param maxAgeDays age at the base day from which it is remarked as stale; 0 if it does not age
 */
public record LeafRule(
        @Text(max = 64, pattern = PATTERN) String name,
        Decimal floor,
        Decimal cap,
        @Nullable Decimal fallback,
        @Range(max = 36_600) int maxAgeDays) {

    private static final String PATTERN = "[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*(\\.\\*)?";

    /** Throws {@link IllegalArgumentException} if the bounds contradict each other. */
    public LeafRule {
        boolean ordered = floor.compareTo(cap) <= 0;
        boolean within = fallback == null || floor.compareTo(fallback) <= 0 && fallback.compareTo(cap) <= 0;
        if (!ordered || !within) {
            throw new IllegalArgumentException("bounds");
        }
    }

    /** Whether it is about a series. */
    boolean series() {
        return name.endsWith(".*");
    }

    /** The name without the star: {@code revenue.} of a series. */
    String stem() {
        return series() ? name.substring(0, name.length() - 1) : name;
    }
}
