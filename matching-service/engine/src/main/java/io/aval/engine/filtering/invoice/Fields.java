package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Numeral;
import io.aval.rules.calendar.BusinessDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of one row, read as what their columns mean. The first fault stops the row.
 *
 * @param values as they were written, one for each column
 */
record Fields(Header header, List<String> values, BusinessDay today) {
    private static final BigDecimal MOST_FEN = new BigDecimal("1000000000000");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|\\.([0-9]{1,2})\\.|年([0-9]{1,2})月)([0-9]{1,2})日?(?: [0-9:.]{4,12})?");
    private static final Pattern COMPACT_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CODE = Pattern.compile("[0-9]{10}|[0-9]{12}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

    /** A field's fault. */
    static final class FlawException extends Exception {
        private static final long serialVersionUID = 1L;

        final InvoiceFault fault;
        final int column;
        final String detail;

        FlawException(InvoiceFault fault, int column, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
            this.column = column;
            this.detail = detail;
        }
    }

    /** The column's field, narrow and without what spreadsheets put around text; empty if there is no such column. */
    String text(Column column) {
        Integer place = header.places().get(column);
        if (place == null) {
            return "";
        }
        String text = Numeral.narrow(values.get(place));
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
            return text.substring(2, text.length() - 1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** A tax number, whose letters are capitals however they were written. */
    String taxNumber(Column column) {
        return text(column).toUpperCase(Locale.ROOT);
    }

    /** Where the column stands, from 1; 0 if it is not there. */
    int place(Column column) {
        Integer place = header.places().get(column);
        return place == null ? 0 : place + 1;
    }

    FlawException flaw(InvoiceFault fault, Column column, String detail) {
        return new FlawException(fault, place(column), detail);
    }

    /** The digital number, or code and number. */
    String number() throws FlawException {
        String digital = text(Column.DIGITAL_NUMBER);
        Column column = digital.isEmpty() ? Column.NUMBER : Column.DIGITAL_NUMBER;
        String number = text(column);
        String code = digital.isEmpty() ? text(Column.CODE) : "";
        if (number.isEmpty()) {
            throw flaw(InvoiceFault.NUMBER_MISSING, column, "");
        }
        if (ROUNDED.matcher(number).matches()) {
            throw flaw(InvoiceFault.NUMBER_ROUNDED, column, "");
        }
        if (ROUNDED.matcher(code).matches()) {
            throw flaw(InvoiceFault.NUMBER_ROUNDED, Column.CODE, "");
        }
        if (!DIGITS.matcher(number).matches()) {
            throw flaw(InvoiceFault.NUMBER_FORM, column, "");
        }
        boolean older = !code.isEmpty() && number.length() < 20;
        if (older && (!CODE.matcher(code).matches() || number.length() > 8)) {
            throw flaw(InvoiceFault.NUMBER_FORM, Column.CODE, "");
        }
        // A spreadsheet that takes the number for a number loses its leading zeros
        return older ? code + "0".repeat(8 - number.length()) + number : number;
    }

    /** The day of issue. */
    BusinessDay day() throws FlawException {
        String text = text(Column.DATE);
        Matcher spaced = DAY.matcher(text);
        Matcher compact = COMPACT_DAY.matcher(text);
        String iso;
        if (spaced.matches()) {
            String month = Optional.ofNullable(spaced.group(2))
                    .or(() -> Optional.ofNullable(spaced.group(3)))
                    .or(() -> Optional.ofNullable(spaced.group(4)))
                    .orElseGet(() -> spaced.group(5));
            iso = spaced.group(1) + "-" + two(month) + "-" + two(spaced.group(6));
        } else if (compact.matches()) {
            iso = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        } else {
            throw flaw(InvoiceFault.DATE_FORM, Column.DATE, "");
        }
        try {
            BusinessDay day = BusinessDay.parse(iso);
            if (day.isAfter(today)) {
                throw flaw(InvoiceFault.DATE_FUTURE, Column.DATE, day + " after " + today);
            }
            return day;
        } catch (IllegalArgumentException e) {
            boolean early = "range".equals(e.getMessage());
            throw flaw(early ? InvoiceFault.DATE_RANGE : InvoiceFault.DATE_FORM, Column.DATE, "");
        }
    }

    /** Yuan as fen. */
    long fen(Column column) throws FlawException {
        String text = text(column);
        String bare = text.replace("¥", "").replace("￥", "").replace("元", "").replace(" ", "");
        Optional<BigDecimal> yuan = Numeral.parse(bare);
        if (yuan.isEmpty()) {
            throw flaw(InvoiceFault.AMOUNT_FORM, column, "");
        }
        BigDecimal fen = yuan.get().movePointRight(2).stripTrailingZeros();
        if (fen.scale() > 0) {
            throw flaw(InvoiceFault.AMOUNT_FEN, column, "");
        }
        if (fen.abs().compareTo(MOST_FEN) > 0) {
            throw flaw(InvoiceFault.AMOUNT_RANGE, column, "");
        }
        return fen.longValueExact();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
