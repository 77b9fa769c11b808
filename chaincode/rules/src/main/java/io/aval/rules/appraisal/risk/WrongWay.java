package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.number.Normal;
import io.aval.rules.appraisal.sheet.Decimal;

/**
 * Wrong-way risk (Frye 2000, "Collateral damage"): the factor X that drives defaults drives the value of the collateral
 * too, V = μ · (1 + σ · (√q · X + √(1 − q) · ε)). A dead firm's rights have lost their know-how, so q is large for them.
 *
 * @param sigma standard deviation of the value, as a part of its mean
 * @param loading q, 0 for a value of its own to 1 for one that follows the factor alone
 */
public record WrongWay(Decimal sigma, Decimal loading) {

    /** Mean of the value in a state of the factor, as a part of μ; not below 0. */
    public double valueIn(double factor) {
        return Math.max(0, 1 + sigma.real() * Math.sqrt(Bounds.part(loading.real())) * factor);
    }

    /** The factor's state in which only so much is worse: 0.999 is the worst year in a thousand. */
    public static double downturn(double confidence) {
        return -Normal.inverse(Bounds.within(confidence, 1e-9, 1 - 1e-9));
    }

    /**
     * Mean of the value given that the borrower is in default: E[X | default] = −√R · φ(G(PD)) / PD, by the normal law of X
     * and of the borrower's assets.
     *
     * @param pd above 0 and below 1
     * @param correlation of the borrower's assets with the factor
     */
    public double valueInDefault(double pd, double correlation) {
        double counted = Bounds.within(pd, 1e-12, 1 - 1e-12);
        double mean = -Math.sqrt(Bounds.part(correlation)) * Normal.density(Normal.inverse(counted)) / counted;
        return valueIn(mean);
    }

    /**
     * Downturn loss given default of a loan on collateral: the value is taken in that state of the factor.
     *
     * @param unsecured loss given default of what is left uncovered
     */
    public double downturnLgd(Collateral collateral, double loan, double value, double unsecured, double confidence) {
        return collateral.economicLgd(loan, value * valueIn(downturn(confidence)), unsecured);
    }
}
