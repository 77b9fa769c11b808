package io.aval.client.embedded;

import io.aval.client.embedded.store.LedgerFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a ledger: who has it open, which format it has, and where its parts are.
 *
 * <pre>
 * ledger.format               written last when a ledger is made
 * ledger.lock                 held while it is open; names the process
 * channel/                    the public ledger
 * organisations/X/vault/      the private values of organisation X
 * verification/               only while a verification runs
 * </pre>
 */
final class LedgerFolder implements AutoCloseable {
    private static final String FORMAT = "aval embedded ledger, format 3\n";
    /**
     * Still read. The first's blocks lack purges and the policies of private keys, which it could not hold; both lack the
     * creators' signatures.
     */
    private static final List<String> OLDER_FORMATS =
            List.of("aval embedded ledger, format 1\n", "aval embedded ledger, format 2\n");

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final boolean isNew;

    private LedgerFolder(Path root, FileChannel lockFile, FileLock lock) throws IOException {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
        this.isNew = !Files.exists(formatFile());
        if (isNew) {
            // Making it was cut short: nothing was ever reported from here.
            removeRecursively(channel());
            removeRecursively(root.resolve("organisations"));
        } else {
            checkFormat();
        }
        removeRecursively(verification());
    }

    /** Takes a folder for this process. */
    static LedgerFolder open(Path root) {
        try {
            Files.createDirectories(root);
            refuseForeignContent(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("ledger.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = Files.readString(root.resolve("ledger.lock")).strip();
                channel.close();
                throw new LedgerFault(
                        LedgerFault.Kind.FOLDER_IN_USE,
                        "The folder " + root + " is in use by process " + holder
                                + ". Stop that one, or take another folder.");
            }
            try {
                channel.truncate(0);
                write(channel, ProcessHandle.current().pid() + "\n");
                return new LedgerFolder(root, channel, lock);
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LedgerFault(
                    LedgerFault.Kind.INPUT_OUTPUT,
                    "The folder " + root + " cannot be opened (" + e + "). Check that it exists and may be written.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void refuseForeignContent(Path root) throws IOException {
        if (Files.exists(root.resolve("ledger.format"))) {
            return;
        }
        List<String> ours = List.of("ledger.lock", "channel", "organisations", "verification");
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.anyMatch(entry -> !ours.contains(entry.getFileName().toString()))) {
                throw new LedgerFault(
                        LedgerFault.Kind.FORMAT_UNSUPPORTED,
                        "The folder " + root + " holds files, but no ledger. Take an empty folder.");
            }
        }
    }

    private void checkFormat() throws IOException {
        String found = Files.readString(formatFile());
        if (OLDER_FORMATS.contains(found)) {
            upgrade();
        } else if (!found.equals(FORMAT)) {
            throw new LedgerFault(
                    LedgerFault.Kind.FORMAT_UNSUPPORTED,
                    "The folder " + root + " was written in another format (" + found.strip()
                            + "). Open it with the program that wrote it.");
        }
    }

    /** Names the new format before the first block in it is written, so that older programs leave the folder alone. */
    private void upgrade() throws IOException {
        Path next = root.resolve("ledger.format.new");
        try (FileChannel file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(file, FORMAT);
        }
        Files.move(next, formatFile(), StandardCopyOption.ATOMIC_MOVE);
        syncFolders();
    }

    /** Whether no ledger was ever finished here. */
    boolean isNew() {
        return isNew;
    }

    /** Declares the ledger made: from now on what is missing counts as damage. */
    void markMade() {
        try (FileChannel file =
                FileChannel.open(formatFile(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(file, FORMAT);
            syncFolders();
        } catch (IOException e) {
            throw new LedgerFault(
                    LedgerFault.Kind.INPUT_OUTPUT, "The folder " + root + " cannot be written (" + e + ").", e);
        }
    }

    private void syncFolders() throws IOException {
        for (Path folder : List.of(root, root.resolve("organisations"))) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static void write(FileChannel file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    Path channel() {
        return root.resolve("channel");
    }

    /** The vault of an organisation; its parent folder exists after this. */
    Path vault(String organisation) {
        Path parent = root.resolve("organisations").resolve(organisation);
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new LedgerFault(
                    LedgerFault.Kind.INPUT_OUTPUT, "The folder " + parent + " cannot be made (" + e + ").", e);
        }
        return parent.resolve("vault");
    }

    Path verification() {
        return root.resolve("verification");
    }

    private Path formatFile() {
        return root.resolve("ledger.format");
    }

    static void removeRecursively(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
