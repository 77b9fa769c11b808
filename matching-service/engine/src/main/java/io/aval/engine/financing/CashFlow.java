package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * A payment as the enterprise sees it.
 *
 * @param day days after the money is wanted
 * @param fen fen; above 0 received, below 0 paid
 */
public record CashFlow(
        @Range(max = 3660) int day,
        Item item,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long fen) {}
