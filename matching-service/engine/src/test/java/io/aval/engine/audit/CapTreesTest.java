package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Side;
import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapTreesTest {

    @Test
    void every_eligible_pair_climbs_through_the_caps_that_cover_it_and_no_others() {
        int climbed = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market market = AskingSamples.of(random, Samples.random(random, 25, 7));
            CapTrees trees = new CapTrees(market);
            for (int d = 0; d < 25 && !trees.crossing(); d++) {
                for (int p = 0; p < 7; p++) {
                    Demand demand = market.demands().get(d);
                    Product product = market.products().get(p);
                    if (Eligibility.refusal(demand, product).isEmpty()) {
                        Set<String> passed = climb(trees, trees.demandSide(), d);
                        passed.addAll(climb(trees, trees.productSide(), trees.slot(d, p)));
                        TreeSet<String> covering = new TreeSet<>(List.of(demand.id(), product.id()));
                        market.caps().nodes().stream()
                                .filter(cap -> cap.covers(demand, product))
                                .forEach(cap -> covering.add(cap.id()));

                        assertThat(passed).as("seed %s", seed).isEqualTo(covering);
                        climbed += covering.size() > 2 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(climbed).isGreaterThan(100);
    }

    @Test
    void caps_that_cross_have_no_trees() {
        assertThat(crossing(
                        CapNode.financier("A", 9, "F-P1"),
                        CapNode.line("B", "A", 5, "P1"),
                        CapNode.bucket("C", "B", 3, new TreeSet<>(List.of("P1")), "AUTO")))
                .isFalse();
        assertThat(crossing(line("A", "P1", "P2"), line("B", "P2", "P3"))).isTrue();
        assertThat(crossing(line("A", "P1", "P2"), line("B", "P3"))).isFalse();
        assertThat(crossing(CapNode.bucket("C", "A", 3, new TreeSet<>(List.of("P3")), "STEEL"), line("A", "P3")))
                .isFalse();
        // A share of two products that both serve more than it.
        assertThat(crossing(
                        line("A", "P3", "P4"), CapNode.bucket("C", "A", 3, new TreeSet<>(List.of("P3", "P4")), "AUTO")))
                .isTrue();
    }

    private static CapNode line(String id, String... products) {
        CapNode.Selectors selectors = new CapNode.Selectors(
                new TreeSet<>(),
                new TreeSet<>(List.of(products)),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
        return new CapNode(id, Optional.empty(), Facet.Side.PRODUCT, 5, selectors);
    }

    private static boolean crossing(CapNode... caps) {
        List<Product> products = IntStream.rangeClosed(1, 4)
                .mapToObj(p -> product("P" + p, p < 3 ? List.of("AUTO") : List.of("AUTO", "STEEL")))
                .toList();
        return new CapTrees(new Market(List.of(Samples.demand("D1")), products, new Caps(List.of(caps)))).crossing();
    }

    private static Product product(String id, List<String> industries) {
        Product like = Samples.product(id);
        return new Product(
                id,
                like.financier(),
                like.kind(),
                like.budgetFen(),
                like.minTicketFen(),
                like.maxTicketFen(),
                like.rates(),
                like.maxTenorDays(),
                new TreeSet<>(industries),
                like.regions(),
                like.worstGrade(),
                like.ltvBasisPoints());
    }

    private static Set<String> climb(CapTrees trees, Side side, int from) {
        TreeSet<String> passed = new TreeSet<>();
        for (int node = from; node != Side.NONE; node = side.parent(node)) {
            passed.add(trees.name(side, node));
        }
        return passed;
    }
}
