package io.aval.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sentence about the smoke test that the build prints at its end; the build's file names the same file. */
final class SmokeReport {

    private static final Path FILE = Path.of("target", "fabric-smoke.txt");

    private SmokeReport() {}

    /** An older run's sentence would be a lie. */
    static void forget() throws IOException {
        Files.deleteIfExists(FILE);
    }

    static void say(String outcome) throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, "Fabric smoke: " + outcome + "\n");
    }
}
