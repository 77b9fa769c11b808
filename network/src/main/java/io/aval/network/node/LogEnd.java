package io.aval.network.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, however long the log is. */
public final class LogEnd {

    private LogEnd() {}

    /**
     * Whole lines from the last {@code bytes} of the file, the youngest last; none if there is no file.
     *
     * @param bytes at most so many are read, from 1
     */
    public static List<String> lines(Path log, int bytes) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long start = Math.max(0, channel.size() - bytes);
            ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - start));
            channel.position(start);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Reads until the buffer is full or the file ends
            }
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            return start == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** The last {@code count} lines that are found in the last 16 KB of the file. */
    static List<String> last(Path log, int count) throws IOException {
        List<String> lines = lines(log, 16 << 10);
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
