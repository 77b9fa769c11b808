package io.aval.network.command;

import io.aval.network.log.LogEntry;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;

/** Log entries as lines, each with its node's name; with colours where a person reads them. */
final class LogLines {

    private static final String RESET = "\u001b[0m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final List<String> OF_NODES = List.of(
            "\u001b[36m",
            "\u001b[32m",
            "\u001b[35m",
            "\u001b[34m",
            "\u001b[96m",
            "\u001b[92m",
            "\u001b[95m",
            "\u001b[94m");

    private final PrintWriter out;
    private final List<String> nodes;
    private final int width;
    private final boolean coloured;

    LogLines(PrintWriter out, Collection<String> nodes, boolean coloured) {
        this.out = out;
        this.nodes = List.copyOf(nodes);
        this.width = nodes.stream().mapToInt(String::length).max().orElse(0);
        this.coloured = coloured;
    }

    void show(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            String name =
                    entry.node() + " ".repeat(Math.max(0, width - entry.node().length()));
            entry.text().lines().forEach(line -> out.println(line(entry, name, line)));
        }
        out.flush();
    }

    private String line(LogEntry entry, String name, String text) {
        if (!coloured) {
            return name + "  " + text;
        }
        String own = OF_NODES.get(Math.max(0, nodes.indexOf(entry.node())) % OF_NODES.size());
        String rest = switch (entry.level()) {
            case PLAIN -> text;
            case WARNING -> YELLOW + text + RESET;
            case FAULT -> RED + text + RESET;
        };
        return own + name + RESET + "  " + rest;
    }
}
