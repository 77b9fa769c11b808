package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What an enterprise asks for.
 *
 * @param amountFen money wanted, fen
 * @param tenorDays term, days
 * @param maxRatePpm highest yearly rate, millionths
 * @param maxParts how many financiers may share it
 */
public record DemandTerms(
        FinanceKind kind,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(min = 1, max = 3660) int tenorDays,
        @Range(max = 1_000_000) int maxRatePpm,
        Industry industry,
        Region region,
        @Range(min = 1, max = Offer.MAX_PARTS) int maxParts) {}
