package io.aval.desk.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says before anything is started whether a port is free, and if not who has it, as far as {@code /proc} tells. */
public final class PortOwner {

    private static final int LISTENING = 10;
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private PortOwner() {}

    /**
     * Refuses a port that is taken.
     *
     * @param option how to choose another
     * @throws StartFailure with the sentence
     */
    public static void requireFree(int port, String option) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            if (port != 0 && probe.getLocalPort() != port) {
                throw new IllegalStateException("bound to another port than asked");
            }
        } catch (IOException e) {
            String by = owner(port).map(who -> " by " + who).orElse("");
            throw new StartFailure(
                    Sentences.UNAVAILABLE,
                    "Port " + port + " is in use" + by + ". Stop that program, or choose others with " + option + ".");
        }
    }

    /** The process that listens there: its number and name. */
    static Optional<String> owner(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .findFirst()
                .flatMap(PortOwner::process);
    }

    private static Optional<String> inode(Path table, int port) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .filter(columns -> columns.size() > INODE
                            && Integer.parseInt(columns.get(STATE), HEX) == LISTENING
                            && columns.get(LOCAL).endsWith(String.format(Locale.ROOT, ":%04X", port)))
                    .map(columns -> columns.get(INODE))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> process(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Another user's process: the system does not say what it holds.
            return false;
        }
        return false;
    }
}
