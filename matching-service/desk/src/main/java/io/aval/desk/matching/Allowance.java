package io.aval.desk.matching;

import io.aval.rules.canonical.Range;

/**
 * How many questions about the market a party may ask.
 *
 * @param daily on a business day
 * @param left on this one
 */
public record Allowance(
        @Range(min = 1, max = 1_000_000) int daily,
        @Range(max = 1_000_000) int left) {}
