package io.aval.desk.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aval.desk.observation.ImportFolder;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder of runs: the one that has begun and is not finished, and of each finished one its plan and its report, under the
 * result's digest. What is written is on the disk, whole, when a method returns. For one thread at a time.
 */
final class RunShelf {

    private static final String BEGUN = "begun.json";

    private final Path folder;

    RunShelf(Path folder) {
        this.folder = folder;
    }

    /** The run that was begun and not finished: what a process leaves that died. */
    Optional<RunPlan> begun() {
        return plan(folder.resolve(BEGUN));
    }

    void begin(RunPlan plan) {
        write(folder.resolve(BEGUN), plan.text().getBytes(UTF_8));
    }

    /** Keeps what was computed, before anything follows from it. */
    void keep(Digest result, RunPlan plan, byte[] report) {
        write(planFile(result), plan.text().getBytes(UTF_8));
        write(report(result), report);
    }

    /** Nothing of the begun run is left to do. */
    void end() {
        try {
            Files.deleteIfExists(folder.resolve(BEGUN));
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }

    /** Where the report of that result stands, if it was computed here. */
    Path report(Digest result) {
        return folder.resolve(result.value() + ".json");
    }

    /** The plan of the run with that result, if it was computed here. */
    Optional<RunPlan> plan(Digest result) {
        return plan(planFile(result));
    }

    private Path planFile(Digest result) {
        return folder.resolve(result.value() + ".plan.json");
    }

    private Optional<RunPlan> plan(Path file) {
        try {
            return Files.exists(file) ? Optional.of(RunPlan.read(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(
                    next,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }
}
