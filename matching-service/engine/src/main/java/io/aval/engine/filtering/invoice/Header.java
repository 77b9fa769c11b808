package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.invoice.InvoiceImport.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row that names the columns.
 *
 * @param names as they were written
 * @param places of the columns that are understood, from 0
 */
record Header(List<String> names, Map<Column, Integer> places) {
    private static final int FEWEST_KNOWN = 3;
    private static final List<Column> NEEDED = List.of(Column.DATE, Column.AMOUNT, Column.TAX);

    Header {
        names = List.copyOf(names);
        EnumMap<Column, Integer> found = new EnumMap<>(Column.class);
        found.putAll(places);
        places = Collections.unmodifiableMap(found);
    }

    /** Whether a row looks like a header: three columns are understood, or all of fewer. */
    static boolean likely(List<String> fields) {
        return fields.stream().filter(field -> Column.of(field).isPresent()).count() >= FEWEST_KNOWN;
    }

    /** The header of a row. Where a meaning occurs twice the first column counts. */
    static Header of(List<String> fields) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            Column.of(fields.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return new Header(fields, places);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** What is missing or twice in it. */
    Optional<Rejected> fault(int line) {
        List<String> missing = new ArrayList<>();
        for (Column column : NEEDED) {
            if (!has(column)) {
                missing.add(column.headers().getFirst());
            }
        }
        if (!has(Column.NUMBER) && !has(Column.DIGITAL_NUMBER)) {
            missing.add(Column.NUMBER.headers().getFirst());
        }
        if (!buyers() && !sellers()) {
            missing.add(Column.BUYER_NAME.headers().getFirst() + " / "
                    + Column.SELLER_NAME.headers().getFirst());
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Rejected(
                    InvoiceFileFault.COLUMN_MISSING,
                    "Line " + line + " is the header, but names no column " + String.join(", ", missing)
                            + ". Export the list with it, amounts in yuan."));
        }
        for (int i = 0; i < names.size(); i++) {
            Integer first = Column.of(names.get(i)).map(places::get).orElse(i);
            if (first != i) {
                return Optional.of(new Rejected(
                        InvoiceFileFault.COLUMN_TWICE,
                        "Line " + line + ", columns " + (first + 1) + " and " + (i + 1)
                                + " mean the same. Take one of them away."));
            }
        }
        return Optional.empty();
    }

    boolean buyers() {
        return has(Column.BUYER_NAME) || has(Column.BUYER_TAX);
    }

    boolean sellers() {
        return has(Column.SELLER_NAME) || has(Column.SELLER_TAX);
    }
}
