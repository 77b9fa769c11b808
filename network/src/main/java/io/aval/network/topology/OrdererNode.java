package io.aval.network.topology;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.util.List;

/**
 * One ordering node.
 *
 * @param organisation name of the ordering organisation, also its MSP identifier
 * @param port where peers and other ordering nodes reach it
 * @param adminPort channel participation, mutual TLS
 * @param operationsPort health and metrics, plain HTTP
 */
public record OrdererNode(String organisation, int port, int adminPort, int operationsPort) {

    /** How many consecutive ports an ordering node takes. */
    static final int PORTS = 3;

    static OrdererNode at(String organisation, int firstPort) {
        return new OrdererNode(organisation, firstPort, firstPort + 1, firstPort + 2);
    }

    /** The node's name, unique in the network. */
    public String name() {
        return "orderer-" + organisation;
    }

    /** Host and port for peers. */
    public String address() {
        return LOOPBACK + ":" + port;
    }

    /** Host and port for the administrator. */
    public String adminAddress() {
        return LOOPBACK + ":" + adminPort;
    }

    /** All ports that the node opens. */
    public List<Integer> ports() {
        return List.of(port, adminPort, operationsPort);
    }
}
