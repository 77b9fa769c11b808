package io.aval.network.node;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a peer's {@code core.yaml} and says how the peer is started.
 *
 * @param folder the peer's own folder: settings, data, log
 * @param files the peer's certificates
 * @param builder folder of the external builder that connects chaincode
 * @param connection file that tells the builder where this peer's chaincode listens
 */
public record PeerSettings(PeerNode node, Path folder, NodeFiles files, Path builder, Path connection) {

    /** Name of the variable by which the peer tells the external builder where the connection file lies. */
    public static final String CONNECTION_VARIABLE = "AVAL_CONNECTION_FILE";

    /** Writes the settings; the same values give the same bytes. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("core.yaml"), yaml());
    }

    /** How the peer's process is started. */
    public ProcessPlan plan(FabricPrograms programs) {
        Command command = Command.of(programs.peer(), "node", "start")
                .with(environment())
                .with(Map.of(CONNECTION_VARIABLE, connection.toString()));
        return new ProcessPlan(
                node.name(), command, folder.resolve("log.txt"), node.ports(), Readiness.health(node.operationsPort()));
    }

    /** What a call of the {@code peer} program needs to speak to this peer. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(Logging.ENVIRONMENT);
        environment.put("FABRIC_CFG_PATH", folder.toString());
        return environment;
    }

    String yaml() {
        return Template.load("core.yaml")
                .fill(Map.ofEntries(
                        Map.entry("name", node.name()),
                        Map.entry("organisation", node.organisation()),
                        Map.entry("address", node.address()),
                        Map.entry("chaincodeListenPort", Integer.toString(node.chaincodeListenPort())),
                        Map.entry("operationsPort", Integer.toString(node.operationsPort())),
                        Map.entry("msp", files.msp().toString()),
                        Map.entry("tlsCertificate", files.tlsCertificate().toString()),
                        Map.entry("tlsKey", files.tlsKey().toString()),
                        Map.entry("tlsRoot", files.tlsRoot().toString()),
                        Map.entry("data", folder.resolve("data").toString()),
                        Map.entry("builder", builder.toString()),
                        Map.entry("connectionVariable", CONNECTION_VARIABLE)));
    }
}
