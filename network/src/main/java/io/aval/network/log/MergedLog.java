package io.aval.network.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The logs of several nodes as one. Not safe for use by several threads. */
public final class MergedLog {

    private static final long BACK = 2 << 20;

    private final List<LogTail> tails = new ArrayList<>();

    private MergedLog() {}

    /**
     * The logs of some nodes, or of all.
     *
     * @param nodes the folder with one folder for each node
     * @param names which nodes; all if none is named
     * @param zone of times that name none
     */
    public static MergedLog open(Path nodes, Collection<String> names, ZoneId zone) throws IOException {
        MergedLog log = new MergedLog();
        for (String name : names(nodes)) {
            if (names.isEmpty() || names.contains(name)) {
                log.tails.add(new LogTail(name, nodes.resolve(name).resolve("log.txt"), zone, BACK));
            }
        }
        return log;
    }

    /** The nodes that have a folder, in alphabetical order. */
    public static List<String> names(Path nodes) throws IOException {
        if (!Files.isDirectory(nodes)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(nodes)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * What was written since the last call, by time; the first call reaches back at most 2 MB into each log. Entries of the
     * same time stand in the order of the nodes' names.
     */
    public List<LogEntry> more() throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        for (LogTail tail : tails) {
            entries.addAll(tail.more());
        }
        entries.sort(Comparator.comparing(LogEntry::time));
        return entries;
    }
}
