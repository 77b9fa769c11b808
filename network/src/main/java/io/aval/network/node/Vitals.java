package io.aval.network.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the system tells of a living process.
 *
 * @param pid its number, which another process may have had before and another may get later
 * @param birth tells it from every other process that had or will have the number
 * @param started by this machine's clock
 * @param cpu what it used of the processors so far
 * @param residentBytes how much memory it takes; 0 where the system does not say
 */
public record Vitals(long pid, String birth, Instant started, Duration cpu, long residentBytes) {

    private static final Path PROC = Path.of("/proc");
    private static final String DEAD = "Z";

    // Counted behind the name, which may itself hold blanks
    private static final int STATE = 0;
    private static final int START = 19;

    /** Nothing if no such process lives; one that has ended and that nobody took notice of lives no more. */
    public static Optional<Vitals> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> Files.isDirectory(PROC) ? byProc(handle) : byHandle(handle));
    }

    private static Optional<Vitals> byProc(ProcessHandle handle) {
        try {
            Path folder = PROC.resolve(Long.toString(handle.pid()));
            String stat = Files.readString(folder.resolve("stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            if (fields.get(STATE).equals(DEAD)) {
                return Optional.empty();
            }
            // Ticks since the machine started: unlike a time of day it does not move when the clock is set
            String birth = bootId() + "/" + fields.get(START);
            return byHandle(handle)
                    .map(told -> new Vitals(told.pid(), birth, told.started(), told.cpu(), resident(folder)));
        } catch (IOException e) {
            // It ended while we looked
            return Optional.empty();
        }
    }

    private static Optional<Vitals> byHandle(ProcessHandle handle) {
        Instant started = handle.info().startInstant().orElse(Instant.EPOCH);
        Duration cpu = handle.info().totalCpuDuration().orElse(Duration.ZERO);
        return Optional.of(new Vitals(handle.pid(), Long.toString(started.toEpochMilli()), started, cpu, 0));
    }

    private static String bootId() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }

    private static long resident(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
