package io.aval.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.FlowCertificate;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import io.aval.engine.flow.sample.SampleMarket;
import io.aval.engine.flow.sample.SampleNetworks;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our solver and OR-Tools come to the same cost on networks of every shape, and ours proves its answer. */
class OrToolsFlowOracleTest {
    private static final int SEEDS = 25;
    private static final SampleMarket MARKET = SampleMarket.usual(300, 20, 8);

    /** A way to make networks from seeds. */
    record Shape(String name, LongFunction<Network> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("market, budgets 0.5", MARKET.withBudget(50)::network),
                new Shape("market, budgets 0.9", MARKET::network),
                new Shape("market, budgets 1.0", MARKET.withBudget(100)::network),
                new Shape("market, budgets 1.1", MARKET.withBudget(110)::network),
                new Shape("market, no budgets", MARKET.withBudget(0)::network),
                new Shape("market, equal costs", MARKET.withEqualCosts()::network),
                new Shape("market, one giant bank", MARKET.withGiantBank()::network),
                new Shape("market, more products than demands", SampleMarket.usual(20, 200, 10)::network),
                new Shape("scattered", seed -> SampleNetworks.scattered(seed, 120, 700)),
                new Shape("scattered, thin", seed -> SampleNetworks.scattered(seed, 200, 260)),
                new Shape("grid", seed -> SampleNetworks.grid(seed, 14, 11)),
                new Shape("chain", seed -> SampleNetworks.chain(seed, 80)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void both_come_to_the_same_cost(Shape shape) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Network network = shape.made().apply(seed);
            Flow.Optimal own = (Flow.Optimal) new NetworkSimplex().solve(network);
            Flow.Optimal other = (Flow.Optimal) new OrToolsFlow().solve(network);
            assertThat(FlowCertificate.faults(network, own))
                    .as("%s %d", shape, seed)
                    .isEmpty();
            assertThat(FlowCertificate.faults(network, other))
                    .as("%s %d", shape, seed)
                    .isEmpty();
            assertThat(network.cost(own.flow())).as("%s %d", shape, seed).isEqualTo(network.cost(other.flow()));
        }
    }

    @Test
    void both_see_that_nothing_goes() {
        int[] infeasible = new int[1];
        shapes().forEach(shape -> {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Network network = narrowed(shape.made().apply(seed));
                Flow own = new NetworkSimplex().solve(network);
                Optional<long[]> other = new OrToolsFlow().flow(network);
                assertThat(FlowCertificate.faults(network, own))
                        .as("%s %d", shape, seed)
                        .isEmpty();
                assertThat(own instanceof Flow.Optimal).as("%s %d", shape, seed).isEqualTo(other.isPresent());
                infeasible[0] += own instanceof Flow.Infeasible ? 1 : 0;
            }
        });
        assertThat(infeasible[0]).isGreaterThan(3 * SEEDS);
    }

    /** Without limits there is none, and two arcs of three take no more than they must. */
    private static Network narrowed(Network network) {
        var narrow = Network.builder(network.nodes());
        for (int node = 0; node < network.nodes(); node++) {
            narrow.supply(node, network.supply(node));
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            long low = network.lower(arc);
            long room = network.capacity(arc) == Network.UNLIMITED ? low + 10 : network.capacity(arc);
            narrow.arc(network.tail(arc), network.head(arc), low, arc % 3 == 0 ? room : low, network.cost(arc));
        }
        return narrow.build();
    }

    @Test
    void an_unlimited_arc_of_negative_cost_is_refused_with_a_sentence() {
        Network network = Network.builder(2).arc(0, 1, Network.UNLIMITED, -1).build();
        assertThatThrownBy(() -> new OrToolsFlow().solve(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OR-Tools takes no unlimited arc of negative cost: arc 0");
    }
}
