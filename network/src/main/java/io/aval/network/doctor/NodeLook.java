package io.aval.network.doctor;

import io.aval.network.Network;
import io.aval.network.NodeStatus;
import io.aval.network.log.LogEntry;
import io.aval.network.log.MergedLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One process: whose it is, whether it runs and answers, and what it last complained of. */
final class NodeLook {

    private static final int LONGEST = 160;

    private final Network network;
    private final Instant now;

    NodeLook(Network network, Instant now) {
        this.network = network;
        this.now = now;
    }

    Diagnosis look(NodeStatus node) throws IOException {
        String who = identity(node);
        String complaint = complaint(node);
        if (!node.running()) {
            return new Diagnosis(
                    Diagnosis.State.BAD,
                    node.name(),
                    who + ", does not run" + complaint,
                    "'aval network up' starts it; 'aval network logs " + node.name() + "' tells why it ended.");
        }
        if (!node.fault().isEmpty()) {
            return Diagnosis.bad(
                    node.name(),
                    who + ", runs and does not answer: " + node.fault() + complaint,
                    "'aval network logs " + node.name() + "', then 'aval network restart'.");
        }
        Duration up = node.vitals()
                .map(vitals -> Duration.between(vitals.started(), now))
                .orElse(Duration.ZERO);
        String blocks = node.height() < 0 ? "" : ", " + node.height() + " blocks";
        String role = node.role().isEmpty() ? "" : ", " + node.role();
        return Diagnosis.good(node.name(), who + role + blocks + ", up " + up.toMinutes() + " min" + complaint);
    }

    private static String identity(NodeStatus node) {
        return switch (node.kind()) {
            case ORDERER -> "MSP " + node.organisation() + ", OU orderer";
            case PEER -> "MSP " + node.organisation() + ", OU peer";
            case CONTRACT -> "contract process of " + node.organisation();
        };
    }

    /** Only what was said by the process that runs: older faults were lived through. */
    private String complaint(NodeStatus node) throws IOException {
        Instant since = node.vitals().map(vitals -> vitals.started()).orElse(Instant.EPOCH);
        List<LogEntry> entries = MergedLog.open(network.folder().nodes(), List.of(node.name()), ZoneId.systemDefault())
                .more();
        Optional<LogEntry> last = entries.reversed().stream()
                .filter(entry ->
                        entry.level() == LogEntry.Level.FAULT && !entry.time().isBefore(since))
                .findFirst();
        return last.map(entry -> "; last error: " + shortened(entry.text())).orElse("");
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
