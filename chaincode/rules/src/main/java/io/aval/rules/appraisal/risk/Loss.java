package io.aval.rules.appraisal.risk;

/**
 * Expected and unexpected loss of one loan.
 *
 * @param pd probability of default within a year, 0 to 1
 * @param lgd part lost in default, 0 to 1
 * @param ead exposure at default, in any unit; the losses come in the same
 */
public record Loss(double pd, double lgd, double ead) {

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public Loss {
        Bounds.part(pd);
        Bounds.part(lgd);
        Bounds.amount(ead);
    }

    /** Expected loss: PD · LGD · EAD. */
    public double expected() {
        return pd * lgd * ead;
    }

    /**
     * Standard deviation of the loss: EAD · √(PD · σ² + LGD² · PD · (1 − PD)).
     *
     * @param lgdDeviation standard deviation σ of the part lost, 0 to 0.5
     */
    public double unexpected(double lgdDeviation) {
        double sigma = Bounds.within(lgdDeviation, 0, 0.5);
        return ead * Math.sqrt(pd * sigma * sigma + lgd * lgd * pd * (1 - pd));
    }
}
