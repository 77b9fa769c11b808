package io.aval.network.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Which process a node is, written beside its log the moment it was started, so that any later launcher finds it.
 *
 * @param birth see {@link Vitals#birth()}
 * @param command digest of the command that started it
 */
record ProcessFile(long pid, String birth, String command) {

    private static final int LINES = 3;

    /** What the file says; nothing if there is none or if it was torn. */
    static Optional<ProcessFile> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == LINES && lines.getFirst().matches("\\d{1,18}")
                    ? Optional.of(new ProcessFile(Long.parseLong(lines.getFirst()), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole. */
    void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, List.of(Long.toString(pid), birth, command));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process, if it lives; a process of another program that got the same number is not it. */
    Optional<Vitals> vitals() {
        return Vitals.of(pid).filter(living -> living.birth().equals(birth));
    }
}
