package io.aval.network.bench;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param sentence what is measured
 * @param figure what was measured; its median counts
 * @param bound the limit
 * @param atLeast whether the figure should be no less, or else no more
 * @param unit behind the figures
 */
record Goal(String sentence, Spread figure, double bound, boolean atLeast, String unit) {

    boolean met() {
        return atLeast ? figure.median() >= bound : figure.median() <= bound;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-6s  %-58s %8.2f%s  (%.2f to %.2f)  goal %s %.1f%s",
                met() ? "met" : "missed",
                sentence,
                figure.median(),
                unit,
                figure.min(),
                figure.max(),
                atLeast ? "≥" : "≤",
                bound,
                unit);
    }
}
