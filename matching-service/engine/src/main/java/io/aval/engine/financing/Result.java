package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What comes of a way for one party, fen over the whole term; below 0 is a loss. Over all parties either case sums to 0.
 *
 * @param repaidFen if the enterprise repays
 * @param defaultFen if it pays everything but the principal, and the pledge is realised
 * @param expectedFen both, weighed by the probability of default and rounded half up
 */
public record Result(
        Side side,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long repaidFen,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long defaultFen,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long expectedFen) {}
