package io.aval.network.node;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code /proc} tells of sockets; nothing where there is none. */
final class Sockets {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private Sockets() {}

    /** The listening sockets at these ports, as a process's open files name them. */
    static Map<String, Integer> of(Set<Integer> ports) {
        Map<String, Integer> sockets = new HashMap<>();
        for (Path table : TABLES) {
            for (String line : lines(table)) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE && columns[STATE].equals(LISTENING)) {
                    String local = columns[LOCAL];
                    int port = Integer.parseInt(local.substring(local.lastIndexOf(':') + 1), HEX);
                    if (ports.contains(port)) {
                        sockets.put("socket:[" + columns[INODE] + "]", port);
                    }
                }
            }
        }
        return sockets;
    }

    /** None on a system without these tables: then the owner stays unnamed. */
    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Which of the sockets a process has open. */
    static Set<String> heldBy(long pid, Set<String> sockets) {
        Set<String> held = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files) {
                String target = Files.isSymbolicLink(file)
                        ? Files.readSymbolicLink(file).toString()
                        : "";
                if (sockets.contains(target)) {
                    held.add(target);
                }
            }
        } catch (IOException e) {
            // Another user's process, or one that just ended: the system does not say what it holds
            return held;
        }
        return held;
    }

    static String name(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
        return "process " + process.pid() + program;
    }
}
