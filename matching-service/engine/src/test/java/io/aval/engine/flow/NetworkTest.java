package io.aval.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Bounds of a network, and sums that pass what a long holds. */
class NetworkTest {

    @Test
    void what_could_overflow_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Network.builder(10)
                        .arc(0, 1, 1, Network.MAX_POTENTIAL / 10)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("With 10 nodes a cost of 200000000000000000 is too large to be added up along a path");
        assertThatThrownBy(() -> Network.builder(2)
                        .supply(0, Network.MAX_AMOUNT)
                        .supply(1, 1)
                        .build())
                .hasMessage("The supplies up to node 1 are together too large");
        assertThatThrownBy(() -> Network.builder(2).supply(0, Long.MIN_VALUE).build())
                .hasMessage("The supply of node 0 is too large");
        assertThatThrownBy(() -> Network.builder(2).arc(0, 1, 1, Long.MIN_VALUE).build())
                .hasMessage("Arc 0 has too large a cost");
        assertThatThrownBy(() -> Network.builder(2).arc(0, 1, 3, 2, 1).build())
                .hasMessage("Arc 0 has bounds that are too large or crossed");
        assertThatThrownBy(() -> Network.builder(2).arc(0, 2, 2, 1).build())
                .hasMessage("Arc 0 joins a node that is not there");
        assertThatThrownBy(() -> Network.builder(0)).hasMessage("A network needs a node");
    }

    @Test
    void the_largest_amounts_and_costs_are_summed_exactly() {
        long cost = Network.MAX_POTENTIAL / 4 - 1;
        Network network = Network.builder(3)
                .supply(0, Network.MAX_AMOUNT)
                .supply(2, -Network.MAX_AMOUNT)
                .arc(0, 1, Network.UNLIMITED, cost)
                .arc(1, 2, Network.MAX_AMOUNT, cost)
                .arc(0, 2, Network.MAX_AMOUNT - 1, -cost)
                .build();
        Flow.Optimal flow = (Flow.Optimal) new NetworkSimplex().solve(network);
        assertThat(FlowCertificate.faults(network, flow)).isEmpty();
        assertThat(flow.flow()).containsExactly(1, 1, Network.MAX_AMOUNT - 1);
        assertThat(network.cost(flow.flow()))
                .isEqualTo(BigInteger.valueOf(cost).multiply(BigInteger.valueOf(3 - Network.MAX_AMOUNT)));
    }

    @Test
    void a_network_of_one_node_and_no_arcs_is_solved() {
        assertThat(new NetworkSimplex().solve(Network.builder(1).build()))
                .isInstanceOfSatisfying(
                        Flow.Optimal.class, flow -> assertThat(flow.flow()).isEmpty());
        Network alone = Network.builder(1).supply(0, 1).build();
        assertThat(FlowCertificate.faults(alone, new NetworkSimplex().solve(alone)))
                .isEmpty();
    }
}
