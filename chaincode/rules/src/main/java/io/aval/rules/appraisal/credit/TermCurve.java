package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Size;
import java.util.List;

/**
 * Probability of default over years from that of the first: a discrete hazard whose log-odds return to the sector's,
 * {@code logit h(t) = μ + φ^(t−1)·(m − μ) + shift(t)}, and {@code 1 − Π(1 − h)} up to year t.
 *
 * <p>Source: T. Shumway, "Forecasting bankruptcy more accurately: a simple hazard model" (2001).
 *
 * @param persistence φ, 0 to 1
 * @param shifts for each year, the first of them 0
 */
public record TermCurve(
        Decimal persistence, @Size(min = 1, max = 10) List<Decimal> shifts) {

    /** Throws {@link IllegalArgumentException} if the persistence is not from 0 to 1 or the first year is shifted. */
    public TermCurve {
        shifts = List.copyOf(shifts);
        boolean within = persistence.real() >= 0 && persistence.real() <= 1;
        if (!within || !shifts.getFirst().equals(Decimal.ZERO)) {
            throw new IllegalArgumentException("range");
        }
    }

    /**
     * Cumulative probability of default at the end of each year.
     *
     * @param margin log-odds of default within the first year
     * @param sector the same of the sector
     */
    public double[] cumulative(double margin, double sector) {
        double[] curve = new double[shifts.size()];
        double alive = 1;
        double weight = 1;
        for (int t = 0; t < curve.length; t++) {
            double hazard = Odds.probability(
                    sector + weight * (margin - sector) + shifts.get(t).real());
            alive *= 1 - hazard;
            curve[t] = 1 - alive;
            weight *= persistence.real();
        }
        return curve;
    }
}
