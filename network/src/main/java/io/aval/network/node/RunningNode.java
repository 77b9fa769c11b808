package io.aval.network.node;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the network, from its start to its end. Safe for use by several threads. */
final class RunningNode {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LOG_LINES_IN_MESSAGE = 15;

    private final ProcessPlan plan;
    private final Process process;

    private RunningNode(ProcessPlan plan, Process process) {
        this.plan = plan;
        this.process = process;
    }

    /** @throws NodeFailedException if one of its ports is taken */
    static RunningNode start(ProcessPlan plan) throws IOException {
        for (int port : plan.ports()) {
            requireFree(plan.name(), port);
        }
        Process process = plan.command()
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
        return new RunningNode(plan, process);
    }

    /** @throws NodeFailedException if the process ends or is not ready in time, with the end of its log */
    void await(Readiness readiness, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!readiness.isReady()) {
            if (!process.isAlive()) {
                throw failed("ended with status " + process.exitValue());
            }
            if (System.nanoTime() - deadline > 0) {
                throw failed("is not ready after " + patience.toSeconds() + " s");
            }
            // Also the pause between two questions: it ends at once when the process does
            boolean ended = process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                throw failed("ended with status " + process.exitValue());
            }
        }
    }

    ProcessPlan plan() {
        return plan;
    }

    void askToStop() {
        process.destroy();
    }

    /** Waits for the end until the deadline of {@link System#nanoTime()}, then kills. */
    void stopBy(long deadline) throws InterruptedException {
        if (!process.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private NodeFailedException failed(String what) throws IOException {
        return new NodeFailedException(plan.name() + " " + what + "; the end of " + plan.log() + ":\n"
                + String.join("\n", lastLines(plan.log())));
    }

    private static List<String> lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_MESSAGE), lines.size());
    }

    private static void requireFree(String name, int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new NodeFailedException("port " + port + ", which " + name
                    + " needs, is taken: stop what listens there (ss -ltnp shows it) or choose other ports");
        }
    }
}
