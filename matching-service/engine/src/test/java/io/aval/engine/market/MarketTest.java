package io.aval.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTest {
    @Test
    void puts_demands_and_products_in_canonical_order() {
        Market market = new Market(
                List.of(Samples.demand("D2"), Samples.demand("D1")),
                List.of(Samples.product("P9"), Samples.product("P10")));

        assertThat(market.demands()).extracting(Demand::id).containsExactly("D1", "D2");
        assertThat(market.products()).extracting(Product::id).containsExactly("P10", "P9");
    }

    @Test
    void refuses_an_identifier_that_stands_twice() {
        assertThatThrownBy(() -> new Market(List.of(Samples.demand("D1"), Samples.demand("D1")), List.of()))
                .hasMessage("demand D1 stands twice");
        assertThatThrownBy(() -> new Market(List.of(), List.of(Samples.product("P1"), Samples.product("P1"))))
                .hasMessage("product P1 stands twice");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Bounds.MAX_AMOUNT_FEN + 1, Long.MAX_VALUE})
    void refuses_an_amount_outside_its_bounds(long amount) {
        assertThatThrownBy(() -> Samples.sized(Samples.demand("D1"), amount, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("amount in fen is " + amount);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Bounds.MAX_AMOUNT_FEN + 1})
    void refuses_a_budget_outside_its_bounds(long budget) {
        assertThatThrownBy(() -> Samples.budgeted(Samples.product("P1"), budget))
                .hasMessageStartingWith("budget in fen is " + budget);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "é", "票"})
    void refuses_an_identifier_that_is_not_plain(String id) {
        assertThatThrownBy(() -> Samples.demand(id)).hasMessageStartingWith("demand's id is not");
    }

    @Test
    void refuses_budgets_whose_sum_passes_the_bound() {
        List<Product> products = IntStream.range(0, 4_001)
                .mapToObj(i -> Samples.budgeted(Samples.product("P" + i), Bounds.MAX_AMOUNT_FEN))
                .toList();

        assertThat(new Market(List.of(), products.subList(0, 4_000)).products()).hasSize(4_000);
        assertThatThrownBy(() -> new Market(List.of(), products)).hasMessageStartingWith("sum of budgets in fen");
    }

    @Test
    void refuses_a_rate_curve_that_falls_with_a_worse_grade() {
        assertThatThrownBy(() -> RateCurve.linear(30_000, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RateCurve.linear(30_000, 500).ppm(10, 1)).isEqualTo(34_500);
    }

    @Test
    void weighs_the_rate_by_amount_and_rounds_half_up() {
        Allocation allocation = new Allocation(List.of(new Part("D1", "P1", 1, 10), new Part("D1", "P2", 1, 11)));

        assertThat(allocation.weightedRatePpm()).isEqualTo(11);
        assertThat(new Allocation(List.of()).weightedRatePpm()).isZero();
        List<Part> large = Stream.of("P1", "P2", "P3")
                .map(product -> new Part("D1", product, Bounds.MAX_AMOUNT_FEN, Bounds.MAX_RATE_PPM))
                .toList();
        assertThat(new Allocation(large).weightedRatePpm()).isEqualTo(Bounds.MAX_RATE_PPM);
    }

    @Test
    void digests_the_same_market_to_the_same_bytes_in_any_order_of_input() {
        Market market = Samples.random(new Random(7), 30, 8);
        List<Demand> demands = new ArrayList<>(market.demands());
        List<Product> products = new ArrayList<>(market.products());
        Collections.shuffle(demands, new Random(1));
        Collections.shuffle(products, new Random(2));
        Seed seed = new Seed("s");

        assertThat(MarketDigest.ofInputs(new Market(demands, products), seed))
                .isEqualTo(MarketDigest.ofInputs(market, seed))
                .isNotEqualTo(MarketDigest.ofInputs(market, new Seed("t")));
    }

    @Test
    void digests_a_known_market_to_a_known_digest() {
        Market market = new Market(List.of(Samples.demand("D1")), List.of(Samples.product("P1")));

        assertThat(MarketDigest.ofInputs(market, new Seed("s")))
                .isEqualTo("2ce1c1a3cf1d57a7605fe457e53b9be66b780ee6880ac05a2e1759b3eddf01ab");
    }
}
