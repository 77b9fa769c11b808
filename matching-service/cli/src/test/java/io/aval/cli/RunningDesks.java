package io.aval.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Desks that run in another process at small size, as {@code aval up} starts them.
 *
 * @param said what it printed until it was ready
 */
record RunningDesks(Process process, List<String> said) {

    static RunningDesks start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.aval.desk.start.Up",
                        "--data",
                        data.toString(),
                        "--size",
                        "small",
                        "--http-port",
                        "0",
                        "--grpc-port",
                        "0")
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C stops it")) {
                return new RunningDesks(process, List.copyOf(said));
            }
        }
        throw new AssertionError("the desks did not start:\n" + String.join("\n", said));
    }

    void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
