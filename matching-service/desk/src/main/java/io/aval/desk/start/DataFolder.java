package io.aval.desk.start;

import io.aval.desk.demo.DemoScale;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder in which the demonstration keeps everything.
 *
 * <pre>
 * demo                which demonstration it is, and once everything is loaded that it is
 * ledger/             the embedded ledger
 * desks/X/            what the desk of organisation X keeps, its keys among it
 * logins.json         for the owner's command line, readable by nobody else
 * first-match         the report of the first match
 * up.pid              the process that has it open, while one has
 * </pre>
 */
public final class DataFolder {

    private static final String LOADED = "loaded";

    private final Path root;
    private final String demo;

    private DataFolder(Path root, DemoScale scale, String ledger) {
        this.root = root;
        this.demo = ("aval-demo-1 " + scale.text() + " " + ledger).strip();
    }

    /**
     * Opens it, or makes it.
     *
     * @param ledger what tells the ledger from others; empty for the one in this folder
     * @throws StartFailure if it holds another demonstration
     */
    public static DataFolder open(Path root, DemoScale scale, String ledger) throws IOException {
        DataFolder folder = new DataFolder(root, scale, ledger);
        Files.createDirectories(root);
        Path mark = root.resolve("demo");
        if (!Files.exists(mark)) {
            folder.replace("demo", folder.demo + "\n");
        }
        String found = Files.readString(mark).strip();
        if (!found.equals(folder.demo) && !found.equals(folder.demo + "\n" + LOADED)) {
            throw new StartFailure(
                    Sentences.INVALID_DATA,
                    "The folder " + root + " holds another demonstration ("
                            + found.lines().findFirst().orElse("") + "), not " + folder.demo
                            + ". Take another folder with --data, or delete this one.");
        }
        return folder;
    }

    /** Whether every act of the demonstration stands on the ledger. */
    public boolean isLoaded() throws IOException {
        return Files.readString(root.resolve("demo")).strip().endsWith(LOADED);
    }

    public void loaded() throws IOException {
        replace("demo", demo + "\n" + LOADED + "\n");
    }

    public Path ledger() {
        return root.resolve("ledger");
    }

    /** What an organisation's desk keeps. */
    public Path desk(Organisation organisation) {
        return root.resolve("desks").resolve(organisation.value());
    }

    /** Where an organisation's keys rest. */
    public Path keys(Organisation organisation) {
        return desk(organisation).resolve("keys");
    }

    /** Says which process has it open. */
    public void claim() throws IOException {
        replace("up.pid", ProcessHandle.current().pid() + "\n");
    }

    public void release() throws IOException {
        Files.deleteIfExists(root.resolve("up.pid"));
    }

    public void writeLogins(String json) throws IOException {
        replace("logins.json", json);
    }

    /** Keeps what the first match said. */
    public void writeFirstMatch(String text) throws IOException {
        replace("first-match", text);
    }

    /** What the first match said. */
    public Optional<String> firstMatch() throws IOException {
        Path file = root.resolve("first-match");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void replace(String name, String text) throws IOException {
        Path next = root.resolve(name + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(next, root.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
