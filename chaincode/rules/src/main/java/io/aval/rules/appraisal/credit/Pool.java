package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;

/**
 * What is known of the probability of default of a whole sector: a Beta distribution.
 *
 * @param a defaults, the prior's included; above 0
 * @param b enterprises that did not default, the prior's included; above 0
 */
public record Pool(Decimal a, Decimal b) {

    /** Throws {@link IllegalArgumentException} unless both are above 0. */
    public Pool {
        if (a.compareTo(Decimal.ZERO) <= 0 || b.compareTo(Decimal.ZERO) <= 0) {
            throw new IllegalArgumentException("range");
        }
    }

    /** The pool after so many more enterprises, of which some defaulted. */
    public Pool observed(long defaults, long enterprises) {
        if (defaults < 0 || enterprises < defaults) {
            throw new IllegalArgumentException("range");
        }
        return new Pool(
                Decimal.of(a.exact().add(Decimal.of(defaults).exact())),
                Decimal.of(b.exact().add(Decimal.of(enterprises - defaults).exact())));
    }

    /** Mean probability of default. */
    public double mean() {
        return a.real() / (a.real() + b.real());
    }
}
