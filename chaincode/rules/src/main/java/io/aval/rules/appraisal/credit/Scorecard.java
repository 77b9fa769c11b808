package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;

/**
 * Points from log-odds: more points are better.
 *
 * <p>Source: N. Siddiqi, "Credit Risk Scorecards" (2006).
 *
 * @param points given at the odds below
 * @param odds good to bad, above 0
 * @param doubling points to double the odds, above 0
 */
public record Scorecard(Decimal points, Decimal odds, Decimal doubling) {

    /** 600 points at 19 to 1, 50 to double. */
    public static final Scorecard USUAL = new Scorecard(Decimal.of(600), Decimal.of(19), Decimal.of(50));

    /** Throws {@link IllegalArgumentException} unless odds and doubling are above 0. */
    public Scorecard {
        if (odds.compareTo(Decimal.ZERO) <= 0 || doubling.compareTo(Decimal.ZERO) <= 0) {
            throw new IllegalArgumentException("range");
        }
    }

    /** Points for one unit of log-odds. */
    public double factor() {
        return doubling.real() / StrictMath.log(2);
    }

    /** Points at even odds. */
    public double offset() {
        return points.real() - factor() * StrictMath.log(odds.real());
    }

    /** Points of an enterprise with these log-odds of default. */
    public double points(double margin) {
        return offset() - factor() * margin;
    }
}
