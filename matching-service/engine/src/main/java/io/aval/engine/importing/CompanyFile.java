package io.aval.engine.importing;

import io.aval.engine.importing.CompanyImport.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads companies' financial ratios from an attribute-relation file (ARFF), streaming.
 *
 * <p>Bounds: 512 MiB, 200,000 rows, 64 KiB a line, 1,024 attributes. A row that cannot be used is refused with a
 * reason and the rest is taken. A file that is cut, damaged or no such file is refused as a whole. A cut exactly at the
 * end of a line leaves a well-formed shorter file: only its digest tells.
 */
public final class CompanyFile {
    static final long MAX_BYTES = 512L * 1024 * 1024;
    private static final int MAX_ROWS = 200_000;

    private CompanyFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param neededRatios numbers, from 1, of the ratios without which a row is refused
     * @param progress told how far reading has come
     * @return the rows kept and refused, or why the whole file is refused
     * @throws IOException if the file cannot be opened or read
     */
    public static CompanyImport<CompanyRow> read(Path file, Set<Integer> neededRatios, Progress progress)
            throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            return tooLarge(size);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(new TextLines(in, size, progress), new TreeSet<>(neededRatios), size);
        }
    }

    static <R extends ImportedRow> Rejected<R> tooLarge(long size) {
        return new Rejected<>(
                FileFault.TOO_LARGE, "The file has " + size + " bytes, more than " + MAX_BYTES + ". Divide it.");
    }

    private static CompanyImport<CompanyRow> read(TextLines lines, SortedSet<Integer> needed, long size)
            throws IOException {
        ArffHeader header;
        try {
            header = ArffHeader.read(lines);
        } catch (ArffHeader.BadHeaderException e) {
            return lines.zeroSeen() ? RowsReading.notText() : new Rejected<>(e.fault, e.sentence());
        }
        int ratios = header.ratios().size();
        if (!needed.isEmpty() && needed.last() > ratios) {
            return new Rejected<>(
                    FileFault.TOO_FEW_RATIOS,
                    "The file has " + ratios + " ratios, but ratio " + needed.last() + " is needed for the grade.");
        }
        return new RowsReading<>(lines, new RowReader(ratios, needed), MAX_ROWS).read(size, header.ratios());
    }
}
