package io.aval.network.fault;

import io.aval.network.Network;
import io.aval.network.NodeStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is killed. Each part that a network or its users can lose at once is one of them. */
enum Victim {
    ORDERING_LEADER("ordering node, leader, back soon"),
    ABSENT_LEADER("ordering node, leader, away until another leads"),
    ORDERING_FOLLOWER("ordering node, follower"),
    GATEWAY_PEER("the gateway's peer (BankA)"),
    OTHER_BANKS_PEER("the other bank's peer (BankB)"),
    WITNESS_PEER("the witness's peer (Regulator)"),
    IDLE_PEER("an uninvolved peer (Platform)"),
    OWN_CONTRACT("contract process of BankA"),
    OTHER_CONTRACT("contract process of BankB"),
    WITNESS_CONTRACT("contract process of the witness"),
    FOLLOWER("a desk's stand-in (follower of BankA)");

    private final String title;

    Victim(String title) {
        this.title = title;
    }

    /** Victims for so many rounds: each once before any comes again. */
    static List<Victim> draw(int rounds, Random random) {
        List<Victim> drawn = new ArrayList<>();
        while (drawn.size() < rounds) {
            List<Victim> deck = new ArrayList<>(List.of(values()));
            Collections.shuffle(deck, random);
            drawn.addAll(deck);
        }
        return List.copyOf(drawn.subList(0, rounds));
    }

    /** The node of the network that it is at this moment; not for {@link #FOLLOWER}, which is none. */
    String node(Network network, Random random) throws IOException, InterruptedException {
        return switch (this) {
            case ORDERING_LEADER, ABSENT_LEADER -> any(orderers(network, true), random);
            case ORDERING_FOLLOWER -> any(orderers(network, false), random);
            case GATEWAY_PEER -> peer(network, "BankA");
            case OTHER_BANKS_PEER -> peer(network, "BankB");
            case WITNESS_PEER -> peer(network, "Regulator");
            case IDLE_PEER -> peer(network, "Platform");
            case OWN_CONTRACT -> contract(network, "BankA");
            case OTHER_CONTRACT -> contract(network, "BankB");
            case WITNESS_CONTRACT -> contract(network, "Regulator");
            case FOLLOWER -> throw new IllegalStateException("the follower is no node");
        };
    }

    private static List<String> orderers(Network network, boolean leading) throws IOException, InterruptedException {
        return network.status().stream()
                .filter(node -> node.kind() == NodeStatus.Kind.ORDERER)
                .filter(node -> node.role().equals("leader") == leading)
                .map(NodeStatus::name)
                .toList();
    }

    private static String peer(Network network, String organisation) {
        return network.topology().member(organisation).peers().getFirst().name();
    }

    private static String contract(Network network, String organisation) throws IOException, InterruptedException {
        return network.nodes().stream()
                .filter(name -> name.startsWith("contract-" + organisation))
                .findFirst()
                .orElseThrow();
    }

    private static String any(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    @Override
    public String toString() {
        return title;
    }
}
