package io.aval.desk.matching;

import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Files that were taken in, each under the digest of its bytes: a file is complete there or not there at all.
 * Thread-safe.
 */
public final class ImportFolder {

    private final Path folder;

    public ImportFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a file stands, or will stand, once it is complete. */
    public Path file(Digest digest) {
        return folder.resolve(digest.value());
    }

    /** Moves a complete file here; its bytes and its name are on disk when this returns. */
    void keep(Path part, Digest digest) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel bytes = FileChannel.open(part, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        Files.move(part, file(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    RefusedException refusal(IOException cause) {
        boolean full =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        RefusedException refused = (full ? Code.DISK_FULL : Code.FOLDER_DAMAGED).refuse("folder", folder.toString());
        refused.addSuppressed(cause);
        return refused;
    }
}
