package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.number.Normal;

/** Published probabilities of failure, for reference beside a model of one's own. Pure functions. */
public final class ReferenceScores {

    private ReferenceScores() {}

    /**
     * What Ohlson's score reads; amounts in one unit.
     *
     * @param deflator price level by which total assets are divided, above 0
     * @param funds funds from operations
     * @param lossTwoYears whether the net income was negative in both of the last two years
     */
    public record Statement(
            double assets,
            double deflator,
            double liabilities,
            double workingCapital,
            double currentAssets,
            double currentLiabilities,
            double income,
            double incomeBefore,
            double funds,
            boolean lossTwoYears) {

        /** Throws {@link IllegalArgumentException} if what is divided by is not above 0. */
        public Statement {
            if (!(assets > 0 && deflator > 0 && liabilities > 0 && currentAssets > 0 && currentLiabilities > 0)) {
                throw new IllegalArgumentException("amounts above 0");
            }
        }
    }

    /**
     * Log-odds of failure within a year.
     *
     * <p>Source: J. A. Ohlson, "Financial ratios and the probabilistic prediction of bankruptcy" (1980), model 1.
     */
    public static double ohlson(Statement s) {
        double change = StrictMath.abs(s.income) + StrictMath.abs(s.incomeBefore);
        return -1.32
                - 0.407 * StrictMath.log(s.assets / s.deflator)
                + 6.03 * s.liabilities / s.assets
                - 1.43 * s.workingCapital / s.assets
                + 0.0757 * s.currentLiabilities / s.currentAssets
                - 1.72 * (s.liabilities > s.assets ? 1 : 0)
                - 2.37 * s.income / s.assets
                - 1.83 * s.funds / s.liabilities
                + 0.285 * (s.lossTwoYears ? 1 : 0)
                - 0.521 * (change == 0 ? 0 : (s.income - s.incomeBefore) / change);
    }

    /**
     * Probability of failure.
     *
     * <p>Source: M. E. Zmijewski, "Methodological issues related to the estimation of financial distress prediction
     * models" (1984).
     */
    public static double zmijewski(Statement s) {
        return Normal.below(-4.336
                - 4.513 * s.income / s.assets
                + 5.679 * s.liabilities / s.assets
                + 0.004 * s.currentAssets / s.currentLiabilities);
    }
}
