package io.aval.rules.finance;

import io.aval.rules.canonical.Range;

/**
 * What a longer term costs.
 *
 * @param upToDays the longest term of the step, days
 * @param addedPpm added to the yearly rate of the grade, millionths
 */
public record TenorStep(
        @Range(min = 1, max = 3660) int upToDays,
        @Range(max = 1_000_000) int addedPpm) {}
