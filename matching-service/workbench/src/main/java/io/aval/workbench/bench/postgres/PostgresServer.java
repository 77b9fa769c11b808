package io.aval.workbench.bench.postgres;

import io.aval.engine.index.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own in a temporary folder on a free port of loopback, stopped and removed at the end. Its programs are
 * those of the newest version below the folder that the system property {@value #FOLDER} names, where Debian puts
 * them if none does.
 */
public final class PostgresServer implements AutoCloseable {
    /** What a bench says where there is no server. */
    public static final String MISSING =
            "PostgreSQL is not installed here, so there is no peer: apt install postgresql";

    /** The system property that names the folder of versions. */
    public static final String FOLDER = "aval.postgresql";

    private static final String PROGRAMS = "/usr/lib/postgresql";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a server.
     *
     * @param settings of the server, as {@code -c} takes them
     * @return a server that is up, or nothing where PostgreSQL is not installed
     */
    public static Optional<PostgresServer> start(String... settings) throws IOException {
        Optional<Path> programs = newest();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("aval-bench");
        PostgresServer server = new PostgresServer(programs.get(), folder, freePort());
        try {
            server.begin(settings);
        } catch (IOException e) {
            Folders.delete(server.folder);
            throw e;
        }
        return Optional.of(server);
    }

    private void begin(String... settings) throws IOException {
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run("initdb", "--no-sync", "-A", "trust", "-U", "bench", "-E", "UTF8", "--no-locale", "-D", data());
        // It ends with the measurement: writes that would survive a crash cost it time for nothing
        String options = "-c fsync=off -h 127.0.0.1 -p " + port + " -k " + folder
                + Stream.of(settings).map(setting -> " -c " + setting).collect(Collectors.joining());
        run("pg_ctl", "-w", "-D", data(), "-o", options, "-l", folder + "/log", "start");
    }

    /** {@return whether there is a PostgreSQL to start} */
    public static boolean isInstalled() throws IOException {
        return newest().isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A connection that prepares statements on the server at once. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench&prepareThreshold=1&binaryTransfer=true");
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-w", "-m", "immediate", "-D", data(), "stop");
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("stopping PostgreSQL", e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        // It refuses to run as root, and wants a folder that its user may enter.
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> newest() throws IOException {
        Path below = Path.of(System.getProperty(FOLDER, PROGRAMS));
        if (!Files.isDirectory(below)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(below)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }
}
