package io.aval.engine.observation;

import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that do not change any more: listing, checking, and getting them to the disk. */
final class SealedFiles {

    private static final int BUFFER = 1 << 20;

    private SealedFiles() {}

    /** The files by which a RocksDB folder is opened read-only, in the order of their names. */
    static List<Manifest.Sealed> of(Path folder) throws IOException {
        List<Manifest.Sealed> found = new ArrayList<>();
        for (Path file : listed(folder)) {
            found.add(new Manifest.Sealed(file.getFileName().toString(), Files.size(file), digest(file)));
        }
        return found;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> matters(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean matters(String name) {
        return name.endsWith(".sst") || name.startsWith("MANIFEST-") || name.equals("CURRENT");
    }

    /** Whether every file is there with its length, and with its content as far as that is looked at. */
    static boolean agree(Path folder, List<Manifest.Sealed> files, boolean wholly) throws IOException {
        for (Manifest.Sealed file : files) {
            Path path = folder.resolve(file.name());
            boolean look = wholly || !file.name().endsWith(".sst");
            if (!Files.isRegularFile(path)
                    || Files.size(path) != file.length()
                    || look && !digest(path).equals(file.digest())) {
                return false;
            }
        }
        return true;
    }

    static Digest digest(Path file) throws IOException {
        MessageDigest sha = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes a file at once or not at all, and it is on the disk then. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, bytes);
        force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        forceName(file);
    }

    /** Gets a file's or folder's name to the disk. */
    static void forceName(Path path) throws IOException {
        force(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    }

    /** Gets a file, or a folder's list of names, to the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
