package io.aval.rules.appraisal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.risk.Concentration.By;
import io.aval.rules.appraisal.risk.Concentration.Exposure;
import io.aval.rules.appraisal.risk.LimitTable.Base;
import io.aval.rules.appraisal.risk.LimitTable.Scope;
import io.aval.rules.appraisal.risk.Staging.Stage;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Schema;
import io.aval.rules.identifier.RightKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked numbers of price, collateral, concentration and stages. */
class RiskTest {

    private static final Pricing PRICING = new Pricing(
            new Decimal("0.022"),
            new Decimal("0.012"),
            new Decimal("0.12"),
            new Decimal("0.105"),
            Decimal.ZERO,
            Decimal.of(1));

    @Test
    void the_rate_of_a_loan_at_two_percent() {
        Pricing.Rate rate = PRICING.rate(0.02, 0.45, 0.8855, 0);
        double sum = rate.funds() + rate.operation() + rate.expectedLoss() + rate.capital();
        assertThat(sum).isCloseTo(0.054157, within(5e-7));
        assertThat(rate.full()).isCloseTo(0.055263, within(5e-7));
        assertThat(rate.borrower()).isEqualTo(rate.full());
        assertThat(rate.missing()).isZero();
    }

    @Test
    void subsidy_fund_and_ceiling_are_lines_of_their_own_and_the_lines_add_up() {
        Pricing helped = new Pricing(
                PRICING.funds(),
                PRICING.operation(),
                PRICING.hurdle(),
                PRICING.capitalRatio(),
                new Decimal("0.01"),
                new Decimal("0.04"));
        Pricing.Rate rate = helped.rate(0.02, 0.45, 0.8855, 0.4);
        assertThat(rate.fund()).isCloseTo(-0.4 * 0.009 / 0.98, within(1e-12));
        assertThat(rate.subsidy()).isEqualTo(-0.01);
        assertThat(rate.borrower()).isEqualTo(0.04);
        assertThat(rate.missing()).isCloseTo(0.055263 - 0.003673 - 0.01 - 0.04, within(2e-6));
        double lines =
                rate.funds() + rate.operation() + rate.expectedLoss() + rate.capital() + rate.survival() + rate.fund();
        assertThat(lines).isCloseTo(rate.full(), within(1e-12));
        assertThat(rate.full() + rate.subsidy()).isCloseTo(rate.borrower() + rate.missing(), within(1e-12));
        assertThat(helped.rate(0, 0, 0, 0).borrower()).isCloseTo(0.024, within(1e-12));
    }

