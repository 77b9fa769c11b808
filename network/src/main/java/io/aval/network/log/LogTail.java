package io.aval.network.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One node's log, read from some way before its end and on as it grows. Not safe for use by several threads. */
final class LogTail {

    private static final int MOST_AT_ONCE = 4 << 20;

    private final String node;
    private final Path file;
    private final ZoneId zone;
    private final List<LogEntry> pending = new ArrayList<>();
    private long position;
    private String torn = "";
    private Instant last = Instant.EPOCH;

    /** @param back how many bytes before the present end to begin */
    LogTail(String node, Path file, ZoneId zone, long back) throws IOException {
        this.node = node;
        this.file = file;
        this.zone = zone;
        long size = Files.exists(file) ? Files.size(file) : 0;
        this.position = Math.max(0, size - back);
        if (position > 0) {
            // The first line is probably not whole
            List<LogEntry> first = more();
            pending.addAll(first.subList(Math.min(1, first.size()), first.size()));
        }
    }

    /** What was written since the last call, in whole lines. */
    List<LogEntry> more() throws IOException {
        List<LogEntry> entries = new ArrayList<>(pending);
        pending.clear();
        for (String line : lines()) {
            Optional<Instant> time = LogTime.of(line, zone);
            if (time.isEmpty() && !entries.isEmpty()) {
                LogEntry before = entries.removeLast();
                entries.add(new LogEntry(before.time(), node, before.text() + "\n" + line));
            } else {
                last = time.orElse(last);
                entries.add(new LogEntry(last, node, line));
            }
        }
        return entries;
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() < position) {
                // A new file in place of one that had grown too long
                position = 0;
                torn = "";
            }
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST_AT_ONCE, channel.size() - position));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                position = channel.position();
            }
            String text = torn + new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            torn = text.substring(end);
            text.substring(0, end).lines().forEach(lines::add);
        } catch (NoSuchFileException e) {
            position = 0;
        }
        return lines;
    }
}
