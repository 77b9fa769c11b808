package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.number.Normal;

/**
 * A firm's equity as a call on its assets (Merton 1974), solved for the assets; a tool for stress, no grade.
 *
 * @param debt what falls due at the horizon
 * @param rate yearly rate without risk, continuous
 * @param years horizon
 */
public record Merton(double debt, double rate, double years) {

    private static final int HALVINGS = 80;

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public Merton {
        Bounds.within(debt, Double.MIN_NORMAL, Double.MAX_VALUE);
        Bounds.within(rate, -1, 1);
        Bounds.within(years, 1e-6, 100);
    }

    /**
     * The solution.
     *
     * @param assets value of the assets
     * @param volatility of the assets, yearly
     * @param distance to default, in standard deviations
     * @param pd probability of default at the horizon, under the rate without risk
     */
    public record Firm(double assets, double volatility, double distance, double pd) {}

    /** Equity of a firm with these assets (Black and Scholes 1973). */
    public double equity(double assets, double volatility) {
        double root = volatility * Math.sqrt(years);
        double near = near(assets, root);
        return assets * Normal.below(near) - debt * StrictMath.exp(-rate * years) * Normal.below(near - root);
    }

    /** A private firm: its assets are valued themselves, their volatility is that of its industry. */
    public Firm privateFirm(double assets, double volatility) {
        Bounds.within(assets, Double.MIN_NORMAL, Double.MAX_VALUE);
        double root = Bounds.within(volatility, 1e-6, 10) * Math.sqrt(years);
        double distance = near(assets, root) - root;
        return new Firm(assets, volatility, distance, Normal.above(distance));
    }

    /**
     * A listed firm: finds assets A and volatility σ with E = equity(A, σ) and σ_E · E = N(d₁) · σ · A, by halving: for
     * each σ the assets, and then σ, so that it ends in the same place on every machine.
     */
    public Firm solve(double equity, double equityVolatility) {
        Bounds.within(equity, Double.MIN_NORMAL, Double.MAX_VALUE);
        Bounds.within(equityVolatility, 1e-4, 10);
        double low = 0;
        double high = equityVolatility;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double assets = assets(equity, middle);
            double implied = Normal.below(near(assets, middle * Math.sqrt(years))) * middle * assets / equity;
            if (implied < equityVolatility) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return privateFirm(assets(equity, high), Math.max(high, 1e-6));
    }

    private double assets(double equity, double volatility) {
        double low = equity;
        double high = equity + debt * Math.max(1, StrictMath.exp(-rate * years));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (equity(middle, volatility) < equity) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double near(double assets, double root) {
        return (StrictMath.log(assets / debt) + rate * years) / root + root / 2;
    }
}
