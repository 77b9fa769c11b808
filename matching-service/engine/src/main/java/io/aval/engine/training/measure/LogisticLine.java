package io.aval.engine.training.measure;

import io.aval.rules.appraisal.credit.Odds;

/** Logistic regression of what happened on one number, by Newton's method. */
public final class LogisticLine {

    private static final int MOST_STEPS = 50;
    private static final double ENOUGH = 1e-10;
    private static final double RIDGE = 1e-6;

    private LogisticLine() {}

    /** Intercept and slope. Labels that are separated completely still have finite ones. */
    public static double[] fit(double[] x, boolean[] bad) {
        double intercept = 0;
        double slope = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double g0 = -RIDGE * intercept;
            double g1 = -RIDGE * (slope - 1);
            double h00 = RIDGE;
            double h01 = 0;
            double h11 = RIDGE;
            for (int i = 0; i < x.length; i++) {
                double p = Odds.probability(intercept + slope * x[i]);
                double error = (bad[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                g0 += error;
                g1 += error * x[i];
                h00 += weight;
                h01 += weight * x[i];
                h11 += weight * x[i] * x[i];
            }
            double det = h00 * h11 - h01 * h01;
            double d0 = (h11 * g0 - h01 * g1) / det;
            double d1 = (h00 * g1 - h01 * g0) / det;
            double limit = StrictMath.max(1, StrictMath.max(StrictMath.abs(d0), StrictMath.abs(d1)));
            intercept += d0 / limit;
            slope += d1 / limit;
            if (StrictMath.abs(d0) + StrictMath.abs(d1) < ENOUGH) {
                break;
            }
        }
        return new double[] {intercept, slope};
    }
}
