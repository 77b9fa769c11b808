package io.aval.network.topology;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An organisation of the network with the nodes that it runs.
 *
 * @param name also its MSP identifier
 * @param peers one, or two that do the same work
 * @param orderers its ordering nodes; none if others order for it
 */
public record Member(String name, Duty duty, List<PeerNode> peers, List<OrdererNode> orderers) {

    /** Ports that a member's nodes lie in; members follow each other in steps of it. */
    public static final int PORT_BLOCK = 20;

    /** Most peers, and most ordering nodes, of one member. */
    public static final int MOST_NODES = 2;

    // Names of organisations also become names of files and collections
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,31}");

    /**
     * Checks name and numbers.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public Member {
        peers = List.copyOf(peers);
        orderers = List.copyOf(orderers);
        Topology.require(NAME.matcher(name).matches(), "malformed name of an organisation: " + name);
        Topology.require(!peers.isEmpty() && peers.size() <= MOST_NODES, name + " needs 1 to " + MOST_NODES + " peers");
        Topology.require(orderers.size() <= MOST_NODES, name + " may have at most " + MOST_NODES + " ordering nodes");
    }

    /**
     * Lays a member's nodes out on its block of ports: peers first, ordering nodes behind them.
     *
     * @param firstPort the block's lowest
     */
    public static Member at(String name, Duty duty, int peers, int orderers, int firstPort) {
        int firstOrderer = firstPort + MOST_NODES * PeerNode.PORTS;
        return new Member(
                name,
                duty,
                IntStream.range(0, peers)
                        .mapToObj(i -> PeerNode.at(name, i + 1, firstPort + i * PeerNode.PORTS))
                        .toList(),
                IntStream.range(0, orderers)
                        .mapToObj(i -> OrdererNode.at(name, i + 1, firstOrderer + i * OrdererNode.PORTS))
                        .toList());
    }
}
