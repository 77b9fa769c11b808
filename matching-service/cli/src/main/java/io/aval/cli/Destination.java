package io.aval.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The file that a command writes; for commands to mix in. */
final class Destination {

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write")
    Path path = Path.of("");

    /** Writes it whole, or leaves what was there before. */
    void write(byte[] bytes) {
        PartFile.write(path, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
