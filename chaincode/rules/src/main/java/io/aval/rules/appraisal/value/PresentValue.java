package io.aval.rules.appraisal.value;

/**
 * What later money is worth now: {@code Σ CF_t/(1+k)^(t−½)} at mid-year, {@code Σ CF_t/(1+k)^t} at year's end. Powers
 * are built by multiplication, so they are the same everywhere.
 */
public final class PresentValue {

    private PresentValue() {}

    /**
     * The present value of a series.
     *
     * @param flows of the years 1, 2, …
     * @param rate above −1
     */
    public static double of(double[] flows, double rate, Timing timing) {
        requireRate(rate);
        double step = 1 / (1 + rate);
        double factor = 1;
        double sum = 0;
        for (double flow : flows) {
            factor *= step;
            sum += flow * factor;
        }
        return sum * timing.lift(rate);
    }

    /**
     * The present value of one unit a year; {@code years} at a rate of zero.
     *
     * @param years at least 0
     */
    public static double annuity(double rate, int years, Timing timing) {
        requireRate(rate);
        double step = 1 / (1 + rate);
        double factor = 1;
        double sum = 0;
        for (int year = 0; year < years; year++) {
            factor *= step;
            sum += factor;
        }
        return sum * timing.lift(rate);
    }

    static void requireRate(double rate) {
        if (!(rate > -1)) {
            throw new IllegalArgumentException("rate");
        }
    }

    static void requireYears(int expected, double[] series) {
        if (series.length != expected) {
            throw new IllegalArgumentException("series of different length");
        }
    }
}
