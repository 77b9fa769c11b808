package io.aval.client.bulk;

import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values by RFC 4180. */
public final class Csv {

    /** The end of a line. */
    public static final String END = "\r\n";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** A line without its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    /**
     * A text as a cell that no spreadsheet takes for a formula: what begins with {@code = + - @}, a tab or a carriage return
     * gets an apostrophe in front.
     */
    public static String text(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /**
     * The cells of a line.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code MALFORMED} where quotes do not fit
     */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at = quotedCell(line, at + 1, cell);
                Code.MALFORMED.unless(at == line.length() || line.charAt(at) == ',', "at", "text behind a quoted cell");
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                cell.append(line, at, end);
                Code.MALFORMED.unless(cell.indexOf("\"") < 0, "at", "a quote within a cell that is not quoted");
                at = end;
            }
            cells.add(cell.toString());
            if (at >= line.length()) {
                return cells;
            }
            at++;
        }
    }

    private static int quotedCell(String line, int from, StringBuilder cell) {
        int at = from;
        while (true) {
            Code.MALFORMED.unless(at < line.length(), "at", "a quoted cell does not end in its line");
            char c = line.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return at;
            }
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
