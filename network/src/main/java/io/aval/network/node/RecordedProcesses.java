package io.aval.network.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes that some launcher started, found again by their process files. */
public final class RecordedProcesses {

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration KILL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private RecordedProcesses() {}

    /** All process files in folders directly below, in the order of their names. */
    public static List<Path> below(Path nodes) throws IOException {
        try (Stream<Path> folders = Files.list(nodes)) {
            return folders.map(folder -> folder.resolve("process"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** The process that the file speaks of, if it lives; a stranger that got the same number is not it. */
    public static Optional<Vitals> vitals(Path processFile) throws IOException {
        Optional<ProcessFile> file = ProcessFile.read(processFile);
        return file.isEmpty() ? Optional.empty() : file.get().vitals();
    }

    /** Whether the process lives and was started by just this command. */
    static boolean runs(ProcessPlan plan) throws IOException {
        Optional<ProcessFile> file = ProcessFile.read(plan.processFile());
        return file.isPresent()
                && file.get().vitals().isPresent()
                && file.get().command().equals(plan.digest());
    }

    /** Ends the process at once, as if the machine had taken it; its file stays, as it would then. */
    public static boolean kill(Path processFile) throws IOException, InterruptedException {
        Optional<Vitals> living = vitals(processFile);
        living.ifPresent(vitals -> ProcessHandle.of(vitals.pid()).ifPresent(ProcessHandle::destroyForcibly));
        return living.isPresent() && awaitEnd(List.of(living.get()), KILL);
    }

    /**
     * Asks every process to end, waits at most 10 s for all of them together, kills what is left, and removes the files.
     *
     * @return how many were alive
     * @throws NodeFailedException if one survives even that
     */
    public static int stop(List<Path> processFiles) throws IOException, InterruptedException {
        return stop(processFiles, STOP);
    }

    static int stop(List<Path> processFiles, Duration patience) throws IOException, InterruptedException {
        List<Vitals> living = new ArrayList<>();
        for (Path file : processFiles) {
            vitals(file).ifPresent(living::add);
        }
        living.forEach(vitals -> ProcessHandle.of(vitals.pid()).ifPresent(ProcessHandle::destroy));
        if (!awaitEnd(living, patience)) {
            living.stream()
                    .filter(RecordedProcesses::lives)
                    .forEach(vitals -> ProcessHandle.of(vitals.pid()).ifPresent(ProcessHandle::destroyForcibly));
            if (!awaitEnd(living, KILL)) {
                throw new NodeFailedException("these processes do not end even when killed: "
                        + living.stream()
                                .filter(RecordedProcesses::lives)
                                .map(Vitals::pid)
                                .toList());
            }
        }
        for (Path file : processFiles) {
            Files.deleteIfExists(file);
        }
        return living.size();
    }

    private static boolean awaitEnd(List<Vitals> processes, Duration patience) throws InterruptedException {
        return Patience.of(patience).until(() -> processes.stream().noneMatch(RecordedProcesses::lives), PAUSE);
    }

    private static boolean lives(Vitals then) {
        return Vitals.of(then.pid())
                .filter(now -> now.birth().equals(then.birth()))
                .isPresent();
    }
}
