package io.aval.engine.training.learn;

import org.jspecify.annotations.Nullable;

/** Finds the split with the largest gain; equal gains: the first column, the lowest edge. */
final class SplitSearch {

    private static final double RIDGE = 1;
    private static final double LEAST_HESSIAN = 1;
    private static final double LEAST_ROWS = 5;
    private static final double LEAST_GAIN = 1e-6;

    private final Histograms histograms;
    private final int[] signs;

    /**
     * A split.
     *
     * @param bin the last on the left
     */
    record Found(int column, int bin, boolean missingLeft, double gain, double leftWeight, double rightWeight) {}

    SplitSearch(Histograms histograms, int[] signs) {
        this.histograms = histograms;
        this.signs = signs;
    }

    int sign(int column) {
        return signs[column];
    }

    /** The best leaf of these rows, before shrinking. */
    static double weight(double gradient, double hessian) {
        return -gradient / (hessian + RIDGE);
    }

    /** Gradient, hessian and rows from a bin on. */
    static double[] total(double[] sums, int from) {
        double[] total = new double[3];
        for (int i = 3 * from; i < sums.length; i++) {
            total[i % 3] += sums[i];
        }
        return total;
    }

    @Nullable
    Found best(int[] columns, double[][] sums, double[] all, Growth.Bounds bounds) {
        @Nullable Found best = null;
        double least = LEAST_GAIN;
        for (int c = 0; c < columns.length; c++) {
            Found found = best(columns[c], sums[c], all, bounds, least);
            if (found != null) {
                best = found;
                least = found.gain();
            }
        }
        return best;
    }

    private @Nullable Found best(int column, double[] sums, double[] all, Growth.Bounds bounds, double least) {
        int missing = 3 * Histograms.MISSING;
        boolean some = sums[missing + 2] > 0;
        @Nullable Found best = null;
        double whole = gain(all[0], all[1], bounds.within(weight(all[0], all[1])));
        double most = least;
        double g = 0;
        double h = 0;
        double n = 0;
        for (int bin = 0; bin < histograms.edges(column); bin++) {
            g += sums[3 * bin];
            h += sums[3 * bin + 1];
            n += sums[3 * bin + 2];
            for (int way = some ? 0 : 1; way < 2; way++) {
                boolean left = way == 0;
                double lg = left ? g + sums[missing] : g;
                double lh = left ? h + sums[missing + 1] : h;
                double ln = left ? n + sums[missing + 2] : n;
                if (ln < LEAST_ROWS || all[2] - ln < LEAST_ROWS || lh < LEAST_HESSIAN || all[1] - lh < LEAST_HESSIAN) {
                    continue;
                }
                double lw = bounds.within(weight(lg, lh));
                double rw = bounds.within(weight(all[0] - lg, all[1] - lh));
                double gain = gain(lg, lh, lw) + gain(all[0] - lg, all[1] - lh, rw) - whole;
                if (gain > most && signs[column] * (rw - lw) >= 0) {
                    most = gain;
                    boolean missingLeft = some ? left : 2 * ln >= all[2];
                    best = new Found(column, bin, missingLeft, gain, lw, rw);
                }
            }
        }
        return best;
    }

    /** How much the loss falls, doubled. */
    private static double gain(double gradient, double hessian, double weight) {
        return -(2 * gradient * weight + (hessian + RIDGE) * weight * weight);
    }
}
