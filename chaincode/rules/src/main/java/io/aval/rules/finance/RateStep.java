package io.aval.rules.finance;

import io.aval.rules.canonical.Range;

/**
 * A point of a rate curve.
 *
 * @param grade 1 best to 10 worst
 * @param ratePpm yearly rate in millionths: 4.35 % is 43,500
 */
public record RateStep(
        @Range(min = 1, max = 10) int grade,
        @Range(max = RateStep.MAX_PPM) int ratePpm) {

    /** Highest yearly rate, millionths. */
    public static final int MAX_PPM = 1_000_000;
}
