package io.aval.rules.appraisal.value;

/**
 * Tax amortisation benefit (税收摊销收益): a buyer amortises the price and pays less tax, which is part of what the right
 * is worth: {@code FMV = V0·TAB}.
 *
 * <p>Source: IVS 210, "tax amortisation benefit"; the factor solves {@code FMV = V0 + FMV·τ/n·annuity}.
 */
public final class TaxBenefit {

    private TaxBenefit() {}

    /**
     * {@code TAB = 1 / [1 − (τ/n)·annuity(k, n)]}; 1 where there is no tax or nothing to amortise.
     *
     * @param tax τ, 0 to below 1
     * @param years n over which is amortised
     * @param rate k
     */
    public static double factor(double tax, int years, double rate, Timing timing) {
        return years <= 0 ? 1 : 1 / (1 - tax / years * PresentValue.annuity(rate, years, timing));
    }
}
