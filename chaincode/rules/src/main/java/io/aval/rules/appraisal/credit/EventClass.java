package io.aval.rules.appraisal.credit;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;

/**
 * Events of one kind and how fast they are forgotten. The input {@code event.<name>} of a model is the sum of their
 * magnitudes, each halved every half-life.
 *
 * @param name such as {@code overdue} or {@code lawsuit}
 * @param halfLifeDays days until an event counts half
 */
public record EventClass(
        @Text(max = 48, pattern = "[a-z][a-z0-9-]*") String name,
        @Range(min = 1, max = 36_600) int halfLifeDays) {

    /** The input that it feeds. */
    public String leaf() {
        return "event." + name;
    }

    /** What is left of one after that many days: {@code 2^(−days/halfLife)}. */
    public double left(int days) {
        return left(days, halfLifeDays);
    }

    static double left(int days, int halfLifeDays) {
        return StrictMath.pow(2, -(double) days / halfLifeDays);
    }
}
