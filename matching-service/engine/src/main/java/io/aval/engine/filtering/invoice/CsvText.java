package io.aval.engine.filtering.invoice;

import io.aval.engine.csv.Quoted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits comma-separated text (RFC 4180) into rows. A fault of quoting costs one row: reading goes on with the next
 * line, so a mark that is never closed does not swallow the rest. Not thread-safe.
 *
 * <p>Bounds: {@value #MAX_ROW} characters a row, {@value #MAX_QUOTED_LINES} lines within one pair of marks.
 */
final class CsvText {
    static final int MAX_ROW = 64 * 1024;
    static final int MAX_QUOTED_LINES = 20;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    /**
     * One row.
     *
     * @param line on which it starts, from 1
     * @param fields as they were written, quotation marks taken away
     * @param fault of quoting or length; then the last field is the one it was found in
     * @param ended whether the end of a line ended it, rather than the end of the text
     */
    record Row(int line, List<String> fields, @Nullable InvoiceFault fault, boolean ended) {

        boolean blank() {
            return fault == null && fields.stream().allMatch(String::isBlank);
        }
    }

    CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** {@return the next row, or null at the end} */
    @Nullable
    Row next() {
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        int startLine = line;
        List<String> fields = new ArrayList<>();
        InvoiceFault fault = null;
        while (fault == null) {
            fault = at < text.length() && text.charAt(at) == '"' ? quoted(fields) : plain(fields);
            if (fault == null && at - start > MAX_ROW) {
                fault = InvoiceFault.LINE_TOO_LONG;
            }
            if (at >= text.length() || text.charAt(at) != separator) {
                break;
            }
            at++;
        }
        if (fault == InvoiceFault.QUOTE_OPEN) {
            at = start;
            line = startLine;
        }
        boolean ended = fault == null ? endLine() : skipLine();
        return new Row(startLine, fields, fault, ended);
    }

    private @Nullable InvoiceFault plain(List<String> fields) {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !lineEnd(text.charAt(at))) {
            at++;
        }
        fields.add(text.substring(start, at));
        return null;
    }

    private @Nullable InvoiceFault quoted(List<String> fields) {
        Quoted field = Quoted.at(text, at, MAX_QUOTED_LINES);
        fields.add(field.text());
        if (!field.closed()) {
            return InvoiceFault.QUOTE_OPEN;
        }
        at = field.end();
        line += field.lines();
        boolean clean = at >= text.length() || text.charAt(at) == separator || lineEnd(text.charAt(at));
        return clean ? null : InvoiceFault.QUOTE_TEXT;
    }

    private boolean skipLine() {
        while (at < text.length() && !lineEnd(text.charAt(at))) {
            at++;
        }
        return endLine();
    }

    private boolean endLine() {
        if (at >= text.length()) {
            return false;
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        return true;
    }

    private static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
