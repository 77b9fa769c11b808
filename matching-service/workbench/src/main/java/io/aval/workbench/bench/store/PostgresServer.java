package io.aval.workbench.bench.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of our own on a free port of this machine, in a folder that somebody else deletes. */
final class PostgresServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    // The anchor's settings: as fast as it goes where a crash may cost the table
    private static final String SETTINGS = "-c shared_buffers=1GB -c maintenance_work_mem=1GB -c max_wal_size=8GB"
            + " -c max_parallel_maintenance_workers=0 -c max_parallel_workers_per_gather=0 -c autovacuum=off"
            + " -c listen_addresses=127.0.0.1";

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAMS.resolve("pg_ctl"));
    }

    static PostgresServer start(Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        PostgresServer server = new PostgresServer(folder, port);
        server.program("initdb", "-A", "trust", "-U", "bench", "--no-sync", "--locale=C", "-E", "UTF8");
        String options = "-p " + port + " -k " + folder + " " + SETTINGS;
        server.program("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
        return server;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The server refuses to run as root, so root becomes the user that the package has made. */
    private void program(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of(PROGRAMS.resolve(name).toString(), "-D", folder.toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("this failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=1&preparedStatementCacheQueries=64",
                "bench",
                "");
    }

    @Override
    public void close() throws IOException {
        program("pg_ctl", "-w", "-m", "immediate", "stop");
    }
}
