package io.aval.client.identity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text file to which lines are only added. A line is written by one call and ends with its line break, so that a line
 * cut short by a crash is known by the missing break, and the
 * next one closes it with a mark.
 */
final class LineFile {

    private static final byte BREAK = '\n';
    private static final String TORN = "#torn";

    private final Path file;

    LineFile(Path file) {
        this.file = file;
    }

    /** Adds a line without a line break in it. */
    synchronized void add(String line) throws IOException {
        if (line.indexOf(BREAK) >= 0) {
            throw new IllegalArgumentException("a line break within a line: " + line);
        }
        String whole = (endsWithin() ? TORN + "\n" : "") + line + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(whole);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /**
     * All lines that were added whole; empty if the file is not there.
     *
     * @throws IOException if a whole line cannot be parsed; the message names file and line
     */
    <T> List<T> read(Function<String, T> parser) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        List<T> entries = new ArrayList<>();
        int number = 0;
        for (int start = 0, end; (end = text.indexOf(BREAK, start)) >= 0; start = end + 1) {
            number++;
            String line = text.substring(start, end);
            if (line.endsWith(TORN)) {
                continue;
            }
            try {
                entries.add(parser.apply(line));
            } catch (RuntimeException e) {
                throw new IOException(file + ":" + number + ": damaged", e);
            }
        }
        return entries;
    }

    private boolean endsWithin() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != BREAK;
        }
    }
}
