package io.aval.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Samples;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final Seed SEED = new Seed("s");

    @Test
    void cuts_a_demand_over_two_products_and_says_why_the_rest_is_missing() {
        Product small = Samples.budgeted(Samples.product("P1"), 400_000);
        Product smaller = Samples.budgeted(Samples.product("P2"), 100_000);

        Match match = Match.of(new Market(List.of(Samples.demand("D1")), List.of(small, smaller)), SEED);

        assertThat(match.allocation().parts())
                .containsExactlyInAnyOrder(
                        new Part("D1", "P1", 400_000, 32_000), new Part("D1", "P2", 100_000, 32_000));
        assertThat(match.shortfalls()).containsExactly(Map.entry("D1", Reason.NO_BUDGET_LEFT));
        assertThat(match.eligiblePairs()).isEqualTo(2);
    }

    @Test
    void says_that_the_bound_on_parts_keeps_a_demand_from_more() {
        Demand one = Samples.sized(Samples.demand("D1"), 6_000_000, 90_000_000, 1);

        assertThat(shortfall(one, Samples.product("P1"), Samples.product("P2"))).isEqualTo(Reason.PARTS_LIMIT);
    }

    @Test
    void says_that_tickets_do_not_fill_a_demand() {
        Demand large = Samples.sized(Samples.demand("D1"), 9_000_000, 90_000_000, 2);

        assertThat(shortfall(large, Samples.product("P1"))).isEqualTo(Reason.CAPACITY_LIMIT);
    }

    @Test
    void names_the_nearest_miss_of_a_demand_without_an_eligible_product() {
        Demand poor = Samples.sized(Samples.demand("D1"), 1_000_000, 0, 1);

        assertThat(shortfall(poor, Samples.product("P1"))).isEqualTo(Reason.LOAN_TO_VALUE);
        assertThat(shortfall(poor)).isEqualTo(Reason.NO_PRODUCT);
    }

    @Test
    void prefers_a_product_that_carries_the_demand_s_share() {
        Demand one = Samples.sized(Samples.demand("D1"), 4_000_000, 90_000_000, 1);
        Product cheapButSmall = new Product(
                "P1",
                "F1",
                one.kind(),
                9_000_000,
                1,
                3_999_999,
                RateCurve.linear(1, 0),
                720,
                Set.of("AUTO"),
                Set.of("310000"),
                10,
                5_000);

        Match match = Match.of(new Market(List.of(one), List.of(cheapButSmall, Samples.product("P2"))), SEED);

        assertThat(match.allocation().parts()).containsExactly(new Part("D1", "P2", 4_000_000, 32_000));
    }

    @Test
    void prefers_the_lower_loan_to_value_even_where_it_is_out_of_all_proportion() {
        long most = 1_000_000_000_000_000L;
        Product tiny = new Product(
                "P1",
                "F1",
                Samples.demand("D1").kind(),
                1,
                1,
                1,
                RateCurve.linear(30_000, 1_000),
                720,
                Set.of("AUTO"),
                Set.of("310000"),
                10,
                10_000);
        // 10^19 and 5·10^18 basis points: the former is beyond the signed range.
        Market market = new Market(
                List.of(
                        Samples.sized(Samples.demand("D1"), most, 1, 1),
                        Samples.sized(Samples.demand("D2"), most, 2, 1)),
                List.of(tiny));

        for (String seed : List.of("one", "two", "three")) {
            assertThat(winners(market, seed)).as("seed %s", seed).containsExactly("D2");
            assertThat(MatchReport.run(market, new Seed(seed)).verdict().violations())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void lets_the_seed_decide_between_equals() {
        List<Demand> equals =
                IntStream.range(0, 40).mapToObj(i -> Samples.demand("D" + i)).toList();
        Market market = new Market(equals, List.of(Samples.product("P1")));

        List<String> first = winners(market, "one");

        assertThat(first).hasSize(10).isEqualTo(winners(market, "one"));
        assertThat(winners(market, "two")).hasSize(10).isNotEqualTo(first);
    }

    private static List<String> winners(Market market, String seed) {
        return Match.of(market, new Seed(seed)).allocation().parts().stream()
                .map(Part::demand)
                .toList();
    }

    private static Reason shortfall(Demand demand, Product... products) {
        Match match = Match.of(new Market(List.of(demand), List.of(products)), SEED);
        return Objects.requireNonNull(match.shortfalls().get(demand.id()));
    }
}
