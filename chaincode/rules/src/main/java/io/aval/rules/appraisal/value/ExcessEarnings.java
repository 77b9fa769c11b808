package io.aval.rules.appraisal.value;

import java.util.List;

/**
 * Multi-period excess earnings (多期超额收益法): what is left of a product's earnings after every other asset that is
 * needed has earned its own return.
 *
 * <p>Source: IVS 210, "excess earnings method"; The Appraisal Foundation, "Best practices for valuations in financial
 * reporting: the identification of contributory assets" (2010).
 */
public final class ExcessEarnings {

    private ExcessEarnings() {}

    /**
     * An asset that contributes: {@code CAC_t = FMV·return·(1−decay)^(t−1)}.
     *
     * @param fairValue what it is worth
     * @param annualReturn what it must earn in a year, part of its worth
     * @param decay part of its worth that is lost each year, 0 to 1
     */
    public record Contributor(double fairValue, double annualReturn, double decay) {}

    /** {@code Rev_t·margin·(1−τ)} of each year, before charges. */
    public static double[] earnings(double[] revenue, double margin, double tax) {
        double[] earnings = new double[revenue.length];
        for (int year = 0; year < earnings.length; year++) {
            earnings[year] = revenue[year] * margin * (1 - tax);
        }
        return earnings;
    }

    /** What all contributors charge in each year. */
    public static double[] charges(int years, List<Contributor> contributors) {
        double[] charges = new double[years];
        for (Contributor contributor : contributors) {
            double charge = contributor.fairValue() * contributor.annualReturn();
            for (int year = 0; year < years; year++) {
                charges[year] += charge;
                charge *= 1 - contributor.decay();
            }
        }
        return charges;
    }

    /** {@code Σ (Rev_t·margin·(1−τ) − Σ_j CAC_jt)/(1+k)^t}; negative if the charges outweigh the earnings. */
    public static double value(
            double[] revenue, double margin, double tax, List<Contributor> contributors, double rate, Timing timing) {
        return PresentValue.of(earnings(revenue, margin, tax), rate, timing)
                - PresentValue.of(charges(revenue.length, contributors), rate, timing);
    }
}
