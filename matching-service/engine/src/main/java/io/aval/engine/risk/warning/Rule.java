package io.aval.engine.risk.warning;

/**
 * A row of the table.
 *
 * @param halfLifeDays 0 for a warning that does not fade
 */
public record Rule(
        String name,
        Signal signal,
        Comparison comparison,
        long threshold,
        Severity severity,
        int halfLifeDays,
        Action action) {

    /** A warning at full strength, in millionths. */
    public static final int FULL_PPM = 1_000_000;

    private static final int MAX_HALVINGS = 20;

    /** How an observation is compared with the threshold. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        ABOVE
    }

    /** Throws {@link IllegalArgumentException} with reason {@code range} for a negative half-life. */
    public Rule {
        if (halfLifeDays < 0) {
            throw new IllegalArgumentException("range");
        }
    }

    /** Whether an observation of that value warns. */
    public boolean warns(long value) {
        return switch (comparison) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case ABOVE -> value > threshold;
        };
    }

    /**
     * What is left of a warning after some days, in millionths: half at each half-life and a straight line in between, so
     * that whole numbers suffice.
     *
     * @param days 0 or more
     */
    public int strengthPpm(int days) {
        if (halfLifeDays == 0) {
            return FULL_PPM;
        }
        int halvings = days / halfLifeDays;
        if (halvings >= MAX_HALVINGS) {
            return 0;
        }
        long here = FULL_PPM >> halvings;
        long next = FULL_PPM >> halvings + 1;
        return (int) (here - (here - next) * (days % halfLifeDays) / halfLifeDays);
    }
}
