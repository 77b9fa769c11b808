package io.aval.engine.training.measure;

import java.util.Arrays;

/**
 * Population stability index {@code Σ (a − e)·ln(a/e)} over ten bins of the expected numbers: below 0.1 stable, above
 * 0.25 moved. Of a score it is the PSI, of an input the CSI. Missing numbers are a bin of their own.
 */
public final class Stability {

    private static final int BINS = 10;
    /** Stands in for an empty bin. */
    private static final double HALF_A_ROW = 0.5;

    private Stability() {}

    /** The index of the actual numbers beside the expected ones. */
    public static double index(double[] expected, double[] actual) {
        double[] edges = edges(expected);
        double[] before = shares(expected, edges);
        double[] after = shares(actual, edges);
        double sum = 0;
        for (int b = 0; b < before.length; b++) {
            if (before[b] != after[b]) {
                double e = StrictMath.max(before[b], HALF_A_ROW / expected.length);
                double a = StrictMath.max(after[b], HALF_A_ROW / actual.length);
                sum += (a - e) * StrictMath.log(a / e);
            }
        }
        return sum;
    }

    private static double[] edges(double[] expected) {
        double[] sorted = Arrays.stream(expected)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        double[] edges = new double[BINS - 1];
        int size = 0;
        for (int b = 1; b < BINS && sorted.length > 0; b++) {
            double edge = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
            if (size == 0 || edge > edges[size - 1]) {
                edges[size++] = edge;
            }
        }
        return Arrays.copyOf(edges, size);
    }

    private static double[] shares(double[] numbers, double[] edges) {
        double[] shares = new double[edges.length + 2];
        for (double number : numbers) {
            int bin = 0;
            while (bin < edges.length && number > edges[bin]) {
                bin++;
            }
            shares[Double.isNaN(number) ? edges.length + 1 : bin]++;
        }
        for (int b = 0; b < shares.length; b++) {
            shares[b] /= numbers.length;
        }
        return shares;
    }
}
