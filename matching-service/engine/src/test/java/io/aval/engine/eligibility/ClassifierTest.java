package io.aval.engine.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.eligibility.Tractability.Kind;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final Set<String> INDUSTRIES = Set.of("AUTO", "MANUFACTURING");

    @Test
    void nested_caps_and_amounts_that_may_be_cut_are_exact() {
        Tractability found = classify(
                1,
                5,
                CapNode.financier("bank", 100, "F1"),
                CapNode.line("line", "bank", 60, "P1", "P2"),
                CapNode.bucket("auto", "line", 30, new TreeSet<>(Set.of("P1", "P2")), "AUTO"),
                CapNode.enterprises("group", Optional.empty(), 90, "E1", "E2"),
                CapNode.enterprises("E1", Optional.of("group"), 50, "E1"));

        assertThat(found).isEqualTo(new Tractability(Kind.EXACT, "caps nest and every amount may be cut"));
    }

    @Test
    void smallest_tickets_and_few_parts_are_bounded() {
        assertThat(classify(2, 5)).isEqualTo(new Tractability(Kind.BOUNDED, "product P1 has a smallest ticket"));
        assertThat(classify(1, 2).reason()).isEqualTo("demand D1 may be cut into 2 parts only");
    }

    @Test
    void crossing_caps_are_heuristic_and_named() {
        CapNode.Selectors region = new CapNode.Selectors(set("F1"), set(), set(), set("310000"), set(), set());
        Tractability byRegion = classify(
                1,
                5,
                CapNode.bucket("auto", "bank", 30, set("P1", "P2"), "AUTO"),
                CapNode.financier("bank", 100, "F1"),
                new CapNode("shanghai", Optional.of("bank"), Facet.Side.PRODUCT, 40, region));

        assertThat(byRegion).isEqualTo(new Tractability(Kind.HEURISTIC, "caps auto and shanghai cross"));
        assertThat(classify(
                                1,
                                5,
                                CapNode.enterprises("g1", Optional.empty(), 1, "E1", "E2"),
                                CapNode.enterprises("g2", Optional.empty(), 1, "E2", "E3"))
                        .reason())
                .isEqualTo("caps g1 and g2 cross");
    }

    @Test
    void a_cap_that_reaches_beyond_its_parent_is_named() {
        assertThat(classify(1, 5, CapNode.financier("bank", 9, "F1"), CapNode.line("line", "bank", 9, "P3"))
                        .reason())
                .isEqualTo("cap line reaches beyond its parent bank");
    }

    @Test
    void random_families_are_classified_as_comparing_all_pairs_does() {
        int crossing = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<CapNode> nodes = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                String[] some = some(random);
                nodes.add(CapNode.enterprises("c" + i, Optional.empty(), 1, some));
            }
            boolean expected = nodes.stream().anyMatch(a -> nodes.stream().anyMatch(b -> cross(a, b)));

            boolean found = classify(1, 5, nodes.toArray(CapNode[]::new)).kind() == Kind.HEURISTIC;

            assertThat(found).as("seed " + seed).isEqualTo(expected);
            crossing += expected ? 1 : 0;
        }
        assertThat(crossing).isBetween(50, 450);
    }

    private static boolean cross(CapNode a, CapNode b) {
        Set<String> left = a.selectors().enterprises();
        Set<String> right = b.selectors().enterprises();
        return left.stream().anyMatch(right::contains) && !left.containsAll(right) && !right.containsAll(left);
    }

    private static String[] some(Random random) {
        TreeSet<String> some = new TreeSet<>();
        while (some.isEmpty()) {
            for (int e = 1; e <= 5; e++) {
                if (random.nextInt(5) < 2) {
                    some.add("E" + e);
                }
            }
        }
        return some.toArray(String[]::new);
    }

    private static SortedSet<String> set(String... members) {
        return new TreeSet<>(Arrays.asList(members));
    }

    private static Tractability classify(long minTicket, int parts, CapNode... caps) {
        List<Demand> demands = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String industry = i % 2 == 0 ? "AUTO" : "MANUFACTURING";
            String region = i < 4 ? "310000" : "320000";
            demands.add(
                    new Demand("D" + i, "E" + i, FinanceKind.PLEDGE, 10, 90, 50_000, industry, region, 3, 100, parts));
        }
        for (int i = 1; i <= 3; i++) {
            products.add(new Product(
                    "P" + i,
                    i < 3 ? "F1" : "F2",
                    FinanceKind.PLEDGE,
                    100,
                    minTicket,
                    50,
                    RateCurve.linear(30_000, 0),
                    360,
                    INDUSTRIES,
                    Set.of("310000", "320000"),
                    9,
                    5_000));
        }
        return Classifier.classify(new Market(demands, products, new Caps(List.of(caps))));
    }
}
