package io.aval.rules.appraisal.value;

import io.aval.rules.appraisal.number.Normal;

/**
 * The right to invest later as a call option.
 *
 * <p>Sources: F. Black and M. Scholes, "The pricing of options and corporate liabilities", Journal of Political Economy
 * 81 (1973), with R. Merton's yield; J. Cox, S. Ross and M. Rubinstein, "Option pricing: a simplified approach", Journal
 * of Financial Economics 7 (1979); the cost of delay 1/T after A. Damodaran, "Damodaran on Valuation".
 *
 * @param asset S, present value of what the investment brings; above 0
 * @param investment K, what has to be invested; above 0
 * @param volatility σ a year; not negative
 * @param riskFree r, continuous
 * @param delayCost y, part of S that each year of waiting loses, continuous
 * @param years T left to decide; not negative
 */
public record DeferralOption(
        double asset, double investment, double volatility, double riskFree, double delayCost, double years) {

    /** Throws {@link IllegalArgumentException} if a number is out of its range. */
    public DeferralOption {
        if (!(asset > 0 && investment > 0 && volatility >= 0 && years >= 0)) {
            throw new IllegalArgumentException("option");
        }
    }

    /** One whose waiting costs an equal part of each of the remaining years: {@code y = 1/T}. */
    public static DeferralOption wasting(
            double asset, double investment, double volatility, double riskFree, double years) {
        return new DeferralOption(asset, investment, volatility, riskFree, years > 0 ? 1 / years : 0, years);
    }

    /** {@code S·e^(−yT)·N(d1) − K·e^(−rT)·N(d2)}; what is certain if nothing moves: the difference, if positive. */
    public double value() {
        double spot = asset * StrictMath.exp(-delayCost * years);
        double strike = investment * StrictMath.exp(-riskFree * years);
        double spread = volatility * StrictMath.sqrt(years);
        if (!(spread > 0)) {
            return spot > strike ? spot - strike : 0;
        }
        double drift = (riskFree - delayCost + volatility * volatility / 2) * years;
        double first = (StrictMath.log(asset / investment) + drift) / spread;
        return spot * Normal.below(first) - strike * Normal.below(first - spread);
    }

    /**
     * The same by a tree: {@code u = e^(σ√Δ)}, {@code d = 1/u}, {@code p = (e^((r−y)Δ) − d)/(u − d)}.
     *
     * @param steps at least 1
     * @param early whether it may be exercised before its end
     * @throws IllegalArgumentException if the steps are too few for the drift, so that p is no probability
     */
    public double byTree(int steps, boolean early) {
        double step = years / steps;
        double up = StrictMath.exp(volatility * StrictMath.sqrt(step));
        double down = 1 / up;
        double rise = (StrictMath.exp((riskFree - delayCost) * step) - down) / (up - down);
        if (!(rise >= 0 && rise <= 1)) {
            throw new IllegalArgumentException("steps");
        }
        double discount = StrictMath.exp(-riskFree * step);
        double[] values = new double[steps + 1];
        for (int level = steps; level >= 0; level--) {
            double price = asset;
            for (int i = 0; i < level; i++) {
                price *= down;
            }
            for (int ups = 0; ups <= level; ups++) {
                double now = price > investment ? price - investment : 0;
                double later = level == steps ? now : discount * (rise * values[ups + 1] + (1 - rise) * values[ups]);
                values[ups] = (early || level == steps) && now > later ? now : later;
                price *= up * up;
            }
        }
        return values[0];
    }
}
