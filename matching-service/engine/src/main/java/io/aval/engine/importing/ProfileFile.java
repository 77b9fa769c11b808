package io.aval.engine.importing;

import io.aval.engine.importing.CompanyImport.Rejected;
import io.aval.rules.identifier.Uscc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads profiles of enterprises from comma-separated lines in UTF-8, without quotes: the first line names the columns, {@code
 * code} first and then any {@link ProfileField}s; an empty cell says nothing.
 *
 * <p>Bounds: 512 MiB, 2,000,000 rows, 64 KiB a line. A row that cannot be used is refused with a reason and the rest is taken;
 * a file that is cut or damaged, does not end in an end of line, or has a column that is not known, is refused as a whole.
 */
public final class ProfileFile {
    /** How the first line begins. */
    static final String FIRST_COLUMN = "code";

    private static final int MAX_ROWS = 2_000_000;
    private static final String MARK = "\uFEFF";

    private ProfileFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static CompanyImport<ProfileRow> read(Path file, Progress progress) throws IOException {
        long size = Files.size(file);
        if (size > CompanyFile.MAX_BYTES) {
            return CompanyFile.tooLarge(size);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(new TextLines(in, size, progress), size);
        }
    }

    private static CompanyImport<ProfileRow> read(TextLines lines, long size) throws IOException {
        TextLines.Line head = lines.next();
        if (head == null || !head.ended() || lines.zeroSeen()) {
            return lines.zeroSeen() ? RowsReading.notText() : cut();
        }
        List<String> names = Arrays.stream(bare(head.text()).split(",", -1))
                .map(String::strip)
                .toList();
        List<ProfileField> fields = new ArrayList<>();
        for (String name : names.subList(1, names.size())) {
            Optional<ProfileField> field = ProfileField.labelled(name);
            if (field.isEmpty() || fields.contains(field.get())) {
                return badColumn(name);
            }
            fields.add(field.get());
        }
        return new RowsReading<>(lines, new Judge(fields), MAX_ROWS).read(size, names);
    }

    private static Rejected<ProfileRow> badColumn(String name) {
        return new Rejected<>(
                FileFault.BAD_HEADER,
                "Line 1 names the column \"" + name + "\" twice, or it is not known. Known are "
                        + Arrays.stream(ProfileField.values())
                                .map(ProfileField::label)
                                .toList()
                        + ".");
    }

    /** {@return whether a first line is one of this form} */
    static boolean begins(String line) {
        return bare(line).strip().split(",", 2)[0].strip().equals(FIRST_COLUMN);
    }

    private static String bare(String line) {
        return line.startsWith(MARK) ? line.substring(1) : line;
    }

    private static Rejected<ProfileRow> cut() {
        return new Rejected<>(FileFault.CUT, "The file ends in its first line. Fetch it again; nothing was taken.");
    }

    private static final class Judge implements RowJudge<ProfileRow> {
        private final List<ProfileField> fields;
        private final Set<String> seen = new HashSet<>();

        Judge(List<ProfileField> fields) {
            this.fields = fields;
        }

        @Override
        public ProfileRow read(int number, TextLines.Line line) throws FieldException {
            if (!line.ended()) {
                // Half a number is a number too
                throw new FieldException(RowFault.BAD_VALUE, "its last field may be cut");
            }
            String[] cells = line.text().split(",", -1);
            if (cells.length != fields.size() + 1) {
                throw new FieldException(
                        RowFault.WRONG_FIELD_COUNT, cells.length + " of " + (fields.size() + 1) + " fields");
            }
            Uscc code = code(cells[0].strip());
            TreeMap<ProfileField, Long> known = new TreeMap<>();
            for (int i = 0; i < fields.size(); i++) {
                String cell = cells[i + 1].strip();
                if (!cell.isEmpty()) {
                    known.put(fields.get(i), value(fields.get(i), cell));
                }
            }
            if (!seen.add(code.value())) {
                throw new FieldException(RowFault.DUPLICATE, "the code of an earlier row");
            }
            return new ProfileRow(number, code, known);
        }

        private static Uscc code(String cell) throws FieldException {
            try {
                Uscc code = new Uscc(cell);
                if (code.checkDigitHolds()) {
                    return code;
                }
                throw new FieldException(RowFault.BAD_CODE, "a check digit fails");
            } catch (IllegalArgumentException e) {
                throw new FieldException(RowFault.BAD_CODE, String.valueOf(e.getMessage()));
            }
        }

        private static long value(ProfileField field, String cell) throws FieldException {
            try {
                return field.read(cell);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new FieldException(RowFault.BAD_VALUE, field.label() + ": " + e.getMessage());
            }
        }
    }
}
