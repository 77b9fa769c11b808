package io.aval.client.bulk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of every row, from a journal, in the file's order: a line for each row that was reached, with {@code row,
 * line, outcome, code, tx, record, detail}. Outcomes are {@code DONE}, {@code REFUSED}, {@code NOT_DONE}, {@code WRONG}, and
 * {@code UNKNOWN} for what was sent and never answered.
 *
 * @param done rows that stand on the ledger
 * @param failed rows that do not: wrong, refused, or not done because others were faster
 * @param unknown rows of which nobody knows
 */
public record BulkReport(long done, long failed, long unknown) {

    private static final List<String> HEADER = List.of("row", "line", "outcome", "code", "tx", "record", "detail");
    private static final int FIRST_SIZE = 1_024;

    /** Writes the report; holds eight bytes for each row in memory. */
    public static BulkReport write(Path journal, Writer out) throws IOException {
        long[] places = places(journal);
        long done = 0;
        long failed = 0;
        long unknown = 0;
        out.write(Csv.line(HEADER) + Csv.END);
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
            long read = -1;
            Entry entry = null;
            for (int row = 1; row < places.length; row++) {
                if (places[row] == 0) {
                    continue;
                }
                if (entry == null || places[row] != read) {
                    read = places[row];
                    entry = entry(file, read);
                }
                switch (entry.step()) {
                    case DONE -> done++;
                    case SENT -> unknown++;
                    default -> failed++;
                }
                out.write(line(entry, row) + Csv.END);
            }
        }
        out.flush();
        return new BulkReport(done, failed, unknown);
    }

    /** Whether every row that was reached stands on the ledger. */
    public boolean whole() {
        return failed == 0 && unknown == 0;
    }

    /** For each row the place of the line that tells what became of it; 0 where none does. */
    private static long[] places(Path journal) throws IOException {
        long[] places = new long[FIRST_SIZE];
        try (JournalLines lines = new JournalLines(journal)) {
            lines.next();
            for (String line = lines.next(); line != null; line = lines.next()) {
                Entry entry = JournalLines.entry(line);
                long place = entry.step() == Entry.Step.SPLIT ? 0 : lines.start();
                for (Entry.Place row : entry.rows()) {
                    int number = Math.toIntExact(row.row());
                    if (number >= places.length) {
                        places = Arrays.copyOf(places, Math.max(number + 1, 2 * places.length));
                    }
                    places[number] = place;
                }
            }
        }
        return places;
    }

    private static Entry entry(RandomAccessFile file, long place) throws IOException {
        file.seek(place);
        byte[] utf8 = file.readLine().getBytes(StandardCharsets.ISO_8859_1);
        return JournalLines.entry(new String(utf8, StandardCharsets.UTF_8));
    }

    private static String line(Entry entry, long number) {
        Entry.Place row = entry.rows().stream()
                .filter(place -> place.row() == number)
                .findFirst()
                .orElseThrow();
        return Csv.line(List.of(
                Long.toString(number),
                Long.toString(row.line()),
                entry.step() == Entry.Step.SENT ? "UNKNOWN" : entry.step().name(),
                shown(entry.code()),
                shown(entry.tx()),
                shown(row.record()),
                Csv.text(shown(entry.detail()))));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
