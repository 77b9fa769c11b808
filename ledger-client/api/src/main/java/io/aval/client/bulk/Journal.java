package io.aval.client.bulk;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a file's rows so far. Only added to; a line that says that rows are sent is on the disk before they
 * are. Lines behind it may get lost in a crash: those rows are asked about again, under the same request. Open in one run at
 * a time. Thread-safe.
 */
public final class Journal implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final BitSet settled = new BitSet();
    private final Map<Long, Entry> sent = new HashMap<>();
    private final Digest file;

    record Header(@Range(min = 1, max = 1) int v, Digest file) {}

    /**
     * Opens a journal, or begins it.
     *
     * @param file digest of the file that it is about
     * @throws RefusedException {@code FOLDER_IN_USE} while another run has it open, {@code REQUEST_REUSED} if it is about
     *     another file, {@code FOLDER_DAMAGED}
     */
    public static Journal open(Path path, Digest file) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean open = false;
        try {
            Code.FOLDER_IN_USE.unless(locked(channel), "file", String.valueOf(path.getFileName()));
            Journal journal = new Journal(path, channel, file);
            open = true;
            return journal;
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    private Journal(Path path, FileChannel channel, Digest file) throws IOException {
        this.path = path;
        this.channel = channel;
        this.file = file;
        long whole;
        try (JournalLines lines = new JournalLines(path)) {
            String first = lines.next();
            if (first != null) {
                Digest known =
                        Schema.of(Header.class).decode(JsonReader.read(first)).file();
                Code.REQUEST_REUSED.unless(known.equals(file), "file", known.value());
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                learn(JournalLines.entry(line));
            }
            whole = lines.end();
        }
        channel.truncate(whole);
        channel.position(whole);
        if (whole == 0) {
            append(Schema.of(Header.class).encode(new Header(1, file)).canonical());
        }
    }

    /** The file that it is about. */
    public Digest file() {
        return file;
    }

    /** Where it stands on the disk. */
    public Path path() {
        return path;
    }

    /** Whether a run before this one has brought the row to its end. */
    boolean settled(long row) {
        return settled.get((int) row);
    }

    /** The envelope with that row of which a run before this one has not learned whether it was done. */
    Optional<Entry> sent(long row) {
        return Optional.ofNullable(sent.get(row));
    }

    /** Adds a line. */
    synchronized void write(Entry entry) {
        try {
            append(Schema.of(Entry.class).encode(entry).canonical());
            if (entry.step() == Entry.Step.SENT) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(Entry entry) {
        List<Long> rows = entry.numbers().boxed().toList();
        if (entry.step() == Entry.Step.SENT) {
            rows.forEach(row -> sent.put(row, entry));
        } else {
            rows.forEach(sent::remove);
        }
        if (entry.step().settles()) {
            rows.forEach(row -> settled.set((int) (long) row));
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
