package io.aval.desk.trail;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of JSON lines to which is only added. A line holds the entry's members and beside them {@code n} (from 1 on),
 * {@code at} (this machine's clock), {@code before} (digest of the line before, {@link #START} in the first) and {@code
 * hash} (digest of all the rest). It is on the disk when {@link #append} returns. Thread-safe.
 */
public final class ChainedLog implements AutoCloseable {

    /** What stands before the first line. */
    public static final String START = "0".repeat(64);

    static final String NUMBER = "n";
    static final String BEFORE = "before";
    static final String HASH = "hash";

    private final Path file;
    private final InstantSource clock;
    private final FileChannel out;
    private long last;
    private String head;

    /** Opens the log, or makes it, readable by its owner only. A line that a crash has cut was never answered for. */
    public ChainedLog(Path file, InstantSource clock) throws IOException {
        this.file = file;
        this.clock = clock;
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        cutTornLine(file);
        LogCheck check = LogCheck.of(file, line -> {});
        this.last = check.lines();
        this.head = check.head();
        this.out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Adds an entry; its members may not be named as those that the log adds. */
    public synchronized void append(Map<String, Json> entry) {
        TreeMap<String, Json> members = new TreeMap<>(entry);
        members.put(NUMBER, new Json.Num(last + 1));
        members.put(
                "at",
                new Json.Text(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
        members.put(BEFORE, new Json.Text(head));
        String hash = Digest.of(new Json.Obj(members)).value();
        members.put(HASH, new Json.Text(hash));
        try {
            ByteBuffer line = StandardCharsets.UTF_8.encode(new Json.Obj(members).canonical() + "\n");
            while (line.hasRemaining()) {
                out.write(line);
            }
            out.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last++;
        head = hash;
    }

    /** Reads it from the first line to the last; nothing is added meanwhile. */
    public synchronized LogCheck check() throws IOException {
        return LogCheck.of(file, line -> {});
    }

    /** Where it stands on the disk. */
    public Path file() {
        return file;
    }

    private static void cutTornLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < bytes.length()) {
                bytes.setLength(end);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
