package io.aval.network;

import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import java.nio.file.Path;

/**
 * Where a network keeps what:
 *
 * <pre>
 * topology.yaml              what it was made from
 * certificates/&lt;Org&gt;/        keys and certificates
 * channel/                   configuration and first block
 * nodes/&lt;node&gt;/              settings, data, log.txt; process, while it runs
 * contracts/&lt;label&gt;/         package and jars as they were deployed
 * connections/&lt;Org&gt;.json     for the organisation's clients
 * connections/&lt;peer&gt;/        where the peer finds its contract processes
 * builder/                   the peers' external builder
 * </pre>
 *
 * @param root absolute
 */
public record NetworkFolder(Path root) {

    public NetworkFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** What the network was made from. */
    public Path topology() {
        return root.resolve("topology.yaml");
    }

    Path lock() {
        return root.resolve(".lock");
    }

    Path certificates() {
        return root.resolve("certificates");
    }

    Path certificates(String organisation) {
        return certificates().resolve(organisation);
    }

    Path channel() {
        return root.resolve("channel");
    }

    /** One folder for each node and each contract process. */
    public Path nodes() {
        return root.resolve("nodes");
    }

    Path node(String name) {
        return nodes().resolve(name);
    }

    Path contracts() {
        return root.resolve("contracts");
    }

    /** One connection file for each organisation, and for each peer a folder. */
    public Path connections() {
        return root.resolve("connections");
    }

    Path connections(PeerNode peer) {
        return connections().resolve(peer.name());
    }

    /** The connection file of an organisation's clients. */
    public Path connection(String organisation) {
        return connections().resolve(organisation + ".json");
    }

    Path builder() {
        return root.resolve("builder");
    }

    Path data(PeerNode peer) {
        return node(peer.name()).resolve("data");
    }

    Path data(OrdererNode orderer) {
        return node(orderer.name()).resolve("data");
    }
}
