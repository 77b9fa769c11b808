package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Numeral;
import io.aval.engine.filtering.invoice.Fields.FlawException;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.Uscc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows into invoices, one after the other, and collects what is wrong with them. Not thread-safe. */
final class RowReader {
    private static final int DIGITAL = 20;
    private static final Pattern OLD_TAX_NUMBER = Pattern.compile("[0-9A-Z]{15}|[0-9]{17}[0-9X]|[0-9A-Z]{20}");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?:蓝字|正数)[^0-9]{0,16}([0-9]{10,20})(?:[^0-9]{1,8}([0-9]{8})(?![0-9]))?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,2})(?:\\.([0-9]))?%?");
    private static final Pattern SHARE = Pattern.compile("0?\\.([0-9]{1,3})0*");

    private final Header header;
    private final Options options;
    private final Sides sides;
    private final List<Flaw> flaws = new ArrayList<>();

    RowReader(Header header, Options options) {
        this.header = header;
        this.options = options;
        this.sides = new Sides(header, options);
    }

    /** What is wrong with the last row. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The invoice; empty if the row is refused. */
    Optional<Invoice> read(CsvText.Row row) {
        flaws.clear();
        try {
            return Optional.of(invoice(row));
        } catch (FlawException e) {
            flaws.clear();
            note(row.line(), e.fault, e.column, e.detail);
            return Optional.empty();
        }
    }

    private Invoice invoice(CsvText.Row row) throws FlawException {
        if (row.fault() != null) {
            throw new FlawException(row.fault(), row.fields().size(), "");
        }
        if (row.fields().size() != header.names().size()) {
            boolean cut = !row.ended() && row.fields().size() < header.names().size();
            throw new FlawException(
                    cut ? InvoiceFault.CUT : InvoiceFault.FIELD_COUNT,
                    0,
                    row.fields().size() + " of " + header.names().size());
        }
        Fields fields = new Fields(header, row.fields(), options.today());
        String number = fields.number();
        BusinessDay day = fields.day();
        long amount = fields.fen(Column.AMOUNT);
        long tax = fields.text(Column.TAX).isEmpty() || untaxed(fields.text(Column.TAX)) ? 0 : fields.fen(Column.TAX);
        total(fields, amount, tax);
        InvoiceState state = state(fields, amount, tax);
        Sides.Side side = sides.of(fields);
        number(row.line(), fields, number, day);
        taxNumber(row.line(), fields, side);
        rate(row.line(), fields, day, amount, tax);
        return new Invoice(
                row.line(),
                side.direction(),
                number,
                day,
                side.counterparty(),
                amount,
                tax,
                state,
                state == InvoiceState.RED ? original(fields) : null);
    }

    private static void total(Fields fields, long amount, long tax) throws FlawException {
        if (!fields.text(Column.TOTAL).isEmpty()) {
            long total = fields.fen(Column.TOTAL);
            if (total != amount + tax) {
                throw fields.flaw(InvoiceFault.TOTAL_OFF, Column.TOTAL, "off by " + (total - amount - tax) + " fen");
            }
        }
    }

    private static InvoiceState state(Fields fields, long amount, long tax) throws FlawException {
        boolean negative = amount < 0;
        if (negative ? tax > 0 : tax < 0) {
            throw fields.flaw(InvoiceFault.SIGN_MIXED, Column.TAX, "");
        }
        boolean saidNegative = List.of("否", "no", "n", "false").contains(Numeral.lower(fields.text(Column.POSITIVE)));
        if (saidNegative && amount > 0) {
            throw fields.flaw(InvoiceFault.SIGN_MIXED, Column.POSITIVE, "");
        }
        return InvoiceState.of(fields.text(Column.STATE), negative)
                .orElseThrow(() -> fields.flaw(InvoiceFault.STATE_UNKNOWN, Column.STATE, ""));
    }

    private void number(int line, Fields fields, String number, BusinessDay day) {
        int place = Math.max(fields.place(Column.DIGITAL_NUMBER), fields.place(Column.NUMBER));
        boolean coded = !fields.text(Column.CODE).isEmpty();
        if (number.length() == DIGITAL && !coded) {
            if (!number.startsWith(day.toString().substring(2, 4))) {
                note(line, InvoiceFault.NUMBER_YEAR, place, "");
            }
        } else if (!coded) {
            note(line, InvoiceFault.NUMBER_UNUSUAL, place, "");
        }
    }

    private void taxNumber(int line, Fields fields, Sides.Side side) {
        String number = fields.taxNumber(side.taxColumn());
        if (number.isEmpty()) {
            return;
        }
        try {
            if (!new Uscc(number).checkDigitHolds()) {
                note(line, InvoiceFault.TAX_NUMBER_CHECK, fields.place(side.taxColumn()), "");
            }
        } catch (IllegalArgumentException e) {
            if (!OLD_TAX_NUMBER.matcher(number).matches()) {
                note(line, InvoiceFault.TAX_NUMBER_FORM, fields.place(side.taxColumn()), "");
            }
        }
    }

    private void rate(int line, Fields fields, BusinessDay day, long amount, long tax) {
        Integer said = rate(fields.text(Column.RATE));
        List<VatRate> fitting = VatRate.ALL.stream()
                .filter(rate -> said == null ? rate.fits(amount, tax) : rate.basisPoints() == said)
                .toList();
        int place = said == null ? fields.place(Column.TAX) : fields.place(Column.RATE);
        if (fitting.isEmpty()) {
            note(line, InvoiceFault.RATE_UNUSUAL, place, "");
        } else if (fitting.stream().noneMatch(rate -> rate.inForce(day))) {
            note(line, InvoiceFault.RATE_OUT_OF_DATE, place, fitting.getFirst().basisPoints() + " basis points");
        }
        if (said != null && !VatRate.fits(said, amount, tax)) {
            note(line, InvoiceFault.RATE_OTHER, fields.place(Column.TAX), said + " basis points");
        }
    }

    /** In basis points; null if none is named that could be read. */
    private static @Nullable Integer rate(String text) {
        Matcher share = SHARE.matcher(text);
        Matcher percent = PERCENT.matcher(text);
        if (untaxed(text)) {
            return 0;
        }
        if (share.matches()) {
            String digits = share.group(1);
            return Integer.parseInt(digits + "0".repeat(4 - digits.length()));
        }
        if (percent.matches()) {
            String tenth = percent.group(2);
            return 100 * Integer.parseInt(percent.group(1)) + (tenth == null ? 0 : 10 * Integer.parseInt(tenth));
        }
        return null;
    }

    private static boolean untaxed(String text) {
        return List.of("免税", "不征税", "***", "*").contains(text);
    }

    private static @Nullable String original(Fields fields) {
        String named = fields.text(Column.ORIGINAL);
        if (!named.isEmpty()) {
            return named;
        }
        Matcher remark = ORIGINAL.matcher(fields.text(Column.REMARK));
        if (!remark.find()) {
            return null;
        }
        return remark.group(2) == null ? remark.group(1) : remark.group(1) + remark.group(2);
    }

    private void note(int line, InvoiceFault fault, int column, String detail) {
        String name =
                column >= 1 && column <= header.names().size() ? header.names().get(column - 1) : "";
        flaws.add(new Flaw(fault, line, column, name, detail));
    }
}
