package io.aval.desk.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Small made-up files of companies, thirty ratios each. */
final class CompanyFiles {

    private static final int RATIOS = 30;
    private static final int LOG_OF_ASSETS = 29;

    private CompanyFiles() {}

    /** So many sound rows, then one that repeats the first and one that lacks a needed ratio. */
    static Path write(Path file, int rows) throws IOException {
        StringBuilder text = new StringBuilder("@relation companies\n");
        for (int i = 1; i <= RATIOS; i++) {
            text.append("@attribute Attr").append(i).append(" numeric\n");
        }
        text.append("@attribute class {0,1}\n@data\n");
        for (int row = 0; row < rows; row++) {
            text.append(row(row, "0.5")).append('\n');
        }
        text.append(row(0, "0.5")).append('\n').append(row(rows, "?")).append('\n');
        return Files.writeString(file, text);
    }

    /** The same, cut in the middle of its last row. */
    static Path writeCut(Path file, int rows) throws IOException {
        String whole = Files.readString(write(file, rows));
        return Files.writeString(file, whole.substring(0, whole.length() - 20));
    }

    private static String row(int number, String third) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= RATIOS; i++) {
            String value = String.format(Locale.ROOT, "%.4f", 0.01 * i + 0.001 * number);
            row.append(i == 3 ? third : i == LOG_OF_ASSETS ? "3." + (1 + number % 8) : value)
                    .append(',');
        }
        return row.append(number % 2).toString();
    }
}
