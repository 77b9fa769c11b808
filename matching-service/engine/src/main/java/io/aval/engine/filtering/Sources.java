package io.aval.engine.filtering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sources that every desk registers, from the resource {@code sources.table}. */
public final class Sources {

    private static final int CELLS = 3;

    private Sources() {}

    /** The table's rows. */
    public static List<Source> standard() {
        try (InputStream in = Sources.class.getResourceAsStream("sources.table")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sources::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source row(String line) {
        String[] cells = line.split(" \\| ", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + line);
        }
        return new Source(cells[0], cells[1].equals("yes"), Integer.parseInt(cells[2]), null);
    }
}
