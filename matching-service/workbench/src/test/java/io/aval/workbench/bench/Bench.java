package io.aval.workbench.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aval.workbench.bench.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A benchmark's run inside the test, and what it printed. */
public interface Bench {
    /** Runs it. */
    void run(String... arguments) throws Exception;

    /** Runs it to its end. {@return all that it printed} */
    static String printed(Bench bench, String... arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            bench.run(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The same where PostgreSQL is not installed: its programs are looked for in an empty folder. */
    static String printedWithoutPostgres(Path empty, Bench bench, String... arguments) throws Exception {
        String before = System.getProperty(PostgresServer.FOLDER);
        System.setProperty(PostgresServer.FOLDER, empty.toString());
        try {
            return printed(bench, arguments);
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(PostgresServer.FOLDER);
        } else {
            System.setProperty(PostgresServer.FOLDER, before);
        }
    }

    /** Skips the test where PostgreSQL is not installed. */
    static void needsPostgres() throws IOException {
        assumeTrue(PostgresServer.isInstalled(), PostgresServer.MISSING);
    }
}
