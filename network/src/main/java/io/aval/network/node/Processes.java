package io.aval.network.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the processes of a network and knows which of them it started. Until they are {@link #release() released}, they
 * end with this object and with the launcher, so that an interrupted start leaves nothing behind; released ones go on.
 *
 * <p>Safe for use by several threads. One launcher at a time works on a folder; its lock is the caller's matter.
 */
public final class Processes implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final int POLLS_PER_LOOK = 10;
    private static final int LOG_LINES_IN_MESSAGE = 15;

    private final Map<Path, Process> started = new ConcurrentHashMap<>();
    private final AtomicBoolean exiting = new AtomicBoolean();
    private final Thread atExit = new Thread(this::stopAtExit, "stop network");

    public Processes() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts those that do not run, all at once, and returns without waiting for them. One that runs by another command
     * than the plan's is stopped first.
     *
     * @return the names of those that were started
     * @throws PortsTakenException if a port of one is taken; nothing was started then
     */
    public List<String> start(List<ProcessPlan> plans) throws IOException, InterruptedException {
        List<ProcessPlan> absent = new ArrayList<>();
        for (ProcessPlan plan : plans) {
            if (!RecordedProcesses.runs(plan)) {
                absent.add(plan);
            }
        }
        RecordedProcesses.stop(absent.stream().map(ProcessPlan::processFile).toList());
        Ports.requireFree(Ports.of(absent));
        for (ProcessPlan plan : absent) {
            started.put(plan.processFile(), Spawner.spawn(plan));
        }
        return absent.stream().map(ProcessPlan::name).toList();
    }

    /**
     * Waits until a process is ready.
     *
     * @throws NodeFailedException if it ends or is not ready in time, with the end of its log
     */
    public void awaitReady(ProcessPlan plan, Duration patience) throws IOException, InterruptedException {
        await(plan, plan.readiness(), patience);
    }

    /**
     * Waits for a condition that a running process is to meet.
     *
     * @throws NodeFailedException if it ends or does not meet it in time, with the end of its log
     */
    public void await(ProcessPlan plan, Readiness condition, Duration patience)
            throws IOException, InterruptedException {
        Optional<ProcessFile> file = ProcessFile.read(plan.processFile());
        boolean[] ended = {false};
        int[] polls = {0};
        boolean answered = Patience.of(patience)
                .until(
                        () -> {
                            if (condition.isReady()) {
                                return true;
                            }
                            // Costs more than the question itself, and most of the time the answer is known
                            if (polls[0]++ % POLLS_PER_LOOK == 0) {
                                ended[0] = file.isEmpty() || file.get().vitals().isEmpty();
                            }
                            return ended[0];
                        },
                        PAUSE);
        if (ended[0]) {
            throw failed(plan, "ended" + status(plan));
        }
        if (!answered) {
            throw failed(plan, "is not ready after " + patience.toSeconds() + " s");
        }
    }

    /** Lets all that was started go on without this object. */
    public void release() {
        started.clear();
    }

    /** How many processes would end with this object. */
    public int held() {
        return started.size();
    }

    /** Ends every process that was started and not released; see {@link RecordedProcesses#stop(List)}. */
    @Override
    public void close() throws IOException {
        stopStarted();
        // A hook cannot be taken back once hooks run
        if (!exiting.get()) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void stopAtExit() {
        exiting.set(true);
        try {
            stopStarted();
        } catch (IOException e) {
            System.err.println("aval: " + e.getMessage());
        }
    }

    private void stopStarted() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            RecordedProcesses.stop(List.copyOf(started.keySet()));
        } catch (InterruptedException e) {
            started.values().forEach(Process::destroyForcibly);
            interrupted = true;
        } finally {
            started.clear();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String status(ProcessPlan plan) throws IOException {
        Process process = started.get(plan.processFile());
        return process == null || process.isAlive() ? "" : " with status " + process.exitValue();
    }

    private static NodeFailedException failed(ProcessPlan plan, String what) throws IOException {
        return new NodeFailedException(plan.name() + " " + what + "; the end of " + plan.log() + ":\n"
                + String.join("\n", LogEnd.last(plan.log(), LOG_LINES_IN_MESSAGE)));
    }
}
