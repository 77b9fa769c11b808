package io.aval.rules.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.value.Comparables.Sale;
import io.aval.rules.appraisal.value.DiscountRate.Earning;
import io.aval.rules.appraisal.value.ExcessEarnings.Contributor;
import io.aval.rules.appraisal.value.StagedDevelopment.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of textbooks and of our own chain, reproduced. */
class WorkedNumbersTest {

    private static final double[] REVENUE = {2000, 2400, 2640, 2640, 2400, 2000};
    private static final double[] WHOLE = {1, 1, 1, 1, 1, 1};

    /** Qualification textbook: equivalent investment, five years of profit at 10 %, printed 10 % and 527.78 (528). */
    @Test
    void profit_shared_by_equivalent_investment() {
        double share = ProfitShare.byInvestment(80 * 1.25, 4, 4000, 0.125);
        assertThat(share).isCloseTo(0.1, within(1e-15));
        double[] profits = {20 * 100, 20 * 100, 20 * 50, 20 * 50, 20 * 30};
        double value = ProfitShare.value(profits, share, 0.10, Timing.YEAR_END);
        assertThat(value).isCloseTo(527.7955, within(5e-5)).isCloseTo(527.78, within(0.05));
    }

    @Test
    void know_how_shared_by_equivalent_investment() {
        assertThat(ProfitShare.byInvestment(120, 4, 6000, 0.08)).isCloseTo(0.084746, within(5e-7));
    }

    @Test
    void profit_shared_by_margins() {
        double[] extra = {100, 120, 90, 70};
        double[] profits = {250, 400, 450, 500};
        assertThat(PresentValue.of(extra, 0.1, Timing.YEAR_END)).isCloseTo(305.5119, within(5e-5));
        assertThat(PresentValue.of(profits, 0.1, Timing.YEAR_END)).isCloseTo(1237.4496, within(5e-5));
        assertThat(ProfitShare.byMargin(extra, profits, 0.1)).isCloseTo(0.246888, within(5e-7));
    }

    @Test
    void tax_amortisation_at_year_end_and_mid_year() {
        assertThat(TaxBenefit.factor(0.25, 15, 0.12, Timing.YEAR_END)).isCloseTo(1.128050, within(5e-7));
        assertThat(TaxBenefit.factor(0.25, 15, 0.12, Timing.MID_YEAR)).isCloseTo(1.136535, within(5e-7));
    }

    @Test
    void a_whole_chain_of_relief_from_royalty() {
        double value = Royalty.value(REVENUE, WHOLE, 0.04, 0.25, 0.18, Timing.MID_YEAR);
        double factor = TaxBenefit.factor(0.25, 6, 0.18, Timing.MID_YEAR);
        assertThat(value).isCloseTo(266.473278, within(5e-7));
        assertThat(PresentValue.annuity(0.18, 6, Timing.MID_YEAR)).isCloseTo(3.799369, within(5e-7));
        assertThat(factor).isCloseTo(1.188082, within(5e-7));
        assertThat(value * factor).isCloseTo(316.592024, within(5e-7));
    }

    /** Reckoned by hand: half of what begins reaches the second stage, a fifth earns. */
    @Test
    void stages_weigh_outlays_and_earnings_by_the_chance_of_reaching_them() {
        List<Stage> stages = List.of(new Stage(0.5, 1, 10), new Stage(0.4, 2, 20));
        assertThat(StagedDevelopment.success(stages)).isEqualTo(0.2);
        assertThat(StagedDevelopment.outlays(stages)).containsExactly(10, 10, 10);
        double value = StagedDevelopment.value(stages, new double[] {1000}, 0.25, Timing.YEAR_END);
        assertThat(value).isCloseTo(-10 / 1.25 - 10 / 1.5625 - 10 / 1.953125 + 200 / 2.44140625, within(1e-12));
    }

    @Test
    void contributors_charge_for_what_they_are_worth_and_decay() {
        List<Contributor> contributors = List.of(new Contributor(100, 0.1, 0), new Contributor(50, 0.2, 0.5));
        assertThat(ExcessEarnings.charges(3, contributors)).containsExactly(20, 15, 12.5);
        double[] revenue = {1000, 1000, 1000};
        double value = ExcessEarnings.value(revenue, 0.2, 0.25, contributors, 0, Timing.YEAR_END);
        assertThat(value).isCloseTo(450 - 47.5, within(1e-12));
    }

    @Test
    void differences_of_two_courses() {
        double[] with = {110, 121};
        double[] without = {55, 60.5};
        assertThat(Premium.value(with, without, 0.1, Timing.YEAR_END)).isCloseTo(100, within(1e-12));
        assertThat(Premium.greenfield(with, without, 0.1, Timing.YEAR_END)).isCloseTo(100, within(1e-12));
        assertThat(Premium.distributor(with, 0.5, 0.2, new double[2], 0.1, Timing.YEAR_END))
                .isCloseTo(80, within(1e-12));
    }

    @Test
    void cost_less_obsolescence_and_sales_compared() {
        assertThat(Cost.value(200, 0.1, 0.2, 0.3)).isCloseTo(110, within(1e-12));
        assertThat(Cost.value(200, 0.1, 0.8, 0.3)).isZero();
        assertThat(Comparables.value(List.of(new Sale(100, 1, 1.2), new Sale(200, 3, 0.5))))
                .isCloseTo(105, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Comparables.value(List.of()));
    }

    @Test
    void a_rate_is_built_up_and_checked_against_what_capital_costs() {
        DiscountRate rate = new DiscountRate(0.02, 1.2, 0.065, 0.02, 0.01, 0.015, 0.015, 0.01, 0.01);
        assertThat(rate.total()).isCloseTo(0.178, within(1e-12));
        double capital = DiscountRate.ofCapital(new Earning(60, 0.15), new Earning(40, 0.05), 0.25);
        assertThat(capital).isCloseTo(0.105, within(1e-12));
        double assets =
                DiscountRate.average(List.of(new Earning(30, 0.05), new Earning(50, 0.1), new Earning(20, 0.2)));
        assertThat(assets).isCloseTo(0.105, within(1e-12));
        assertThat(DiscountRate.consistent(assets, capital, 0.178, 0.005)).isTrue();
        assertThat(DiscountRate.consistent(assets, capital, 0.09, 0.005)).isFalse();
        assertThat(DiscountRate.consistent(0.12, capital, 0.178, 0.005)).isFalse();
    }

    /** A slide prints 37.12 beside these inputs, from another yield; they give 26.62 with 1/17 as 0.0588. */
    @Test
    void an_option_to_wait_that_wastes_away() {
        assertThat(new DeferralOption(350, 500, 0.25, 0.04, 0.0588, 17).value()).isCloseTo(26.62, within(0.005));
        assertThat(DeferralOption.wasting(350, 500, 0.25, 0.04, 17).value()).isCloseTo(26.600089, within(5e-7));
    }

    @Test
    void a_right_is_renewed_while_it_pays() {
        Renewal certain = new Renewal(100, 0.5, 0.5, 1, 0.8);
        // 100−10 + .8·(50−20 + .8·max(0, 25−30))
        assertThat(certain.value(new double[] {10, 20, 30})).isCloseTo(114, within(1e-12));
        assertThat(certain.keep(new double[] {130, 20, 30})).isFalse();
        Renewal chance = new Renewal(10, 2, 0.5, 0.5, 1);
        // 10−10 + ½(20−10) + ½·max(0, 5−10)
        assertThat(chance.value(new double[] {10, 10})).isCloseTo(5, within(1e-12));
        assertThat(chance.keep(new double[] {10, 10})).isTrue();
    }
}
