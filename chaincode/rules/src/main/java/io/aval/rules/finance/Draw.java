package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.RecordId;

/**
 * What an offer's part takes of a piece of its product's budget.
 *
 * @param piece the budget record
 * @param amountFen fen
 */
public record Draw(
        RecordId piece,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen) {

    /** Most pieces of which one part may draw. */
    public static final int MOST = 8;
}
