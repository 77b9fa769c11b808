package io.aval.engine.screening;

import io.aval.engine.csv.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated fields, or where it goes wrong. */
sealed interface CsvLine {
    /**
     * Its fields.
     *
     * @param texts the fields without quotes
     * @param columns where each begins, characters from 1
     */
    record Fields(List<String> texts, List<Integer> columns) implements CsvLine {}

    /** What is wrong and where, characters from 1. */
    record Broken(EntryFault fault, int column) implements CsvLine {}

    /** Decodes and parts a line; the decoder must report what it cannot decode. */
    static CsvLine of(byte[] bytes, int from, int to, CharsetDecoder decoder) {
        CharBuffer text = CharBuffer.allocate(to - from + 1);
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, to - from), text, true);
        if (result.isError()) {
            return new Broken(EntryFault.NOT_IN_ENCODING, text.position() + 1);
        }
        decoder.flush(text);
        return parted(text.flip().toString());
    }

    private static CsvLine parted(String line) {
        List<String> texts = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int at = 0;
        while (true) {
            columns.add(at + 1);
            String field;
            int end;
            if (at < line.length() && line.charAt(at) == '"') {
                Quoted quoted = Quoted.at(line, at, Integer.MAX_VALUE);
                if (!quoted.closed()) {
                    return new Broken(EntryFault.BAD_QUOTING, at + 1);
                }
                field = quoted.text();
                end = quoted.end();
                if (end < line.length() && line.charAt(end) != ',') {
                    return new Broken(EntryFault.BAD_QUOTING, end + 1);
                }
            } else {
                int comma = line.indexOf(',', at);
                end = comma < 0 ? line.length() : comma;
                field = line.substring(at, end);
            }
            texts.add(field.strip());
            if (end >= line.length()) {
                return new Fields(texts, columns);
            }
            at = end + 1;
        }
    }
}
