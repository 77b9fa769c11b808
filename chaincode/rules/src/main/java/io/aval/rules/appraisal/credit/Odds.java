package io.aval.rules.appraisal.credit;

/** Probabilities and their log-odds, the same bits on every machine. */
public final class Odds {

    private Odds() {}

    /** The logistic function. */
    public static double probability(double margin) {
        if (margin >= 0) {
            return 1 / (1 + StrictMath.exp(-margin));
        }
        double odds = StrictMath.exp(margin);
        return odds / (1 + odds);
    }

    /** The log-odds of a probability between 0 and 1, both excluded. */
    public static double margin(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }
}
