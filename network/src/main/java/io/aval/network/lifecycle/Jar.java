package io.aval.network.lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One entry of a class path as a jar: a jar as it is, or a folder of classes packed so that the bytes follow from names
 * and contents alone.
 *
 * @param source the entry
 * @param digest SHA-256 of the jar in hex
 */
record Jar(Path source, String digest) {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int DIGITS = 8;

    /**
     * The entries by the names that they get. Entries that do not exist are left out, as the platform does.
     *
     * @throws IOException if two different jars have one name
     */
    static SortedMap<String, Jar> of(List<Path> classPath) throws IOException {
        SortedMap<String, Jar> jars = new TreeMap<>();
        for (Path entry : classPath) {
            if (!Files.exists(entry)) {
                continue;
            }
            boolean folder = Files.isDirectory(entry);
            Jar jar = new Jar(entry, Digests.hex(content(entry)));
            String name = folder
                    ? "classes-" + jar.digest.substring(0, DIGITS) + ".jar"
                    : entry.getFileName().toString();
            Jar other = jars.put(name, jar);
            if (other != null && !other.digest.equals(jar.digest)) {
                throw new IOException("two different jars on the contract's class path have the name " + name);
            }
        }
        return jars;
    }

    /** Leaves a file alone that has this content. */
    void copyTo(Path file) throws IOException {
        if (Files.exists(file) && Digests.hex(Files.readAllBytes(file)).equals(digest)) {
            return;
        }
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), content(source));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] content(Path entry) throws IOException {
        return Files.isDirectory(entry) ? packed(entry) : Files.readAllBytes(entry);
    }

    private static byte[] packed(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                zip.putNextEntry(entry(folder.relativize(file).toString(), content));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** Not compressed: a compressor's output may differ from one version to the next. */
    private static ZipEntry entry(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
