package io.aval.client.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes files that are replaced at once or not at all, and are on the disk when the call returns. A file that already
 * holds what it should is left alone.
 */
public final class AtomicFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private AtomicFile() {}

    /** Replaces the file's content; the folder must exist. */
    public static void write(Path file, String content) throws IOException {
        replace(file, content);
    }

    /** The same for what holds a key: from its first byte on readable by its owner only. */
    public static void writePrivately(Path file, String content) throws IOException {
        replace(file, content, OWNER_ONLY);
    }

    private static void replace(Path file, String content, FileAttribute<?>... attributes) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        // Folders are checked at each start, and forcing files to the disk is what takes time
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, attributes);
        Files.write(next, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
