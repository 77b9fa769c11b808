package io.aval.rules.finance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A financing agreement between a borrower and one financier.
 *
 * @param amountFen fen
 * @param ratePpm yearly rate, millionths
 * @param cover how the loan stands to what is pledged for it; absent for a discount, and for agreements of releases 1 and 2
 */
public record Agreement(
        RecordId offer,
        Account borrower,
        Account financier,
        RecordId object,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(max = 1_000_000) int ratePpm,
        BusinessDay day,
        @Nullable Cover cover)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }

    /** The same as its loan stands now. */
    public Agreement with(Cover next) {
        return new Agreement(offer, borrower, financier, object, amountFen, ratePpm, day, next);
    }
}
