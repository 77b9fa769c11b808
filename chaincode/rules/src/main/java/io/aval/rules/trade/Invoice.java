package io.aval.rules.trade;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its issuer numbered it.
 *
 * @param number 8 digits with a code, 20 digits on a fully digital invoice (数电票), or another issuer's number
 * @param code the code of a numbered form (发票代码), with an 8-digit number and only then: left out or invented, it
 *     would make the same invoice look like another one
 * @param day when it was issued
 * @param amountFen with tax, fen
 */
public record Invoice(
        @Text(max = 30, pattern = "[0-9A-Z]+") String number,

        @Nullable @Text(max = 20, pattern = "[0-9]{10}|[0-9]{12}")
        String code,

        BusinessDay day,
        @Range(min = 1, max = Invoice.MAX_FEN) long amountFen) {

    /** Largest amount of one invoice, in fen: a hundred thousand million yuan. */
    public static final long MAX_FEN = 10_000_000_000_000L;

    private static final int CODED_LENGTH = 8;

    public Invoice {
        boolean coded = number.length() == CODED_LENGTH && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (coded != (code != null)) {
            throw new IllegalArgumentException("a code with an 8-digit number, and only then");
        }
    }

    /** What no other invoice is called. */
    String canonical() {
        return code == null ? number : code + "/" + number;
    }
}
