package io.aval.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each way in which an answer can be wrong is found. */
class FlowCertificateTest {
    private final Network network = Network.builder(3)
            .supply(0, 4)
            .supply(2, -4)
            .arc(0, 1, 1, 5, 1)
            .arc(1, 2, Network.UNLIMITED, 1)
            .arc(0, 2, 3, 5)
            .build();

    private String fault(Flow flow) {
        return String.join("; ", FlowCertificate.faults(network, flow));
    }

    private static Flow flow(long a, long b, long c, long... potential) {
        return new Flow.Optimal(new long[] {a, b, c}, potential);
    }

    @Test
    void a_right_answer_has_no_fault() {
        assertThat(fault(flow(4, 4, 0, 0, 1, 2))).isEmpty();
    }

    @Test
    void a_wrong_flow_is_named() {
        assertThat(fault(flow(4, 3, 0, 0, 1, 2))).isEqualTo("Node 1 keeps 1; Node 2 keeps -1");
        assertThat(fault(flow(0, 0, 4, 0, 1, 2)))
                .contains("Arc 0 carries 0, outside its bounds", "Arc 2 carries 4, outside its bounds");
        assertThat(fault(flow(3, 3, 1, 0, 1, 2))).isEqualTo("Arc 2 could carry less and would save 3");
        assertThat(fault(flow(4, 4, 0, 0, 1, 6))).contains("Arc 2 could carry more and would save 1");
        assertThat(fault(new Flow.Optimal(new long[2], new long[3]))).isEqualTo("The answer is of another network");
    }

    @Test
    void a_wrong_proof_that_nothing_goes_is_named() {
        assertThat(fault(new Flow.Infeasible(new int[] {0})))
                .isEqualTo("The arcs out of the cut can carry what must leave it");
        assertThat(fault(new Flow.Infeasible(new int[] {0, 1}))).isEqualTo("Arc 1 leads out of the cut without limit");
        assertThat(fault(new Flow.Infeasible(new int[] {0, 0}))).isEqualTo("The cut names node 0 wrongly");
        assertThat(fault(new Flow.Infeasible(new int[] {0, 1, 2}))).isNotEmpty();
        assertThat(fault(new Flow.Infeasible(new int[0]))).isNotEmpty();
    }

    @Test
    void a_wrong_cycle_is_named() {
        assertThat(fault(new Flow.Unbounded(new int[] {0})))
                .isEqualTo("The cycle has arc 0, which is limited or not there");
        assertThat(fault(new Flow.Unbounded(new int[] {1})))
                .isEqualTo("The cycle breaks after arc 1; The cycle does not save anything");
        assertThat(fault(new Flow.Unbounded(new int[0]))).isEqualTo("The cycle does not save anything");
    }

    @Test
    void potentials_are_found_for_the_cheapest_flow_and_for_no_other() {
        long[] cheapest = {4, 4, 0};
        assertThat(fault(new Flow.Optimal(
                        cheapest, Potentials.of(network, cheapest).orElseThrow())))
                .isEmpty();
        assertThat(Potentials.of(network, new long[] {1, 1, 3})).isEmpty();
    }
}
