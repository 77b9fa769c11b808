package io.aval.engine.screening.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The characters and words of which names and slips are made: lines of a word and what it names. */
final class Characters {
    private static final Map<String, List<String>> LINES = read();

    private Characters() {}

    /** {@return the words behind a line's first} */
    static List<String> of(String line) {
        List<String> words = LINES.get(line);
        if (words == null) {
            throw new IllegalArgumentException("no such line: " + line);
        }
        return words;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lines = new TreeMap<>();
        try (InputStream in = Characters.class.getResourceAsStream("characters.table")) {
            if (in == null) {
                throw new IllegalStateException("a table is missing from the build");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split(" ", -1)))
                    .forEach(words -> lines.put(words.getFirst(), words.subList(1, words.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