    @Test
    void return_on_capital_is_the_hurdle_at_the_rate_that_asks_for_it() {
        double capital = 0.8855 * 0.105;
        assertThat(Pricing.raroc(0.054157, 0.022 + 0.012, 0.009, 0, capital)).isCloseTo(0.12, within(1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> Pricing.raroc(1, 0, 0, 0, 0));
    }

    @Test
    void a_right_worth_ten_brings_2_919() {
        Collateral collateral = new Collateral(0.6, 0.1, 0.15, 1.5);
        assertThat(collateral.net(10)).isCloseTo(2.919, within(5e-4));
        assertThat(collateral.maximalLtv(0.2)).isCloseTo(0.2919 * 0.8, within(5e-5));
        assertThat(collateral.economicLgd(2, 10, 0.6)).isZero();
        assertThat(collateral.economicLgd(4, 10, 0.6)).isCloseTo(0.6 * (4 - 2.919) / 4, within(1e-4));
    }

    @Test
    void a_bad_year_takes_value_with_the_factor_that_makes_defaults() {
        WrongWay half = new WrongWay(new Decimal("0.5"), new Decimal("0.25"));
        assertThat(half.valueIn(WrongWay.downturn(0.999))).isCloseTo(1 - 0.25 * 3.0902323, within(1e-6));
        assertThat(new WrongWay(Decimal.of(1), Decimal.of(1)).valueIn(-2)).isZero();
        // Half of all default, fully correlated: the mean of a normal figure below its median is -0.7979
        assertThat(new WrongWay(new Decimal("0.5"), Decimal.of(1)).valueInDefault(0.5, 1))
                .isCloseTo(1 - 0.5 * 0.7978846, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 0.3",
        "UTILITY_MODEL, 0.15",
        "DESIGN, 0.1",
        "TRADEMARK, 0.4",
        "SOFTWARE, 0.2",
    })
    void the_ceiling_of_policy_stands_by_kind(RightKind kind, double ceiling) {
        assertThat(HaircutTable.STANDARD.ceiling(kind)).isEqualTo(ceiling);
        HaircutTable.Traits good = new HaircutTable.Traits(kind, 5, 0, 20, 0, 0);
        assertThat(HaircutTable.STANDARD.maximalLtv(good, 0, 0, 0, 0)).isEqualTo(ceiling);
        HaircutTable none = new HaircutTable(
                List.of(), Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 5, Decimal.ZERO);
        assertThat(none.maximalLtv(good, 0, 0, 0, 0)).isZero();
    }

    @Test
    void six_names_of_30_20_20_10_10_10_count_as_five() {
        TreeMap<String, Long> sums = new TreeMap<>(Map.of("a", 30L, "b", 20L, "c", 20L, "d", 10L, "e", 10L, "f", 10L));
        assertThat(Concentration.hhi(sums)).isCloseTo(0.2, within(1e-12));
        assertThat(Concentration.effective(sums)).isCloseTo(5.0, within(1e-12));
        assertThat(Concentration.effective(new TreeMap<>())).isZero();
    }

    private static Exposure exposure(long amountFen, String obligor, String group) {
        return new Exposure(amountFen, Map.of(By.OBLIGOR, obligor, By.GROUP, group, By.APPRAISER, "one"));
    }

    @Test
    void large_exposures_are_told_row_by_row_with_the_excess() {
        List<Exposure> loans = List.of(exposure(101, "a", "g"), exposure(100, "b", "g"));
        List<Exposure> all = List.of(exposure(101, "a", "g"), exposure(100, "b", "g"), exposure(50, "b", "g"));
        Map<Base, Long> bases = Map.of(Base.NET_CAPITAL, 1_000L, Base.TIER_ONE, 1_000L, Base.PORTFOLIO, 251L);
        assertThat(LimitTable.STANDARD.breaches(loans, all, bases))
                .extracting(
                        breach -> breach.row().by(),
                        breach -> breach.row().scope(),
                        LimitTable.Breach::name,
                        LimitTable.Breach::excessFen)
                .containsExactly(
                        tuple(By.OBLIGOR, Scope.LOANS, "a", 1L),
                        tuple(By.GROUP, Scope.ALL, "g", 51L),
                        tuple(By.APPRAISER, Scope.ALL, "one", 176L));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.01, 0.01, 0, PERFORMING",
        "1, 3, 0.01, 0.024, 29, PERFORMING",
        "1, 4, 0.01, 0.01, 0, INCREASED",
        "1, 1, 0.01, 0.025, 0, INCREASED",
        "1, 1, 0.01, 0.01, 30, INCREASED",
        "1, 1, 0.01, 0.01, 89, INCREASED",
        "1, 1, 0.01, 0.01, 90, IMPAIRED",
        "4, 1, 0, 0, 0, PERFORMING",
    })
    void a_loan_is_staged_by_grade_pd_and_delay(int then, int now, double pdThen, double pdNow, int late, Stage stage) {
        assertThat(Staging.STANDARD.stage(then, now, pdThen, pdNow, late)).isEqualTo(stage);
    }

    @Test
    void the_loss_of_a_stage_is_that_of_a_year_or_of_a_life() {
        double[] marginal = {0.02, 0.03};
        double[] exposures = {100, 50};
        assertThat(Staging.expectedLoss(Stage.PERFORMING, marginal, exposures, 0.5, 0))
                .isCloseTo(1, within(1e-12));
        assertThat(Staging.expectedLoss(Stage.INCREASED, marginal, exposures, 0.5, 0))
                .isCloseTo(1.75, within(1e-12));
        assertThat(Staging.expectedLoss(Stage.INCREASED, marginal, exposures, 0.5, 0.1))
                .isCloseTo(1 / 1.1 + 0.75 / 1.21, within(1e-12));
        assertThat(Staging.expectedLoss(Stage.IMPAIRED, marginal, exposures, 0.5, 0.1))
                .isEqualTo(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Staging.expectedLoss(Stage.INCREASED, new double[] {0.6, 0.6}, exposures, 0.5, 0));
    }

    @Test
    void every_table_is_a_record_with_a_schema() {
        for (Record table : List.of(
                IrbTable.CORPORATE,
                IrbTable.CORPORATE_CHINA,
                IrbTable.OTHER_RETAIL,
                Staging.STANDARD,
                HaircutTable.STANDARD,
                LimitTable.STANDARD,
                PRICING,
                new WrongWay(Decimal.ZERO, Decimal.ZERO))) {
            assertThat(again(table)).isEqualTo(table);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T again(T table) {
        Schema<T> schema = Schema.of((Class<T>) table.getClass());
        return schema.decode(schema.encode(table));
    }

    @Test
    void a_firm_of_equity_3_debt_10_and_equity_volatility_80_percent() {
        // J. C. Hull, Options, Futures, and Other Derivatives, on Merton's model: E 3, D 10, r 5 %, T 1, equity
        // volatility 80 %
        Merton.Firm firm = new Merton(10, 0.05, 1).solve(3, 0.8);
        assertThat(firm.assets()).isCloseTo(12.40, within(0.005));
        assertThat(firm.volatility()).isCloseTo(0.2123, within(5e-5));
        assertThat(firm.pd()).isCloseTo(0.127, within(5e-4));
    }
}
