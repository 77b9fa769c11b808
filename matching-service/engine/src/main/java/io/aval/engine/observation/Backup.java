package io.aval.engine.observation;

import io.aval.engine.index.Folders;
import io.aval.engine.index.StoreRefusals;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.RocksDBException;

/** Copies of a whole index: the files, and last a list of them with their digests, without which a copy counts for nothing. */
public final class Backup {

    private static final String LIST = "backup.json";

    /** All files of a copy, by their paths in it. */
    record Listed(@Size(max = 1_000_000) List<Manifest.Sealed> files) {
        Listed {
            files = List.copyOf(files);
        }
    }

    private Backup() {}

    static void make(Path target, Live live, Path epochs, Lineage lineage) {
        try {
            Files.createDirectories(target.resolve("epochs"));
            live.copyTo(target.resolve("live"));
            for (Lineage.Kept kept : lineage.epochs()) {
                String name = Long.toString(kept.number());
                copyEpoch(epochs.resolve(name), target.resolve("epochs").resolve(name));
            }
            List<Manifest.Sealed> files = new ArrayList<>();
            for (Path file : files(target)) {
                SealedFiles.force(file);
                String path = target.relativize(file).toString();
                files.add(new Manifest.Sealed(path, Files.size(file), SealedFiles.digest(file)));
            }
            String text = Schema.of(Listed.class).encode(new Listed(files)).canonical();
            SealedFiles.write(target.resolve(LIST), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw refusal(e, target);
        }
    }

    private static void copyEpoch(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Manifest manifest = Manifest.of(Files.readAllBytes(from.resolve(Epoch.MANIFEST)));
        for (Manifest.Sealed file : manifest.files()) {
            Files.copy(from.resolve(file.name()), to.resolve(file.name()));
        }
        Files.copy(from.resolve(Epoch.MANIFEST), to.resolve(Epoch.MANIFEST));
    }

    /**
     * Makes an index of a copy, after looking at every byte of it.
     *
     * @param folder where the index is to be; not there yet
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_DAMAGED} if the copy is not whole, {@code DISK_FULL}
     */
    public static void restore(Path backup, Path folder) {
        Path beside = folder.resolveSibling(folder.getFileName() + ".restoring");
        try {
            if (Files.exists(folder)) {
                throw new IllegalArgumentException("there is something at " + folder);
            }
            Code.FOLDER_DAMAGED.unless(Files.isRegularFile(backup.resolve(LIST)), "folder", backup.toString());
            String text = Files.readString(backup.resolve(LIST));
            Listed listed = Schema.of(Listed.class).decode(JsonReader.read(text));
            Folders.delete(beside);
            for (Manifest.Sealed file : listed.files()) {
                Path from = backup.resolve(file.name());
                Path to = beside.resolve(file.name());
                Code.FOLDER_DAMAGED.unless(Files.isRegularFile(from), "folder", backup.toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
                Code.FOLDER_DAMAGED.unless(SealedFiles.digest(to).equals(file.digest()), "folder", backup.toString());
                SealedFiles.force(to);
            }
            Folders.move(beside, folder);
        } catch (IOException e) {
            throw refusal(e, folder);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static RuntimeException refusal(IOException e, Path folder) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("File too large")
                ? StoreRefusals.refusal(new RocksDBException(message), folder)
                : new UncheckedIOException(e);
    }
}
