package io.aval.network.node;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.OrdererNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes an ordering node's {@code orderer.yaml} and says how the node is started. BFT and Raft take the same settings: how
 * the nodes agree stands in the channel.
 *
 * @param folder the node's own folder: settings, data, log
 * @param files the node's certificates
 */
public record OrdererSettings(OrdererNode node, Path folder, NodeFiles files) {

    /** Writes the settings; the same values give the same bytes. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("orderer.yaml"), yaml());
    }

    /** How the node's process is started. */
    public ProcessPlan plan(FabricPrograms programs) throws IOException {
        Command command = Command.of(programs.orderer())
                .with(Logging.ORDERER)
                .with(Map.of(
                        "FABRIC_CFG_PATH", folder.toString(), ProcessPlan.STATE, ProcessPlan.state(yaml(), files)));
        return new ProcessPlan(
                node.name(), command, folder.resolve("log.txt"), node.ports(), Readiness.health(node.operationsPort()));
    }

    String yaml() {
        return Template.load("orderer.yaml")
                .fill(Map.ofEntries(
                        Map.entry("organisation", node.organisation()),
                        Map.entry("port", Integer.toString(node.port())),
                        Map.entry("adminPort", Integer.toString(node.adminPort())),
                        Map.entry("operationsPort", Integer.toString(node.operationsPort())),
                        Map.entry("msp", files.msp().toString()),
                        Map.entry("tlsCertificate", files.tlsCertificate().toString()),
                        Map.entry("tlsKey", files.tlsKey().toString()),
                        Map.entry("tlsRoot", files.tlsRoot().toString()),
                        Map.entry("data", folder.resolve("data").toString())));
    }
}
