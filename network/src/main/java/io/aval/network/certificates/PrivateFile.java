package io.aval.network.certificates;

import io.aval.client.identity.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes files that hold keys: from their first byte on readable by their owner only. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Replaces the file's content; the folder must exist. */
    public static void write(Path file, String content) throws IOException {
        AtomicFile.writePrivately(file, content);
    }
}
