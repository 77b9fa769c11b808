package io.aval.desk.observation;

import io.aval.engine.importing.CompanyImport;
import io.aval.engine.importing.ImportedFile;
import io.aval.engine.profile.ImportedRows;
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
import java.util.Optional;

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

    /**
     * The rows of a file as observations of a height, the same way each time; empty if it is not here.
     *
     * @throws RefusedException {@code FOLDER_DAMAGED} if the file is not what its name says
     */
    Optional<ImportedRows> rows(Digest digest, long height) {
        Path file = file(digest);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (ImportedFile.read(file, (done, total) -> {}) instanceof CompanyImport.Accepted<?> accepted
                    && accepted.sha256().equals(digest.value())) {
                return Optional.of(new ImportedRows(digest, height, accepted.kept()));
            }
            throw Code.FOLDER_DAMAGED.refuse("file", file.toString());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What to say of a folder that cannot be written or read. */
    public RefusedException refusal(IOException cause) {
        boolean full =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        RefusedException refused = (full ? Code.DISK_FULL : Code.FOLDER_DAMAGED).refuse("folder", folder.toString());
        refused.addSuppressed(cause);
        return refused;
    }
}
