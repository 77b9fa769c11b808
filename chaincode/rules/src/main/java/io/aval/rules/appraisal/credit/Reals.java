package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import java.util.List;

/** Decimals as floating-point numbers. */
final class Reals {

    private Reals() {}

    static double[] of(List<Decimal> decimals) {
        double[] reals = new double[decimals.size()];
        for (int i = 0; i < reals.length; i++) {
            reals[i] = decimals.get(i).real();
        }
        return reals;
    }
}
