package io.aval.network.fault;

import io.aval.client.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What a follower has taken in: one line for each transaction, its position and its deposits together under a checksum,
 * so that neither is ever there without the other. A line that was torn when the process died is cut off when the file is
 * opened again. For one thread.
 */
final class Journal implements AutoCloseable {

    private static final String TAB = "\t";
    private static final int CRC_DIGITS = 8;
    private static final int FIXED_FIELDS = 2;

    /**
     * One transaction.
     *
     * @param deposits canonical JSON of what it deposited in each vault; empty text for nothing
     */
    record Line(Checkpoint position, List<String> deposits) {

        private String text() {
            return position.block() + TAB + position.txId() + TAB + String.join(TAB, deposits);
        }

        private static Line of(String text) {
            List<String> fields = List.of(text.split(TAB, -1));
            return new Line(
                    new Checkpoint(Long.parseLong(fields.get(0)), fields.get(1)),
                    fields.subList(FIXED_FIELDS, fields.size()));
        }
    }

    private final FileChannel file;
    private Checkpoint end;

    private Journal(FileChannel file, Checkpoint end) {
        this.file = file;
        this.end = end;
    }

    /**
     * Opens the file, or a new one.
     *
     * @throws IOException if a line before the last is damaged: that no sudden end of a process explains
     */
    static Journal open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        byte[] bytes = Files.readAllBytes(path);
        int whole = whole(bytes);
        List<Line> lines = lines(new String(bytes, 0, whole, StandardCharsets.UTF_8));
        file.truncate(whole);
        file.position(whole);
        return new Journal(
                file, lines.isEmpty() ? Checkpoint.START : lines.getLast().position());
    }

    /** The whole lines of a file that another process may be writing. */
    static List<Line> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(path);
        return lines(new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8));
    }

    /** Where the next line goes on. */
    Checkpoint end() {
        return end;
    }

    void append(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(crc(line.text())).append(TAB).append(line.text()).append('\n');
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end = lines.getLast().position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** How many octets the whole lines have. */
    private static int whole(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        return whole;
    }

    private static List<Line> lines(String text) throws IOException {
        for (String line : text.lines().toList()) {
            if (line.length() <= CRC_DIGITS
                    || !crc(line.substring(CRC_DIGITS + 1)).equals(line.substring(0, CRC_DIGITS))) {
                throw new IOException("a line of the journal is damaged");
            }
        }
        return text.lines().map(line -> Line.of(line.substring(CRC_DIGITS + 1))).toList();
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
