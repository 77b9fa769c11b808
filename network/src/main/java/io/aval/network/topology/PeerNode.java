package io.aval.network.topology;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One peer of an organisation.
 *
 * @param organisation name of the organisation, also its MSP identifier
 * @param number 1 for the organisation's first peer
 * @param port where clients and other peers reach it
 * @param chaincodeListenPort a listener that Fabric opens in any case and that we do not use
 * @param operationsPort health and metrics, plain HTTP
 * @param contractPorts where contract processes of this peer may listen, one each: while a contract is replaced, the old
 *     and the new one run side by side
 */
public record PeerNode(
        String organisation,
        int number,
        int port,
        int chaincodeListenPort,
        int operationsPort,
        List<Integer> contractPorts) {

    /** How many consecutive ports a peer and its contract processes take. */
    static final int PORTS = 7;

    private static final int OWN_PORTS = 3;

    public PeerNode {
        contractPorts = List.copyOf(contractPorts);
    }

    static PeerNode at(String organisation, int number, int firstPort) {
        return new PeerNode(
                organisation,
                number,
                firstPort,
                firstPort + 1,
                firstPort + 2,
                IntStream.range(OWN_PORTS, PORTS)
                        .map(i -> firstPort + i)
                        .boxed()
                        .toList());
    }

    /** The node's name, unique in the network. */
    public String name() {
        return number == 1 ? "peer-" + organisation : "peer" + number + "-" + organisation;
    }

    /** Host and port for clients. */
    public String address() {
        return LOOPBACK + ":" + port;
    }

    /** The ports that the peer itself opens. */
    public List<Integer> ports() {
        return List.of(port, chaincodeListenPort, operationsPort);
    }
}
