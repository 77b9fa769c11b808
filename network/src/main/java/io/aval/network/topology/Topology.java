package io.aval.network.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One channel, one Raft ordering node, and one peer for each member organisation, all on the loopback address.
 *
 * @param channel lower-case name of the channel
 * @param orderer the ordering node
 * @param witness the member that is entitled to see everything and endorses every act
 * @param operating the other members, in the order of the channel's configuration
 * @param peers one peer for each member: the operating ones first, the witness last
 */
public record Topology(
        String channel, OrdererNode orderer, String witness, List<String> operating, List<PeerNode> peers) {

    /** The only address that the launcher binds and dials. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The organisation that runs the ordering node; it is no member of the channel's application. */
    public static final String ORDERING_ORGANISATION = "Orderer";

    // Fabric's own rule for channel names; names of organisations also become file and collection names
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,31}");

    /**
     * Checks names and completeness.
     *
     * @throws IllegalArgumentException if a name is malformed or repeated, or no operating organisation is named
     */
    public Topology {
        operating = List.copyOf(operating);
        peers = List.copyOf(peers);
        require(CHANNEL.matcher(channel).matches(), "malformed channel name: " + channel);
        require(!operating.isEmpty(), "a network needs at least one operating organisation beside the witness");
        Set<String> seen = new HashSet<>(Set.of(ORDERING_ORGANISATION));
        Stream.concat(operating.stream(), Stream.of(witness)).forEach(name -> {
            require(ORGANISATION.matcher(name).matches(), "malformed name of an organisation: " + name);
            require(seen.add(name), "an organisation is named twice: " + name);
        });
        require(
                peers.stream().map(PeerNode::organisation).toList().equals(members(operating, witness)),
                "every member needs exactly one peer");
    }

    /**
     * Lays the nodes out on consecutive ports: the ordering node first, then the peers.
     *
     * @param firstPort lowest port; {@link #portCount(int)} ports from there on are used
     */
    public static Topology raft(String channel, String witness, List<String> operating, int firstPort) {
        List<String> members = members(operating, witness);
        int firstPeerPort = firstPort + OrdererNode.PORTS;
        List<PeerNode> peers = Stream.iterate(0, i -> i < members.size(), i -> i + 1)
                .map(i -> PeerNode.at(members.get(i), firstPeerPort + i * PeerNode.PORTS))
                .toList();
        return new Topology(channel, OrdererNode.at(ORDERING_ORGANISATION, firstPort), witness, operating, peers);
    }

    /** How many consecutive ports a network of that many members takes. */
    public static int portCount(int members) {
        return OrdererNode.PORTS + members * PeerNode.PORTS;
    }

    /** The member organisations: the operating ones, then the witness. */
    public List<String> members() {
        return members(operating, witness);
    }

    /**
     * The peer of a member.
     *
     * @throws IllegalArgumentException if the organisation is no member
     */
    public PeerNode peerOf(String organisation) {
        return peers.stream()
                .filter(peer -> peer.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member: " + organisation));
    }

    private static List<String> members(List<String> operating, String witness) {
        return Stream.concat(operating.stream(), Stream.of(witness)).toList();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
