package io.aval.rules.appraisal.value;

/**
 * Relief from royalty (许可费节省法): a right is worth the licence fees that its owner need not pay.
 *
 * <p>Source: International Valuation Standards, IVS 210, "relief-from-royalty method"; 资产评估执业准则——无形资产
 * (中评协〔2017〕37号).
 */
public final class Royalty {

    private Royalty() {}

    /**
     * {@code Rev_t·a_t·ρ·(1−τ)} of each year.
     *
     * @param revenue of the years 1, 2, …
     * @param shares part of each year's revenue that uses the right, 0 to 1
     * @param royalty part of revenue
     * @param tax rate on profit
     */
    public static double[] savings(double[] revenue, double[] shares, double royalty, double tax) {
        PresentValue.requireYears(revenue.length, shares);
        double[] savings = new double[revenue.length];
        for (int year = 0; year < savings.length; year++) {
            savings[year] = revenue[year] * shares[year] * royalty * (1 - tax);
        }
        return savings;
    }

    /** {@code Σ Rev_t·a_t·ρ·(1−τ)/(1+k)^(t−½)}, or with exponent t at year's end. */
    public static double value(
            double[] revenue, double[] shares, double royalty, double tax, double rate, Timing timing) {
        return PresentValue.of(savings(revenue, shares, royalty, tax), rate, timing);
    }
}
