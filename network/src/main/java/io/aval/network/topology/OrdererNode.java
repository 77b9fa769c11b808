package io.aval.network.topology;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.util.List;

/**
 * One ordering node.
 *
 * @param organisation name of the organisation that runs it, also its MSP identifier
 * @param number 1 for the organisation's first ordering node
 * @param port where peers and other ordering nodes reach it
 * @param adminPort channel participation, mutual TLS
 * @param operationsPort health and metrics, plain HTTP
 */
public record OrdererNode(String organisation, int number, int port, int adminPort, int operationsPort) {

    /** How many consecutive ports an ordering node takes. */
    static final int PORTS = 3;

    static OrdererNode at(String organisation, int number, int firstPort) {
        return new OrdererNode(organisation, number, firstPort, firstPort + 1, firstPort + 2);
    }

    /** The node's name, unique in the network. */
    public String name() {
        return number == 1 ? "orderer-" + organisation : "orderer" + number + "-" + organisation;
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
