package io.aval.rules.margin;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower has offered against a call.
 *
 * @param right the right added; for {@link Means#RIGHT} only
 * @param amountFen the added right's value or the prepayment, fen; 0 for a guarantor
 * @param guarantor who will stand for the loan; for {@link Means#GUARANTOR} only
 * @param document digest of the guarantee; for {@link Means#GUARANTOR} only
 * @param day when it was offered
 */
public record Cure(
        Means means,
        @Nullable RecordId right,
        @Range(max = Json.MAX_NUMBER) long amountFen,
        @Nullable Account guarantor,
        @Nullable Digest document,
        BusinessDay day) {

    /** The means of a cure. */
    public enum Means {
        /** Another right, pledged to the financier already. */
        RIGHT,
        /** Money, which the financier confirms by accepting. */
        PREPAYMENT,
        /** A guarantor, whom the financier judges. */
        GUARANTOR
    }

    /** Rejects what does not fit its means. */
    public Cure {
        boolean fits = (means == Means.RIGHT) == (right != null)
                && (means == Means.GUARANTOR) == (guarantor != null)
                && (means == Means.GUARANTOR) == (document != null)
                && (means != Means.GUARANTOR || amountFen == 0);
        if (!fits) {
            throw new IllegalArgumentException("the fields do not fit the means");
        }
    }
}
