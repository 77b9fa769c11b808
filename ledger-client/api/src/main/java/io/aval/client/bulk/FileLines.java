package io.aval.client.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each decoded by itself, so that a wrong one spoils no other. Not thread-safe. */
final class FileLines implements AutoCloseable {

    /** Longest line, in bytes: more fits into no envelope. */
    static final int MAX_BYTES = 1_000_000;

    private final InputStream in;
    private long number;

    /**
     * A line.
     *
     * @param text empty where {@code fault} says what is wrong with it
     */
    record Line(long number, String text, String fault) {}

    FileLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line that is not blank; null behind the last. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long length = 0;
            int read = in.read();
            if (read < 0) {
                return null;
            }
            number++;
            for (; read >= 0 && read != '\n'; read = in.read()) {
                if (++length <= MAX_BYTES) {
                    bytes.write(read);
                }
            }
            if (length > MAX_BYTES) {
                return new Line(number, "", "the line is longer than " + MAX_BYTES + " bytes");
            }
            Line line = decoded(bytes.toByteArray());
            if (!line.text().isBlank() || !line.fault().isEmpty()) {
                return line;
            }
        }
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith("\ufeff");
            String bare = marked ? text.substring(1) : text;
            return new Line(number, bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare, "");
        } catch (CharacterCodingException e) {
            return new Line(number, "", "the line is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
