package io.aval.engine.importing;

import io.aval.engine.importing.CompanyImport.Accepted;
import io.aval.engine.importing.CompanyImport.Rejected;
import io.aval.engine.importing.RowJudge.FieldException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rows after a header: what cannot be used is refused with a reason, and the rest is taken; a file that is cut or
 * damaged is refused as a whole. Not thread-safe; one instance reads one file.
 *
 * @param <R> what its rows are
 */
final class RowsReading<R extends ImportedRow> {
    private static final int MAX_REFUSED_KEPT = 1_000;

    private final TextLines lines;
    private final RowJudge<R> judge;
    private final int maxRows;
    private final List<R> kept = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<RowFault, Integer> counts = new EnumMap<>(RowFault.class);
    private int rows;

    RowsReading(TextLines lines, RowJudge<R> judge, int maxRows) {
        this.lines = lines;
        this.judge = judge;
        this.maxRows = maxRows;
    }

    /** What came of it; size and columns are the file's. */
    CompanyImport<R> read(long size, List<String> columns) throws IOException {
        Optional<Rejected<R>> rejected = readRows();
        if (rejected.isPresent()) {
            return rejected.get();
        }
        if (lines.bytesRead() != size) {
            return new Rejected<>(
                    FileFault.CHANGED,
                    "The file changed while it was read: " + size + " bytes at first, " + lines.bytesRead()
                            + " read. Wait until it is complete and import it again; nothing was taken.");
        }
        return new Accepted<>(size, lines.sha256(), columns, kept, refused, counts);
    }

    private Optional<Rejected<R>> readRows() throws IOException {
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (lines.zeroSeen()) {
                return Optional.of(notText());
            }
            if (line.text().isBlank() || line.text().startsWith("%")) {
                continue;
            }
            rows++;
            if (rows > maxRows) {
                return Optional.of(new Rejected<>(
                        FileFault.TOO_MANY_ROWS, "The file has more than " + maxRows + " rows. Divide it."));
            }
            Optional<Rejected<R>> rejected = enter(line);
            if (rejected.isPresent()) {
                return rejected;
            }
        }
        return rows > 0
                ? Optional.empty()
                : Optional.of(
                        new Rejected<>(FileFault.NO_ROWS, "The file has no row after its header. Fetch it again."));
    }

    private Optional<Rejected<R>> enter(TextLines.Line line) {
        try {
            if (line.tooLong()) {
                throw new FieldException(RowFault.LINE_TOO_LONG, "more than " + TextLines.MAX_LINE_BYTES + " bytes");
            }
            kept.add(judge.read(rows, line));
        } catch (FieldException e) {
            if (!line.ended() && malformed(e.fault)) {
                return Optional.of(cut(line, e.detail()));
            }
            counts.merge(e.fault, 1, Integer::sum);
            if (refused.size() < MAX_REFUSED_KEPT) {
                refused.add(new RefusedRow(rows, line.number(), e.fault, e.detail()));
            }
        }
        return Optional.empty();
    }

    /** Whether a cut in the middle of a row can look like this. */
    private static boolean malformed(RowFault fault) {
        return switch (fault) {
            case LINE_TOO_LONG, WRONG_FIELD_COUNT, NOT_A_NUMBER, INFINITE, UNKNOWN_CLASS, BAD_CODE, BAD_VALUE -> true;
            case TOO_MANY_MISSING, NEEDED_RATIO_MISSING, DUPLICATE -> false;
        };
    }

    private Rejected<R> cut(TextLines.Line line, String detail) {
        return new Rejected<>(
                FileFault.CUT,
                "The file is cut: it ends in the middle of row " + rows + ", line " + line.number() + " (" + detail
                        + ", no end of line). Fetch it again and compare its size; nothing was taken.");
    }

    static <R extends ImportedRow> Rejected<R> notText() {
        return new Rejected<>(
                FileFault.NOT_TEXT,
                "The file holds zero bytes: it is no text file, or part of it was lost. Fetch it again;"
                        + " nothing was taken.");
    }
}
