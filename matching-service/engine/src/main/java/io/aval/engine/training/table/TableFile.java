package io.aval.engine.training.table;

import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a table with a header: CSV (separated by comma, semicolon or tabulator, quoted) or ARFF. Bounds: 512 MiB,
 * 1,000,000 rows, 1,024 columns. Rows that cannot be used are faults of the result.
 */
public final class TableFile {

    private static final long MAX_BYTES = 512L * 1024 * 1024;
    private static final int MAX_ROWS = 1_000_000;
    private static final int MAX_COLUMNS = 1_024;

    private final List<String> header = new ArrayList<>();
    private final List<Cells.Line> lines = new ArrayList<>();
    private final List<TableFault> faults = new ArrayList<>();

    private TableFile() {}

    /**
     * Which column is what.
     *
     * @param target name of the column that says whether a row defaulted; empty for the last one
     * @param bad the word there that means default; empty for 1, bad, default, yes, true, or else the rarer
     * @param left names of columns that are not to be learnt from
     * @param time name of the column by which rows are put in order, numbers as numbers and else as text; empty if they
     *     stand in order or have none; not learnt from
     */
    public record Roles(String target, String bad, List<String> left, String time) {

        /** The last column is the target. */
        public static final Roles USUAL = new Roles("", "", List.of(), "");
    }

    /**
     * Reads a file.
     *
     * @throws TableException if nothing can be taken
     * @throws IOException if it cannot be read
     */
    public static DataSet read(Path file, Roles roles, Origin origin) throws IOException, TableException {
        if (Files.size(file) > MAX_BYTES) {
            throw new TableException("The file has more than " + MAX_BYTES + " bytes. Divide it.");
        }
        byte[] bytes = Files.readAllBytes(file);
        Path name = file.getFileName();
        return read(name == null ? "table" : name.toString(), bytes, roles, origin);
    }

    /** The same of bytes. */
    public static DataSet read(String name, byte[] bytes, Roles roles, Origin origin) throws TableException {
        TableFile table = new TableFile();
        String text = Cells.decode(bytes);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        Cells cells = start.startsWith("@relation") || start.startsWith("%") ? table.arff(text) : table.csv(text);
        table.lines(cells);
        Typing typing = new Typing(table.header, table.lines, table.faults);
        return typing.read(name, Digest.of(bytes), roles, origin).distinct();
    }

    private Cells csv(String text) throws TableException {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, separator)) {
                separator = candidate;
            }
        }
        Cells cells = new Cells(text, 0, 0, separator, "\"");
        Optional<Cells.Line> names = cells.next();
        names.ifPresent(line -> header.addAll(line.cells()));
        if (names.isEmpty() || header.size() < 2 || header.stream().anyMatch(String::isBlank)) {
            throw new TableException("Line 1, column " + (1 + header.indexOf(""))
                    + ": a header names at least two columns. Add the names.");
        }
        return cells;
    }

    private Cells arff(String text) throws TableException {
        int at = 0;
        int number = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            number++;
            String word = line.toLowerCase(Locale.ROOT);
            if (word.equals("@data")) {
                return new Cells(text, at, number, ',', "'\"");
            }
            if (word.startsWith("@attribute")) {
                header.add(attribute(line.substring("@attribute".length()).strip(), number));
            } else if (!line.isEmpty() && !line.startsWith("%") && !word.startsWith("@relation")) {
                throw new TableException("Line " + number + ": expected @attribute, @data or a comment.");
            }
        }
        throw new TableException("The file ends before its @data line. Fetch it again, completely.");
    }

    private static String attribute(String rest, int line) throws TableException {
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        boolean quoted = quote == '\'' || quote == '"';
        int end = quoted ? rest.indexOf(quote, 1) : rest.indexOf(' ');
        if (end < 1) {
            throw new TableException("Line " + line + ": an attribute needs a name and a type.");
        }
        return rest.substring(quoted ? 1 : 0, end);
    }

    private void lines(Cells cells) throws TableException {
        if (header.size() > MAX_COLUMNS) {
            throw new TableException("The file has more than " + MAX_COLUMNS + " columns. Leave some out.");
        }
        for (Optional<Cells.Line> next = cells.next(); next.isPresent(); next = cells.next()) {
            Cells.Line line = next.get();
            int size = line.cells().size();
            if (line.cells().getFirst().startsWith("%")) {
                continue;
            }
            if (!line.closed()) {
                faults.add(new TableFault(line.number(), size, "a quotation mark is not closed"));
            } else if (size != header.size()) {
                int column = StrictMath.min(size, header.size()) + 1;
                faults.add(new TableFault(line.number(), column, size + " of " + header.size() + " cells"));
            } else if (lines.size() == MAX_ROWS) {
                throw new TableException("The file has more than " + MAX_ROWS + " rows. Divide it.");
            } else {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new TableException("The file has no row that can be used. Choose another.");
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
