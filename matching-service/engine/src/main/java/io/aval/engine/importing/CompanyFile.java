package io.aval.engine.importing;

import io.aval.engine.importing.CompanyImport.Accepted;
import io.aval.engine.importing.CompanyImport.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads companies' financial ratios from an attribute-relation file (ARFF), streaming.
 *
 * <p>Bounds: 512 MiB, 200,000 rows, 64 KiB a line, 1,024 attributes. A row that cannot be used is refused with a
 * reason and the rest is taken. A file that is cut, damaged or no such file is refused as a whole. A cut exactly at the
 * end of a line leaves a well-formed shorter file: only its digest tells.
 *
 * <p>Not thread-safe; one instance reads one file.
 */
public final class CompanyFile {
    private static final long MAX_BYTES = 512L * 1024 * 1024;
    private static final int MAX_ROWS = 200_000;
    private static final int MAX_REFUSED_KEPT = 1_000;

    private final TextLines lines;
    private final SortedSet<Integer> needed;
    private final List<CompanyRow> kept = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<RowFault, Integer> counts = new EnumMap<>(RowFault.class);
    private int rows;

    private CompanyFile(TextLines lines, Set<Integer> needed) {
        this.lines = lines;
        this.needed = new TreeSet<>(needed);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param neededRatios numbers, from 1, of the ratios without which a row is refused
     * @param progress told how far reading has come
     * @return the rows kept and refused, or why the whole file is refused
     * @throws IOException if the file cannot be opened or read
     */
    public static CompanyImport read(Path file, Set<Integer> neededRatios, Progress progress) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            return new Rejected(
                    FileFault.TOO_LARGE, "The file has " + size + " bytes, more than " + MAX_BYTES + ". Divide it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            TextLines lines = new TextLines(in, size, progress);
            return new CompanyFile(lines, neededRatios).read(size);
        }
    }

    private CompanyImport read(long size) throws IOException {
        ArffHeader header;
        try {
            header = ArffHeader.read(lines);
        } catch (ArffHeader.BadHeaderException e) {
            return lines.zeroSeen() ? notText() : new Rejected(e.fault, e.sentence());
        }
        int ratios = header.ratios().size();
        if (!needed.isEmpty() && needed.last() > ratios) {
            return new Rejected(
                    FileFault.TOO_FEW_RATIOS,
                    "The file has " + ratios + " ratios, but ratio " + needed.last() + " is needed for the grade.");
        }
        Optional<Rejected> rejected = readRows(new RowReader(ratios, needed));
        if (rejected.isPresent()) {
            return rejected.get();
        }
        if (lines.bytesRead() != size) {
            return new Rejected(
                    FileFault.CHANGED,
                    "The file changed while it was read: " + size + " bytes at first, " + lines.bytesRead()
                            + " read. Wait until it is complete and import it again; nothing was taken.");
        }
        return new Accepted(size, lines.sha256(), header.ratios(), kept, refused, counts);
    }

    private Optional<Rejected> readRows(RowReader reader) throws IOException {
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (lines.zeroSeen()) {
                return Optional.of(notText());
            }
            if (line.text().isBlank() || line.text().startsWith("%")) {
                continue;
            }
            rows++;
            if (rows > MAX_ROWS) {
                return Optional.of(new Rejected(
                        FileFault.TOO_MANY_ROWS, "The file has more than " + MAX_ROWS + " rows. Divide it."));
            }
            Optional<Rejected> rejected = enter(line, reader.judge(rows, line));
            if (rejected.isPresent()) {
                return rejected;
            }
        }
        return rows > 0
                ? Optional.empty()
                : Optional.of(new Rejected(FileFault.NO_ROWS, "The file has no row after @data. Fetch it again."));
    }

    private Optional<Rejected> enter(TextLines.Line line, RowReader.Judged judged) {
        switch (judged) {
            case RowReader.Judged.Kept(CompanyRow row) -> kept.add(row);
            case RowReader.Judged.Refused(RowFault fault, String detail) -> {
                if (!line.ended() && malformed(fault)) {
                    return Optional.of(cut(line, detail));
                }
                counts.merge(fault, 1, Integer::sum);
                if (refused.size() < MAX_REFUSED_KEPT) {
                    refused.add(new RefusedRow(rows, line.number(), fault, detail));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a cut in the middle of a row can look like this. */
    private static boolean malformed(RowFault fault) {
        return switch (fault) {
            case LINE_TOO_LONG, WRONG_FIELD_COUNT, NOT_A_NUMBER, INFINITE, UNKNOWN_CLASS -> true;
            case TOO_MANY_MISSING, NEEDED_RATIO_MISSING, DUPLICATE -> false;
        };
    }

    private Rejected cut(TextLines.Line line, String detail) {
        return new Rejected(
                FileFault.CUT,
                "The file is cut: it ends in the middle of row " + rows + ", line " + line.number() + " (" + detail
                        + ", no end of line). Fetch it again and compare its size; nothing was taken.");
    }

    private static Rejected notText() {
        return new Rejected(
                FileFault.NOT_TEXT,
                "The file holds zero bytes: it is no text file, or part of it was lost. Fetch it again;"
                        + " nothing was taken.");
    }
}
