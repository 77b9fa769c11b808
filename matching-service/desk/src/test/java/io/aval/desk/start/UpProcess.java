package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code aval up} in a process of its own, at small size and on free ports. */
final class UpProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    UpProcess(Path data) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Up.class.getName(),
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
        out = process.inputReader();
    }

    /** Reads on until a line holds these words; fails with all that was said if none does. */
    String until(String words) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains(words)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no line says '" + words + "':\n" + String.join("\n", lines));
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C; what it says afterwards can still be read. */
    void stop() {
        // Process.destroy() would close the stream, its handle's does not.
        assertThat(process.toHandle().destroy()).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
