package io.aval.engine.training.learn;

import io.aval.rules.appraisal.credit.Odds;

/**
 * Logistic regression with a ridge on all coefficients but the first, by iteratively reweighted least squares. Rows of
 * the design begin with a one.
 */
final class Ridge {

    private static final int MOST_STEPS = 30;
    private static final double ENOUGH = 1e-6;

    private Ridge() {}

    /**
     * The coefficients.
     *
     * @param penalty above 0
     * @param start from which is searched, all zero or a solution nearby
     */
    static double[] fit(double[][] design, boolean[] bad, double penalty, double[] start) {
        int size = start.length;
        double[] beta = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] hessian = new double[size][size];
            double[] gradient = new double[size];
            for (int j = 1; j < size; j++) {
                hessian[j][j] = penalty;
                gradient[j] = -penalty * beta[j];
            }
            hessian[0][0] = 1e-9;
            for (int i = 0; i < design.length; i++) {
                add(design[i], bad[i], beta, hessian, gradient);
            }
            double[] change = solve(hessian, gradient);
            double most = 0;
            for (double part : change) {
                most = StrictMath.max(most, StrictMath.abs(part));
            }
            // Far steps overshoot where classes are nearly separated
            double share = most > 2 ? 2 / most : 1;
            for (int j = 0; j < size; j++) {
                beta[j] += share * change[j];
            }
            if (most < ENOUGH) {
                break;
            }
        }
        return beta;
    }

    static double dot(double[] row, double[] beta) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += row[j] * beta[j];
        }
        return sum;
    }

    private static void add(double[] row, boolean bad, double[] beta, double[][] hessian, double[] gradient) {
        double p = Odds.probability(dot(row, beta));
        double error = (bad ? 1 : 0) - p;
        double weight = p * (1 - p);
        for (int j = 0; j < row.length; j++) {
            gradient[j] += error * row[j];
            double weighted = weight * row[j];
            if (weighted != 0) {
                double[] line = hessian[j];
                for (int k = 0; k <= j; k++) {
                    line[k] += weighted * row[k];
                }
            }
        }
    }

    /** By Cholesky's decomposition of the lower triangle, which is overwritten. */
    private static double[] solve(double[][] a, double[] b) {
        int size = b.length;
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = a[j][k];
                for (int i = 0; i < k; i++) {
                    sum -= a[j][i] * a[k][i];
                }
                a[j][k] = j == k ? StrictMath.sqrt(StrictMath.max(sum, 1e-12)) : sum / a[k][k];
            }
        }
        double[] x = b.clone();
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= a[j][k] * x[k];
            }
            x[j] /= a[j][j];
        }
        for (int j = size - 1; j >= 0; j--) {
            for (int k = j + 1; k < size; k++) {
                x[j] -= a[k][j] * x[k];
            }
            x[j] /= a[j][j];
        }
        return x;
    }
}
