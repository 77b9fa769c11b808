package io.aval.engine.financing;

import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fees, shares and bounds, each with its unit and where it comes from. Immutable.
 *
 * @param version names the table
 * @param digest of its text
 * @param rows by name
 */
public record TermsTable(String version, Digest digest, SortedMap<String, Row> rows) {

    private static final String RESOURCE = "terms.table";
    private static final int CELLS = 4;
    private static final String VERSION = "version";

    /**
     * A row.
     *
     * @param value a whole number of the unit
     * @param unit fen, days, bp (of 10,000) or ppm (of a million)
     * @param source where the number comes from
     */
    public record Row(long value, String unit, String source) {}

    /** The table that comes with this release. */
    public static TermsTable published() {
        try (InputStream in = TermsTable.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the table lies beside this class", e);
        }
    }

    /**
     * Reads a table: {@code name | value | unit | source} in each line, {@code version | …} in the first, comments behind
     * {@code #}.
     *
     * @throws IllegalArgumentException naming the line that is not so
     */
    public static TermsTable parse(String text) {
        TreeMap<String, Row> rows = new TreeMap<>();
        String version = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(" \\| ", -1);
            if (version.isEmpty() && cells.length == 2 && cells[0].equals(VERSION)) {
                version = cells[1];
                continue;
            }
            boolean fits = !version.isEmpty() && cells.length == CELLS && cells[1].matches("[0-9]{1,15}");
            if (!fits || cells[CELLS - 1].isBlank() || rows.containsKey(cells[0])) {
                throw new IllegalArgumentException("line " + number + ": " + line);
            }
            rows.put(cells[0], new Row(Long.parseLong(cells[1]), cells[2], cells[3]));
        }
        return new TermsTable(version, Digest.of(text), Collections.unmodifiableSortedMap(rows));
    }

    /**
     * The value of a row.
     *
     * @throws IllegalArgumentException naming the row if there is none
     */
    long value(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException("the table of terms has no row " + name);
        }
        return row.value();
    }

    int small(String name) {
        return Math.toIntExact(value(name));
    }
}
