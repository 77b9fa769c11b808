package io.aval.network.node;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a peer's {@code core.yaml} and says how the peer is started.
 *
 * @param member whose peer it is: peers of one member find the others by each other
 * @param folder the peer's own folder: settings, data, log
 * @param files the peer's certificates
 * @param builder folder of the external builder that connects chaincode
 * @param builderEnvironment what the peer passes on to the builder
 */
public record PeerSettings(
        Member member,
        PeerNode node,
        Path folder,
        NodeFiles files,
        Path builder,
        Map<String, String> builderEnvironment) {

    /** A filter that Fabric 3.1 has and 2.5 does not start with. */
    public static final String TIME_WINDOW_CHECK = "\n      - name: TimeWindowCheck";

    public PeerSettings {
        builderEnvironment = Map.copyOf(builderEnvironment);
    }

    /** Writes the settings; the same values give the same bytes. */
    public void write(FabricPrograms programs) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("core.yaml"), yaml(programs.checksTimeWindow()));
    }

    /** How the peer's process is started. */
    public ProcessPlan plan(FabricPrograms programs) throws IOException {
        Command command = Command.of(programs.peer(), "node", "start")
                .with(Logging.PEER)
                .with(Map.of(
                        "FABRIC_CFG_PATH",
                        folder.toString(),
                        ProcessPlan.STATE,
                        ProcessPlan.state(yaml(programs.checksTimeWindow()), files)))
                .with(builderEnvironment);
        return new ProcessPlan(
                node.name(), command, folder.resolve("log.txt"), node.ports(), Readiness.health(node.operationsPort()));
    }

    /** Where blocks, state and private data lie. */
    public Path data() {
        return folder.resolve("data");
    }

    String yaml(boolean timeWindowCheck) {
        return Template.load("core.yaml")
                .fill(Map.ofEntries(
                        Map.entry("name", node.name()),
                        Map.entry("organisation", node.organisation()),
                        Map.entry("address", node.address()),
                        Map.entry("bootstrap", bootstrap()),
                        Map.entry("chaincodeListenPort", Integer.toString(node.chaincodeListenPort())),
                        Map.entry("operationsPort", Integer.toString(node.operationsPort())),
                        Map.entry("msp", files.msp().toString()),
                        Map.entry("tlsCertificate", files.tlsCertificate().toString()),
                        Map.entry("tlsKey", files.tlsKey().toString()),
                        Map.entry("tlsRoot", files.tlsRoot().toString()),
                        Map.entry("data", data().toString()),
                        Map.entry("timeWindowCheck", timeWindowCheck ? TIME_WINDOW_CHECK : ""),
                        Map.entry("builder", builder.toString()),
                        Map.entry("builderVariables", builderVariables())));
    }

    /** The member's other peer; a peer that is alone names itself. */
    private String bootstrap() {
        return member.peers().stream()
                .filter(other -> !other.equals(node))
                .map(PeerNode::address)
                .findFirst()
                .orElse(node.address());
    }

    private String builderVariables() {
        return builderEnvironment.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
