package io.aval.network.node;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The processes of a network. Closing it ends them all; so does the end of the launcher's own process, so that none is
 * left behind.
 *
 * <p>Safe for use by several threads.
 */
public final class RunningNodes implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Object lock = new Object();
    private final List<RunningNode> nodes = new ArrayList<>();
    private final AtomicBoolean exiting = new AtomicBoolean();
    private final Thread atExit = new Thread(this::stopAtExit, "stop network");

    public RunningNodes() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a process and returns at once.
     *
     * @throws NodeFailedException if one of its ports is taken
     */
    public void start(ProcessPlan plan) throws IOException {
        synchronized (lock) {
            nodes.add(RunningNode.start(plan));
        }
    }

    /**
     * Waits until every process that was started is ready, at most 20 s for each.
     *
     * @throws NodeFailedException if one ends or is not ready in time
     */
    public void awaitReady() throws IOException, InterruptedException {
        for (RunningNode node : snapshot()) {
            node.await(node.plan().readiness(), START);
        }
    }

    /**
     * Waits at most 20 s for a condition that a running process is to meet.
     *
     * @throws NodeFailedException if the process ends or does not meet it in time
     */
    public void await(String name, Readiness condition) throws IOException, InterruptedException {
        for (RunningNode node : snapshot()) {
            if (node.plan().name().equals(name)) {
                node.await(condition, START);
                return;
            }
        }
        throw new IllegalArgumentException("no process has the name " + name);
    }

    /** How many of the processes are alive. */
    public int alive() {
        return (int) snapshot().stream().filter(RunningNode::isAlive).count();
    }

    /** Asks every process to end, waits at most 10 s for all of them together, and kills what is left. */
    @Override
    public void close() {
        stopAll();
        // A hook cannot be taken back once hooks run
        if (!exiting.get()) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void stopAtExit() {
        exiting.set(true);
        stopAll();
    }

    private void stopAll() {
        List<RunningNode> last = snapshot();
        last.forEach(RunningNode::askToStop);
        long deadline = System.nanoTime() + STOP.toNanos();
        try {
            for (RunningNode node : last) {
                node.stopBy(deadline);
            }
        } catch (InterruptedException e) {
            last.forEach(RunningNode::kill);
            Thread.currentThread().interrupt();
        }
    }

    private List<RunningNode> snapshot() {
        synchronized (lock) {
            return List.copyOf(nodes);
        }
    }
}
