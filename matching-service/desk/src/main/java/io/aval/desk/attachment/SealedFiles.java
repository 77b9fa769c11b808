package io.aval.desk.attachment;

import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of sealed files, each under the digest of what is sealed in it. Thread-safe. */
final class SealedFiles {

    private static final String SEALED = ".sealed";
    private static final String PART = ".part";

    private final Path folder;
    private final Disk disk;
    private final DeskKey key;

    /** Opens the folder, or makes it; what a crash has left half-written goes. */
    SealedFiles(Path desk, Disk disk) throws IOException {
        this.folder = Files.createDirectories(desk.resolve(Attachments.FOLDER));
        this.disk = disk;
        for (Path part : ending(PART)) {
            Files.delete(part);
        }
        this.key = DeskKey.open(desk, !ending(SEALED).isEmpty());
    }

    /** A file that nobody finds until it is {@link #keep kept}; only its owner may read it. */
    Path begin() throws IOException {
        return Files.createTempFile(folder, "seal-", PART);
    }

    /** Seals what is written into such a file; the file goes if that cannot begin. */
    SealingStream seal(Path part) throws IOException {
        OutputStream out = disk.write(part);
        try {
            return new SealingStream(out, key);
        } catch (IOException e) {
            out.close();
            Files.delete(part);
            throw e;
        }
    }

    /** Puts a file that is sealed and on the disk under its digest. */
    void keep(Path part, Digest digest) throws IOException {
        Files.move(part, file(digest), StandardCopyOption.ATOMIC_MOVE);
        Disk.force(folder);
    }

    Optional<OpeningStream> open(Digest digest) throws IOException {
        InputStream sealed;
        try {
            sealed = Files.newInputStream(file(digest));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OpeningStream(sealed, key));
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private Path file(Digest digest) {
        return folder.resolve(digest.value() + SEALED);
    }

    private List<Path> ending(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
