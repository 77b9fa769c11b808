package io.aval.rules.appraisal.value;

import java.util.List;

/**
 * Risk-adjusted net present value (风险调整净现值) of what must pass stages before it earns:
 * {@code Σ_t p_reach(t)·CF_t/(1+k)^t}.
 *
 * <p>Source: J. Stewart, P. Allison and R. Johnson, "Putting a price on biotechnology", Nature Biotechnology 19 (2001).
 */
public final class StagedDevelopment {

    private StagedDevelopment() {}

    /**
     * A stage ahead.
     *
     * @param success probability that it ends well
     * @param years how long it takes
     * @param outlay of each of its years, spent only if the stage is reached
     */
    public record Stage(double success, int years, double outlay) {}

    /** The probability of passing all of them. */
    public static double success(List<Stage> stages) {
        double reached = 1;
        for (Stage stage : stages) {
            reached *= stage.success();
        }
        return reached;
    }

    /** The outlays of each year before launch, each times the probability that its stage is reached. */
    public static double[] outlays(List<Stage> stages) {
        int years = 0;
        for (Stage stage : stages) {
            years += stage.years();
        }
        double[] expected = new double[years];
        int year = 0;
        double reached = 1;
        for (Stage stage : stages) {
            for (int i = 0; i < stage.years(); i++) {
                expected[year++] = reached * stage.outlay();
            }
            reached *= stage.success();
        }
        return expected;
    }

    /**
     * The value before the first stage ahead.
     *
     * @param earnings of the years 1, 2, … after launch
     */
    public static double value(List<Stage> stages, double[] earnings, double rate, Timing timing) {
        double[] outlays = outlays(stages);
        double[] flows = new double[outlays.length + earnings.length];
        double reached = success(stages);
        for (int year = 0; year < flows.length; year++) {
            flows[year] = year < outlays.length ? -outlays[year] : reached * earnings[year - outlays.length];
        }
        return PresentValue.of(flows, rate, timing);
    }
}
