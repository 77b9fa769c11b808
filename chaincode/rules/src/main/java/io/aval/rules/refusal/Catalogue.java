package io.aval.rules.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads what each code says from the resource {@code catalogue.table}; a code that has no line there starts no release. */
final class Catalogue {

    private static final int COLUMNS = 5;
    private static final Map<String, Entry> ENTRIES = read();

    private Catalogue() {}

    /** What one code says. */
    record Entry(Category category, String what, String remedy, String chinese) {}

    static Entry entry(String code) {
        return Objects.requireNonNull(ENTRIES.get(code), () -> "no line of the catalogue is about " + code);
    }

    /** How many codes the table is about. */
    static int size() {
        return ENTRIES.size();
    }

    private static Map<String, Entry> read() {
        TreeMap<String, Entry> entries = new TreeMap<>();
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.table")) {
            byte[] bytes = Objects.requireNonNull(in, "catalogue.table").readAllBytes();
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, entries));
        } catch (IOException e) {
            throw new IllegalStateException("the table lies beside this class", e);
        }
        return entries;
    }

    private static void add(String line, Map<String, Entry> entries) {
        String[] cells = line.split(" \\| ", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("a line has " + COLUMNS + " cells: " + line);
        }
        Entry entry = new Entry(Category.valueOf(cells[1]), cells[2], cells[3], cells[4]);
        if (entries.put(cells[0], entry) != null) {
            throw new IllegalStateException("a code has one line: " + cells[0]);
        }
    }
}
