package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One financier's share of an offer.
 *
 * @param amountFen fen
 * @param ratePpm yearly rate, millionths
 * @param agreed whether the financier has signed its agreement
 * @param draws of which pieces of the product's budget it holds; absent if the budget is not in pieces
 */
public record Part(
        RecordId product,
        Account financier,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(max = 1_000_000) int ratePpm,
        boolean agreed,
        @Nullable @Size(min = 1, max = Draw.MOST) List<Draw> draws) {

    /** The pieces on which it draws, and how much; empty if on none. */
    public List<Draw> drawn() {
        return draws == null ? List.of() : draws;
    }

    Part signed() {
        return new Part(product, financier, amountFen, ratePpm, true, draws);
    }
}
