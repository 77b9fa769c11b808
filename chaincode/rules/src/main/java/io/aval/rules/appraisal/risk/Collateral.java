package io.aval.rules.appraisal.risk;

/**
 * What a right brings in default, as a part of its value, and how much may be lent on it: net = value · (1 − haircut) ·
 * (1 − cost) / (1 + rate)^years.
 *
 * @param haircut what is lost of the value, 0 to 1
 * @param cost cost of disposal, a part of the proceeds
 * @param rate yearly discount rate
 * @param years time to disposal
 */
public record Collateral(double haircut, double cost, double rate, double years) {

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public Collateral {
        Bounds.part(haircut);
        Bounds.part(cost);
        Bounds.within(rate, 0, 10);
        Bounds.within(years, 0, 100);
    }

    /** Net proceeds of a thing of that value, in the same unit. */
    public double net(double value) {
        return Bounds.amount(value) * (1 - haircut) * (1 - cost) / StrictMath.pow(1 + rate, years);
    }

    /**
     * Largest loan for the value.
     *
     * @param buffer part of the net proceeds kept in reserve, 0 to 1
     */
    public double maximalLtv(double buffer) {
        return net(1) * (1 - Bounds.part(buffer));
    }

    /**
     * Economic loss given default of a loan with this collateral: what the proceeds leave uncovered is lost as an unsecured
     * loan is. Not for regulatory capital: a right is no eligible mitigant.
     *
     * @param unsecured loss given default without the collateral, 0 to 1
     */
    public double economicLgd(double loan, double value, double unsecured) {
        double owed = Bounds.within(loan, Double.MIN_NORMAL, Double.MAX_VALUE);
        return Bounds.part(unsecured) * Math.max(0, owed - net(value)) / owed;
    }
}
