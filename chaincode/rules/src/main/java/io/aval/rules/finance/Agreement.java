package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * A financing agreement between a borrower and one financier.
 *
 * @param amountFen fen
 * @param ratePpm yearly rate, millionths
 */
public record Agreement(
        RecordId offer,
        Account borrower,
        Account financier,
        RecordId object,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(max = 1_000_000) int ratePpm,
        BusinessDay day)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }
}
