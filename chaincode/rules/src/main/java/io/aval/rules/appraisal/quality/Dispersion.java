package io.aval.rules.appraisal.quality;

/**
 * Weights and ranks that come out of a sample itself. They are relative to it: one more row changes them all, so the
 * sample is to be frozen beside the result.
 */
public final class Dispersion {

    private Dispersion() {}

    /**
     * Entropy weights: {@code p_ij = x_ij/Σ_i x_ij}, {@code e_j = −Σ p ln p / ln m}, {@code w_j = (1−e_j)/Σ(1−e)}.
     *
     * <p>Source: C. Hwang and K. Yoon, "Multiple Attribute Decision Making" (1981), after C. Shannon (1948).
     *
     * @param rows at least two, of equal length, each number positive
     */
    public static double[] entropyWeights(double[][] rows) {
        int columns = rows[0].length;
        double[] weights = new double[columns];
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            weights[column] = 1 - entropy(rows, column);
            sum += weights[column];
        }
        for (int column = 0; column < columns; column++) {
            weights[column] /= sum;
        }
        return weights;
    }

    /** Subjective and objective weights together: {@code θ·a + (1−θ)·b}. */
    public static double[] combined(double[] subjective, double[] objective, double part) {
        double[] weights = new double[subjective.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = part * subjective[i] + (1 - part) * objective[i];
        }
        return weights;
    }

    /**
     * TOPSIS: how near each row lies to the best and how far from the worst, {@code C = d⁻/(d⁺+d⁻)}, 0 to 1.
     *
     * <p>Source: C. Hwang and K. Yoon, as above.
     *
     * @param costs for each column whether less is better
     */
    public static double[] closeness(double[][] rows, double[] weights, boolean[] costs) {
        int columns = weights.length;
        double[] toBest = new double[rows.length];
        double[] toWorst = new double[rows.length];
        for (int column = 0; column < columns; column++) {
            double[] scaled = scaled(rows, column, weights[column]);
            double low = scaled[0];
            double high = scaled[0];
            for (double value : scaled) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
            double best = costs[column] ? low : high;
            double worst = costs[column] ? high : low;
            for (int row = 0; row < rows.length; row++) {
                toBest[row] += (scaled[row] - best) * (scaled[row] - best);
                toWorst[row] += (scaled[row] - worst) * (scaled[row] - worst);
            }
        }
        double[] closeness = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            double far = StrictMath.sqrt(toWorst[row]);
            double all = StrictMath.sqrt(toBest[row]) + far;
            closeness[row] = all > 0 ? far / all : 0.5;
        }
        return closeness;
    }

    private static double entropy(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        double entropy = 0;
        for (double[] row : rows) {
            double part = row[column] / sum;
            entropy -= part * StrictMath.log(part);
        }
        return entropy / StrictMath.log(rows.length);
    }

    private static double[] scaled(double[][] rows, int column, double weight) {
        double squares = 0;
        for (double[] row : rows) {
            squares += row[column] * row[column];
        }
        double[] scaled = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            scaled[row] = squares > 0 ? weight * rows[row][column] / StrictMath.sqrt(squares) : 0;
        }
        return scaled;
    }
}
