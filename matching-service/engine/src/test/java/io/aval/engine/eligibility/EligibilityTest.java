package io.aval.engine.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.engine.market.Bounds;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.market.RateCurve.TenorStep;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Refusal;
import io.aval.engine.market.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTest {
    private static final Product PRODUCT = Samples.product("P1");

    /** Each row breaks its criterion and every later one, so the reason also shows the order. */
    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(Reason.KIND, demand(FinanceKind.DISCOUNT, 99_999, 721, 0, "OTHER", "999999", 8, 0)),
                arguments(Reason.INDUSTRY, demand(FinanceKind.PLEDGE, 99_999, 721, 0, "OTHER", "999999", 8, 0)),
                arguments(Reason.REGION, demand(FinanceKind.PLEDGE, 99_999, 721, 0, "AUTO", "999999", 8, 0)),
                arguments(Reason.GRADE, demand(FinanceKind.PLEDGE, 99_999, 721, 0, "AUTO", "310000", 8, 0)),
                arguments(Reason.TENOR, demand(FinanceKind.PLEDGE, 99_999, 721, 0, "AUTO", "310000", 7, 0)),
                arguments(
                        Reason.RATE_ABOVE_MAXIMUM,
                        demand(FinanceKind.PLEDGE, 99_999, 720, 35_999, "AUTO", "310000", 7, 0)),
                arguments(
                        Reason.LOAN_TO_VALUE,
                        demand(FinanceKind.PLEDGE, 99_999, 720, 36_000, "AUTO", "310000", 7, 199_997)),
                arguments(
                        Reason.BELOW_MINIMUM_TICKET,
                        demand(FinanceKind.PLEDGE, 99_999, 720, 36_000, "AUTO", "310000", 7, 199_998)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refuses_with_the_first_criterion_that_fails(Reason reason, Demand demand) {
        assertThat(Eligibility.refusal(demand, PRODUCT)).contains(Refusal.of(reason));
    }

    @Test
    void accepts_a_pair_exactly_on_every_bound() {
        Demand demand = demand(FinanceKind.PLEDGE, 100_000, 720, 36_000, "AUTO", "310000", 7, 200_000);

        assertThat(Eligibility.refusal(demand, PRODUCT)).isEmpty();
        assertThat(Eligibility.capacityFen(demand, PRODUCT)).isEqualTo(100_000);
        assertThat(Eligibility.ratePpm(demand, PRODUCT)).isEqualTo(36_000);
    }

    /** Base of grade 3 is 32,000; the demand pays 33,000. */
    @ParameterizedTest
    @CsvSource({"1, 32000, true", "90, 32000, true", "91, 33000, true", "180, 33000, true", "181, 33001, false"})
    void prices_a_longer_tenor_by_its_step(int tenor, int rate, boolean eligible) {
        Product stepped = PRODUCT.at(PRODUCT.rates()
                .with(List.of(new TenorStep(90, 0), new TenorStep(180, 1_000), new TenorStep(720, 1_001))));
        Demand demand = demand(FinanceKind.PLEDGE, 100_000, tenor, 33_000, "AUTO", "310000", 3, 200_000);
        Optional<Refusal> expected = eligible ? Optional.empty() : Optional.of(Refusal.of(Reason.RATE_ABOVE_MAXIMUM));

        assertThat(Eligibility.ratePpm(demand, stepped)).isEqualTo(rate);
        assertThat(Eligibility.refusal(demand, stepped)).isEqualTo(expected);
        assertThat(CompiledRules.of(List.of(stepped)).why(demand, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"90, true", "91, false"})
    void asks_of_the_rate_at_the_tenor_what_a_demand_asks_of_rates(int tenor, boolean eligible) {
        Product stepped = PRODUCT.at(PRODUCT.rates().with(List.of(new TenorStep(90, 0), new TenorStep(720, 1))));
        Demand demand = demand(FinanceKind.PLEDGE, 100_000, tenor, 33_000, "AUTO", "310000", 3, 200_000)
                .asking(Criteria.all(Criterion.atMost(Facet.RATE, 32_000)), Disclosure.GROUP);
        Optional<Refusal> expected = eligible ? Optional.empty() : Optional.of(Refusal.of(Facet.RATE));

        assertThat(Eligibility.refusal(demand, stepped)).isEqualTo(expected);
        assertThat(CompiledRules.of(List.of(stepped)).why(demand, 0)).isEqualTo(expected);
    }

    @Test
    void lends_a_single_lender_demand_as_much_as_the_collateral_carries() {
        Demand one = Samples.sized(Samples.demand("D1"), 1_000_000, 1_200_000, 1);
        Demand several = Samples.sized(Samples.demand("D1"), 1_000_000, 1_200_000, 2);

        assertThat(Eligibility.refusal(one, PRODUCT)).isEmpty();
        assertThat(Eligibility.capacityFen(one, PRODUCT)).isEqualTo(600_000);
        assertThat(Eligibility.refusal(several, PRODUCT)).contains(Refusal.of(Reason.LOAN_TO_VALUE));
    }

    @Test
    void caps_a_pair_at_the_largest_ticket() {
        Demand large = Samples.sized(Samples.demand("D1"), 9_000_000, 100_000_000, 3);

        assertThat(Eligibility.capacityFen(large, PRODUCT)).isEqualTo(5_000_000);
    }

    @Test
    void computes_the_largest_collateral_without_overflow() {
        Product product = new Product(
                "P",
                "F",
                FinanceKind.PLEDGE,
                1,
                1,
                Bounds.MAX_AMOUNT_FEN,
                RateCurve.linear(1, 0),
                720,
                Set.of("AUTO"),
                Set.of("310000"),
                10,
                9_999);
        Demand demand = Samples.sized(Samples.demand("D1"), Bounds.MAX_AMOUNT_FEN, Bounds.MAX_AMOUNT_FEN, 1);

        assertThat(Eligibility.capacityFen(demand, product)).isEqualTo(999_900_000_000_000L);
    }

    private static Demand demand(
            FinanceKind kind,
            long amount,
            int tenor,
            int maxRate,
            String industry,
            String region,
            int grade,
            long collateral) {
        return new Demand("D1", "E1", kind, amount, tenor, maxRate, industry, region, grade, collateral, 1);
    }
}
