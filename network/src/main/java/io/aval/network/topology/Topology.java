package io.aval.network.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network: its members and their nodes, the one channel, and the terms on which they run it. All nodes listen on the
 * loopback address.
 *
 * @param channel lower-case name of the channel
 * @param contract name of the contract on it
 * @param consensus how blocks are agreed on
 * @param blocks when a block is closed
 * @param timers of BFT; not used by Raft
 * @param vaults how deposits spread
 * @param members operators and witnesses, in the order of the channel's configuration
 */
public record Topology(
        String channel,
        String contract,
        Consensus consensus,
        BlockTerms blocks,
        BftTimers timers,
        VaultTerms vaults,
        List<Member> members) {

    /** The only address that the launcher binds and dials. */
    public static final String LOOPBACK = "127.0.0.1";

    static final int FEWEST_BFT_NODES = 4;

    // Fabric's own rules for the names of channels and chaincodes
    static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");
    static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");

    /**
     * Checks names and completeness.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public Topology {
        members = List.copyOf(members);
        require(CHANNEL.matcher(channel).matches(), "malformed channel name: " + channel);
        require(CONTRACT.matcher(contract).matches(), "malformed contract name: " + contract);
        Set<String> names = new HashSet<>();
        Set<Integer> ports = new HashSet<>();
        for (Member member : members) {
            require(names.add(member.name()), "an organisation is named twice: " + member.name());
            ports(member).forEach(port -> {
                require(port >= 1024 && port <= 65_535, "port " + port + " of " + member.name() + " is out of range");
                require(ports.add(port), "port " + port + " of " + member.name() + " is given twice");
            });
        }
        require(!named(members, Duty.OPERATOR).isEmpty(), "a network needs an operator");
        require(!named(members, Duty.WITNESS).isEmpty(), "a network needs a witness");
        int orderers =
                members.stream().mapToInt(member -> member.orderers().size()).sum();
        require(orderers > 0, "a network needs an ordering node");
        require(
                consensus == Consensus.RAFT || orderers >= FEWEST_BFT_NODES,
                "BFT needs " + FEWEST_BFT_NODES + " ordering nodes to tolerate one, not " + orderers);
    }

    /**
     * The usual network: BankA, BankB, Platform and the witness Regulator, a peer and an ordering node each.
     *
     * @param firstPort {@code 4 * Member.PORT_BLOCK} ports from there on are used
     */
    public static Topology usual(Consensus consensus, int firstPort) {
        List<String> names = List.of("BankA", "BankB", "Platform", "Regulator");
        List<Member> members = IntStream.range(0, names.size())
                .mapToObj(i -> Member.at(
                        names.get(i),
                        i < names.size() - 1 ? Duty.OPERATOR : Duty.WITNESS,
                        1,
                        1,
                        firstPort + i * Member.PORT_BLOCK))
                .toList();
        return new Topology("aval", "aval", consensus, BlockTerms.USUAL, BftTimers.USUAL, VaultTerms.USUAL, members);
    }

    /** Names of the members that operate, in order. */
    public List<String> operators() {
        return named(members, Duty.OPERATOR);
    }

    /** Names of the witnesses, in order. */
    public List<String> witnesses() {
        return named(members, Duty.WITNESS);
    }

    /** All peers, member by member. */
    public List<PeerNode> peers() {
        return members.stream().flatMap(member -> member.peers().stream()).toList();
    }

    /** All ordering nodes, member by member. */
    public List<OrdererNode> orderers() {
        return members.stream().flatMap(member -> member.orderers().stream()).toList();
    }

    /**
     * A member by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Member member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member: " + name));
    }

    private static List<String> named(List<Member> members, Duty duty) {
        return members.stream()
                .filter(member -> member.duty() == duty)
                .map(Member::name)
                .toList();
    }

    private static List<Integer> ports(Member member) {
        return Stream.of(
                        member.peers().stream().flatMap(peer -> peer.ports().stream()),
                        member.peers().stream().flatMap(peer -> peer.contractPorts().stream()),
                        member.orderers().stream().flatMap(orderer -> orderer.ports().stream()))
                .flatMap(stream -> stream)
                .toList();
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
