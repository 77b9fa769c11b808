package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;

/**
 * One financier's share of an offer.
 *
 * @param amountFen fen
 * @param ratePpm yearly rate, millionths
 * @param agreed whether the financier has signed its agreement
 */
public record Part(
        RecordId product,
        Account financier,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(max = 1_000_000) int ratePpm,
        boolean agreed) {

    Part signed() {
        return new Part(product, financier, amountFen, ratePpm, true);
    }
}
