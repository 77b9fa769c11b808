package io.aval.network.topology;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.util.List;

/**
 * The peer of one organisation, and the chaincode process that serves it alone.
 *
 * @param organisation name of the organisation, also its MSP identifier
 * @param port where clients and other peers reach it
 * @param chaincodeListenPort a listener that Fabric opens in any case and that we do not use
 * @param operationsPort health and metrics, plain HTTP
 * @param chaincodePort where the organisation's chaincode process listens
 */
public record PeerNode(String organisation, int port, int chaincodeListenPort, int operationsPort, int chaincodePort) {

    /** How many consecutive ports a peer and its chaincode take. */
    static final int PORTS = 4;

    static PeerNode at(String organisation, int firstPort) {
        return new PeerNode(organisation, firstPort, firstPort + 1, firstPort + 2, firstPort + 3);
    }

    /** The node's name, unique in the network. */
    public String name() {
        return "peer-" + organisation;
    }

    /** The name of the chaincode process beside it. */
    public String chaincodeName() {
        return "chaincode-" + organisation;
    }

    /** Host and port for clients. */
    public String address() {
        return LOOPBACK + ":" + port;
    }

    /** Host and port of the chaincode process. */
    public String chaincodeAddress() {
        return LOOPBACK + ":" + chaincodePort;
    }

    /** The ports that the peer itself opens. */
    public List<Integer> ports() {
        return List.of(port, chaincodeListenPort, operationsPort);
    }
}
