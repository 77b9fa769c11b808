package io.aval.engine.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream with a bound on their length, digested and counted as they are read. A line ends with a line feed,
 * a carriage return before it is dropped. Not thread-safe.
 */
final class TextLines {
    static final int MAX_LINE_BYTES = 64 * 1024;

    private final InputStream in;
    private final long bytesTotal;
    private final Progress progress;
    private final MessageDigest sha256;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int filled;
    private long bytesRead;
    private int number;
    private boolean zeroSeen;

    /**
     * One line.
     *
     * @param number from 1
     * @param text its text, cut at the bound
     * @param ended whether a line feed ended it, rather than the end of the stream
     * @param tooLong whether it was cut
     */
    record Line(int number, String text, boolean ended, boolean tooLong) {}

    TextLines(InputStream in, long bytesTotal, Progress progress) {
        this.in = in;
        this.bytesTotal = bytesTotal;
        this.progress = progress;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the next line, or null at the end} */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        int read = read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            zeroSeen |= read == 0;
            if (line.size() < MAX_LINE_BYTES) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = read();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return new Line(++number, bare, read == '\n', tooLong);
    }

    long bytesRead() {
        return bytesRead;
    }

    boolean zeroSeen() {
        return zeroSeen;
    }

    /** {@return the digest of all bytes read; call once, at the end} */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
            sha256.update(buffer, 0, filled);
            bytesRead += filled;
            progress.at(bytesRead, bytesTotal);
        }
        return buffer[next++] & 0xff;
    }
}
