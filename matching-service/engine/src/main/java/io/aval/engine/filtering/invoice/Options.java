package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Numeral;
import io.aval.rules.calendar.BusinessDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a list is read.
 *
 * @param today no invoice can be later
 * @param ownTaxNumber of the company whose list it is; needed where both sides are named
 * @param direction of all invoices; absent if the columns or the own number tell
 * @param encoding of the file; absent if it is to be found out
 * @param maxBytes most bytes of the file, at most {@link #MAX_BYTES}
 * @param maxRows most rows under the header, at most {@link #MAX_ROWS}
 */
public record Options(
        BusinessDay today,
        @Nullable String ownTaxNumber,
        @Nullable Direction direction,
        @Nullable Encoding encoding,
        int maxBytes,
        int maxRows) {

    public Options {
        ownTaxNumber =
                ownTaxNumber == null ? null : Numeral.narrow(ownTaxNumber).toUpperCase(Locale.ROOT);
        if (maxBytes < 0 || maxBytes > MAX_BYTES || maxRows < 0 || maxRows > MAX_ROWS) {
            throw new IllegalArgumentException("bounds");
        }
    }

    /** 64 MiB. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** 200,000 rows. */
    public static final int MAX_ROWS = 200_000;

    /** Nothing told but the day. */
    public static Options of(BusinessDay today) {
        return new Options(today, null, null, null, MAX_BYTES, MAX_ROWS);
    }

    /** The list of the company with that tax number. */
    public Options own(String taxNumber) {
        return new Options(today, taxNumber, direction, encoding, maxBytes, maxRows);
    }

    /** All invoices go that way. */
    public Options direction(Direction told) {
        return new Options(today, ownTaxNumber, told, encoding, maxBytes, maxRows);
    }

    /** The file is written so. */
    public Options encoding(Encoding told) {
        return new Options(today, ownTaxNumber, direction, told, maxBytes, maxRows);
    }

    /** Narrower bounds. */
    public Options bounds(int bytes, int rows) {
        return new Options(today, ownTaxNumber, direction, encoding, bytes, rows);
    }
}
