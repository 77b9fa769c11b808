package io.aval.network.manifest;

import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One node in its container: the same for Compose and for Kubernetes.
 *
 * @param node name in the topology
 * @param organisation whose it is
 * @param kind what runs in it
 * @param port where others reach it
 * @param ports all that it opens, by their use
 * @param environment variables
 */
record Container(
        String node,
        String organisation,
        Kind kind,
        int port,
        SortedMap<String, Integer> ports,
        SortedMap<String, String> environment) {

    /** Where a node's files lie within its container. */
    static final String HOME = "/aval";

    enum Kind {
        ORDERER("hyperledger/fabric-orderer:3.1", "orderer.yaml"),
        PEER("hyperledger/fabric-peer:3.1", "core.yaml"),
        CONTRACT("eclipse-temurin:25-jre", "");

        final String image;
        final String settings;

        Kind(String image, String settings) {
            this.image = image;
            this.settings = settings;
        }
    }

    /** The name under which other containers reach it; its TLS certificate carries it. */
    String host() {
        return node.toLowerCase(Locale.ROOT);
    }

    static List<Container> all(Topology topology, ContainerContract contract) {
        List<Container> all = new ArrayList<>();
        topology.orderers().forEach(node -> all.add(of(node)));
        topology.peers().forEach(node -> all.add(of(node)));
        topology.peers().forEach(node -> all.add(contract(node, contract)));
        return List.copyOf(all);
    }

    private static Container of(OrdererNode node) {
        SortedMap<String, Integer> ports = new TreeMap<>();
        ports.put("ordering", node.port());
        ports.put("admin", node.adminPort());
        ports.put("operations", node.operationsPort());
        SortedMap<String, String> environment = new TreeMap<>();
        environment.put("FABRIC_CFG_PATH", HOME + "/settings");
        environment.put("FABRIC_LOGGING_SPEC", "warn:orderer.common.broadcast=error");
        return new Container(node.name(), node.organisation(), Kind.ORDERER, node.port(), ports, environment);
    }

    private static Container of(PeerNode node) {
        SortedMap<String, Integer> ports = new TreeMap<>();
        ports.put("peer", node.port());
        ports.put("operations", node.operationsPort());
        SortedMap<String, String> environment = new TreeMap<>();
        environment.put("FABRIC_CFG_PATH", HOME + "/settings");
        environment.put("FABRIC_LOGGING_SPEC", "warn");
        environment.put(ContainerSettings.CONNECTIONS, HOME + "/connections");
        return new Container(node.name(), node.organisation(), Kind.PEER, node.port(), ports, environment);
    }

    private static Container contract(PeerNode peer, ContainerContract contract) {
        int port = peer.contractPorts().getFirst();
        SortedMap<String, Integer> ports = new TreeMap<>();
        ports.put("contract", port);
        SortedMap<String, String> environment = new TreeMap<>();
        environment.put("CHAINCODE_SERVER_ADDRESS", "0.0.0.0:" + port);
        environment.put("CORE_CHAINCODE_ID_NAME", contract.id());
        environment.put("CORE_PEER_LOCALMSPID", peer.organisation());
        environment.put("AVAL_TLS_KEY_FILE", HOME + "/certificates/tls/key.pem");
        environment.put("AVAL_TLS_CERTIFICATE_FILE", HOME + "/certificates/tls/certificate.pem");
        environment.put("AVAL_TLS_CLIENT_ROOT_FILE", HOME + "/tls-root.pem");
        // The name under which the launcher issues the process's certificates
        String node = "contract-" + peer.name();
        return new Container(node, peer.organisation(), Kind.CONTRACT, port, ports, environment);
    }
}
