package io.aval.rules.appraisal.value;

/** Values that are differences between two courses of a business. Source: IVS 210. */
public final class Premium {

    private Premium() {}

    /** With and without (有无对比法): {@code PV(CF_with) − PV(CF_without)}. */
    public static double value(double[] with, double[] without, double rate, Timing timing) {
        PresentValue.requireYears(with.length, without);
        return PresentValue.of(with, rate, timing) - PresentValue.of(without, rate, timing);
    }

    /**
     * Greenfield (绿地法): the flows of a business that starts with this right alone and has to build all else.
     *
     * @param earnings of each year
     * @param outlays for what is built or bought, of each year
     */
    public static double greenfield(double[] earnings, double[] outlays, double rate, Timing timing) {
        return value(earnings, outlays, rate, timing);
    }

    /**
     * Distributor (分销商法): relations to customers earn what a distributor, who has nothing else, earns.
     *
     * @param margin a distributor's profit as part of revenue
     * @param charges for the other assets of a distributor, of each year
     */
    public static double distributor(
            double[] revenue, double margin, double tax, double[] charges, double rate, Timing timing) {
        return value(ExcessEarnings.earnings(revenue, margin, tax), charges, rate, timing);
    }
}
