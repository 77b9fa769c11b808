package io.aval.rules.appraisal.number;

/** Quantiles of a sample. Pure functions. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile by linear interpolation between neighbours: definition 7 of R. Hyndman and Y. Fan, "Sample quantiles
     * in statistical packages", The American Statistician 50 (1996).
     *
     * @param sorted in ascending order, at least one value
     * @param probability 0 (the smallest) to 1 (the largest)
     * @throws IllegalArgumentException if there is no value, or the probability is none
     */
    public static double of(double[] sorted, double probability) {
        if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("values, and a probability");
        }
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
