package io.aval.engine.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of companies in either form: {@link ProfileFile} where its first line says so, {@link CompanyFile} otherwise. */
public final class ImportedFile {

    private ImportedFile() {}

    /**
     * Reads a file, the same way each time.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static CompanyImport<? extends ImportedRow> read(Path file, Progress progress) throws IOException {
        return profiles(file)
                ? ProfileFile.read(file, progress)
                : CompanyFile.read(file, DemandRule.NEEDED_RATIOS, progress);
    }

    private static boolean profiles(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TextLines.Line first = new TextLines(in, 0, (read, total) -> {}).next();
            return first != null && ProfileFile.begins(first.text());
        }
    }
}
