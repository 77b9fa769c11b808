package io.aval.rules.ip;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What a certificate says.
 *
 * @param lowFen lower end of the interval, fen
 * @param valueFen value, fen
 * @param highFen upper end of the interval, fen
 * @param grade quality of the right as collateral, 1 best to 10 worst
 * @param inputs digest of the inputs
 * @param model digest of the model, its version and weights
 * @param result digest of the full result
 * @param validUntil last day on which it may be relied on
 */
public record Valuation(
        @Range(max = Json.MAX_NUMBER) long lowFen,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        @Range(max = Json.MAX_NUMBER) long highFen,
        @Range(min = 1, max = 10) int grade,
        Digest inputs,
        Digest model,
        Digest result,
        BusinessDay validUntil) {}
