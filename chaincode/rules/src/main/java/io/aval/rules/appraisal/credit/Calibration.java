package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;

/**
 * From a margin to the log-odds of default: {@code a·ln p − b·ln(1 − p) + c} with p the logistic of the margin. Equal a
 * and b are Platt scaling.
 *
 * <p>Source: M. Kull, T. Silva Filho, P. Flach, "Beta calibration" (2017).
 */
public record Calibration(Decimal a, Decimal b, Decimal c) {

    /** Leaves a margin as it is. */
    public static final Calibration NONE = new Calibration(Decimal.of(1), Decimal.of(1), Decimal.ZERO);
}
