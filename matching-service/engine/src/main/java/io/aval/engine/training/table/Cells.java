package io.aval.engine.training.table;

import io.aval.engine.csv.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides the text of a table into lines of cells: separated by a character, quoted with ' or ". */
final class Cells {

    /** A row of cells and the line where it begins. */
    record Line(int number, List<String> cells, boolean closed) {}

    private final String text;
    private final char separator;
    private final String quotes;
    private int at;
    private int number;

    Cells(String text, int from, int lineBefore, char separator, String quotes) {
        this.text = text;
        this.at = from;
        this.number = lineBefore;
        this.separator = separator;
        this.quotes = quotes;
    }

    /** UTF-8, or GB18030 where that is not what it is; no byte-order mark. */
    static String decode(byte[] bytes) throws TableException {
        Optional<String> text = decode(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            text = decode(bytes, Charset.forName("GB18030"));
        }
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            throw new TableException("The file is text neither in UTF-8 nor in GB18030. Save it as UTF-8.");
        }
        return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The next line that is not blank. */
    Optional<Line> next() {
        while (at < text.length()) {
            number++;
            int start = number;
            List<String> cells = new ArrayList<>();
            boolean closed = row(cells);
            boolean blank = cells.size() == 1 && cells.getFirst().isBlank();
            if (!blank) {
                return Optional.of(new Line(start, cells, closed));
            }
        }
        return Optional.empty();
    }

    private boolean row(List<String> cells) {
        StringBuilder cell = new StringBuilder();
        boolean closed = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quotes.indexOf(c) >= 0 && cell.toString().isBlank()) {
                Quoted quoted = Quoted.at(text, at, Integer.MAX_VALUE);
                cell.replace(0, cell.length(), quoted.text());
                number +=
                        (int) quoted.text().chars().filter(each -> each == '\n').count();
                at = quoted.end();
                closed = quoted.closed();
                continue;
            }
            at++;
            if (c == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return closed;
    }
}
