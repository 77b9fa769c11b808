package io.aval.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer on a tiny network of any shape is proved, and is the one that trying everything gives. */
class NetworkSimplexPropertyTest {
    private static final int NETWORKS = 3_000;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    /** Few nodes, few arcs, loops, parallels, empty arcs, lower bounds; every third with sources and sinks apart. */
    private static Network tiny(Random random) {
        int nodes = 1 + random.nextInt(5);
        int arcs = random.nextInt(8);
        NetworkBuilder network = Network.builder(nodes);
        boolean apart = random.nextInt(3) == 0 && nodes > 1;
        for (int arc = 0; arc < arcs; arc++) {
            int tail = apart ? random.nextInt(nodes / 2) : random.nextInt(nodes);
            int head = apart ? nodes / 2 + random.nextInt(nodes - nodes / 2) : random.nextInt(nodes);
            int low = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
            network.arc(tail, head, low, low + random.nextInt(4), random.nextInt(9) - 3);
        }
        long sum = 0;
        for (int node = 1; node < nodes; node++) {
            long supply = random.nextInt(3) == 0 ? random.nextInt(7) - 3 : 0;
            network.supply(node, supply);
            sum += supply;
        }
        return network.supply(0, random.nextInt(20) == 0 ? 1 - sum : -sum).build();
    }

    private static String cost(Network network, Flow flow) {
        return flow instanceof Flow.Optimal optimal
                ? network.cost(optimal.flow()).toString()
                : "none";
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_answer_is_proved_and_no_other_flow_is_cheaper(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = tiny(random);
            Flow flow = new NetworkSimplex().solve(network);
            assertThat(FlowCertificate.faults(network, flow))
                    .as("seed %d, network %d", seed, i)
                    .isEmpty();
            BigInteger best = BruteForce.cheapest(network);
            assertThat(cost(network, flow))
                    .as("seed %d, network %d", seed, i)
                    .isEqualTo(best == null ? "none" : best.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void starting_from_any_other_basis_ends_at_the_same_cost(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network before = tiny(random);
            Basis basis = new NetworkSimplex().solve(before, null).basis();
            Network after = changed(before, random);
            NetworkSimplex.Solved warm = new NetworkSimplex().solve(after, basis);
            assertThat(FlowCertificate.faults(after, warm.flow()))
                    .as("seed %d, network %d", seed, i)
                    .isEmpty();
            assertThat(cost(after, warm.flow()))
                    .as("seed %d, network %d", seed, i)
                    .isEqualTo(cost(after, new NetworkSimplex().solve(after)));
        }
    }

    private static Network changed(Network network, Random random) {
        NetworkBuilder changed = Network.builder(network.nodes());
        for (int node = 0; node < network.nodes(); node++) {
            changed.supply(node, network.supply(node));
        }
        int from = random.nextInt(network.nodes());
        int to = random.nextInt(network.nodes());
        if (from != to) {
            changed.supply(from, network.supply(from) + 1).supply(to, network.supply(to) - 1);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            boolean other = random.nextInt(3) == 0;
            changed.arc(
                    network.tail(arc),
                    network.head(arc),
                    network.lower(arc),
                    network.capacity(arc) + (other ? random.nextInt(2) : 0),
                    other ? random.nextInt(9) - 3 : network.cost(arc));
        }
        return changed.build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unlimited_arcs_end_in_a_flow_or_a_proof_that_there_is_no_best(long seed) {
        Random random = new Random(seed);
        int unbounded = 0;
        for (int i = 0; i < NETWORKS; i++) {
            Network limited = tiny(random);
            NetworkBuilder open = Network.builder(limited.nodes());
            for (int node = 0; node < limited.nodes(); node++) {
                open.supply(node, limited.supply(node));
            }
            for (int arc = 0; arc < limited.arcs(); arc++) {
                long room = random.nextBoolean() ? Network.UNLIMITED : limited.capacity(arc);
                open.arc(limited.tail(arc), limited.head(arc), limited.lower(arc), room, limited.cost(arc));
            }
            Network network = open.build();
            Flow flow = new NetworkSimplex().solve(network);
            assertThat(FlowCertificate.faults(network, flow))
                    .as("seed %d, network %d", seed, i)
                    .isEmpty();
            unbounded += flow instanceof Flow.Unbounded ? 1 : 0;
        }
        assertThat(unbounded).isBetween(NETWORKS / 50, NETWORKS * 9 / 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_nodes_and_arcs_and_the_direction_of_all_do_not_matter_to_the_cost(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = tiny(random);
            Network other = Mixed.of(network, random);
            assertThat(cost(other, new NetworkSimplex().solve(other)))
                    .as("seed %d, network %d", seed, i)
                    .isEqualTo(cost(network, new NetworkSimplex().solve(network)));
        }
    }
}
