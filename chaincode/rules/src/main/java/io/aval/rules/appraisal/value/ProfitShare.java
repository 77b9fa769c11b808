package io.aval.rules.appraisal.value;

/**
 * Sharing of profit or revenue (利润分成法、收入分成法): {@code Σ P_t·κ/(1+r)^t}, and where κ comes from.
 *
 * <p>Source: the Chinese appraisers' qualification textbook 《资产评估》, chapter on intangible assets: 约当投资分成法 and
 * 边际分析法.
 */
public final class ProfitShare {

    private ProfitShare() {}

    /** The value of that share of the profits. */
    public static double value(double[] profits, double share, double rate, Timing timing) {
        return share * PresentValue.of(profits, rate, timing);
    }

    /**
     * κ by equivalent investment: {@code C(1+m) / [C(1+m) + A(1+m')]}.
     *
     * @param technology reproduction cost C of the right, not negative
     * @param technologyReturn m, its cost-profit rate
     * @param partner reproduction cost A of what the partner brings in, not negative
     * @param partnerReturn m', its cost-profit rate
     * @throws IllegalArgumentException if both sides bring in nothing
     */
    public static double byInvestment(
            double technology, double technologyReturn, double partner, double partnerReturn) {
        double own = technology * (1 + technologyReturn);
        double both = own + partner * (1 + partnerReturn);
        if (!(both > 0)) {
            throw new IllegalArgumentException("no investment");
        }
        return own / both;
    }

    /**
     * κ by margins: {@code PV(ΔP) / PV(P)}.
     *
     * @param extra profit of each year that the right adds
     * @param profits whole profit of each year
     * @throws IllegalArgumentException if the whole profit has no positive present value
     */
    public static double byMargin(double[] extra, double[] profits, double rate) {
        PresentValue.requireYears(profits.length, extra);
        double whole = PresentValue.of(profits, rate, Timing.YEAR_END);
        if (!(whole > 0)) {
            throw new IllegalArgumentException("no profit");
        }
        return PresentValue.of(extra, rate, Timing.YEAR_END) / whole;
    }

    /**
     * κ out of a range by a score: {@code K = m + (n−m)·r}. This is the one link by which quality may enter a price.
     *
     * @param low smallest share m
     * @param high largest share n
     * @param score r, 0 to 1
     */
    public static double byScore(double low, double high, double score) {
        return low + (high - low) * score;
    }
}
