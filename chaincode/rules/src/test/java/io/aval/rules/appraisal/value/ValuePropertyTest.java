package io.aval.rules.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.value.ExcessEarnings.Contributor;
import io.aval.rules.appraisal.value.Portfolio.Member;
import io.aval.rules.appraisal.value.StagedDevelopment.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold of every formula, whatever the numbers. */
class ValuePropertyTest {

    private static final long SEED = Long.getLong("aval.seed", 20_261_123L);
    private static final int CASES = 200;

    private final Random random = new Random(SEED);
    private int years;

    private String seed(RepetitionInfo info) {
        random.setSeed(SEED + info.getCurrentRepetition());
        years = 1 + random.nextInt(20);
        return "-Daval.seed=" + (SEED + info.getCurrentRepetition());
    }

    private double[] series(double most) {
        return random.doubles(years, 1, most).toArray();
    }

    private static double[] times(double factor, double[] series) {
        return Arrays.stream(series).map(each -> factor * each).toArray();
    }

    private static void rises(String seed, DoubleUnaryOperator formula, double low, double high) {
        assertThat(formula.applyAsDouble(high)).as(seed).isGreaterThan(formula.applyAsDouble(low));
    }

    private static void homogeneous(String seed, DoubleUnaryOperator formula) {
        double once = formula.applyAsDouble(1);
        assertThat(formula.applyAsDouble(7.5)).as(seed).isCloseTo(7.5 * once, within(1e-9 * Math.abs(7.5 * once)));
    }

    @RepeatedTest(CASES)
    void royalties_rise_with_revenue_and_rate_and_fall_with_discount_and_tax(RepetitionInfo info) {
        String seed = seed(info);
        double[] revenue = series(1e9);
        double[] shares = times(1e-3, series(1000));
        Timing timing = random.nextBoolean() ? Timing.MID_YEAR : Timing.YEAR_END;
        rises(seed, by -> Royalty.value(times(by, revenue), shares, 0.05, 0.25, 0.2, timing), 1, 1.1);
        rises(seed, royalty -> Royalty.value(revenue, shares, royalty, 0.25, 0.2, timing), 0.04, 0.05);
        rises(seed, rate -> -Royalty.value(revenue, shares, 0.05, 0.25, rate, timing), 0.15, 0.2);
        rises(seed, tax -> -Royalty.value(revenue, shares, 0.05, tax, 0.2, timing), 0.15, 0.25);
        homogeneous(seed, by -> Royalty.value(times(by, revenue), shares, 0.05, 0.25, 0.2, timing));
    }

    @RepeatedTest(CASES)
    void without_discount_a_value_is_the_sum_and_mid_year_is_worth_more(RepetitionInfo info) {
        String seed = seed(info);
        double[] flows = series(1e6);
        double sum = Arrays.stream(flows).sum();
        assertThat(PresentValue.of(flows, 0, Timing.YEAR_END)).as(seed).isCloseTo(sum, within(1e-9 * sum));
        assertThat(PresentValue.of(flows, 1e-12, Timing.MID_YEAR)).as(seed).isCloseTo(sum, within(1e-9 * sum));
        assertThat(PresentValue.of(flows, 0.2, Timing.MID_YEAR))
                .as(seed)
                .isGreaterThan(PresentValue.of(flows, 0.2, Timing.YEAR_END));
        double rate = 0.01 + random.nextDouble();
        double closed = (1 - Math.pow(1 + rate, -years)) / rate;
        assertThat(PresentValue.annuity(rate, years, Timing.YEAR_END)).as(seed).isCloseTo(closed, within(1e-12));
    }

    @RepeatedTest(CASES)
    void shares_lie_between_none_and_all(RepetitionInfo info) {
        String seed = seed(info);
        double own = random.nextDouble(1, 1e6);
        double partner = random.nextDouble(1, 1e6);
        assertThat(ProfitShare.byInvestment(own, 0.5, partner, 0.2)).as(seed).isBetween(0.0, 1.0);
        rises(seed, by -> ProfitShare.byInvestment(by * own, 0.5, partner, 0.2), 1, 1.1);
        homogeneous(seed, by -> by * ProfitShare.byInvestment(by * own, 0.5, by * partner, 0.2));
        double[] profits = series(1e6);
        assertThat(ProfitShare.byMargin(times(0.3, profits), profits, 0.1))
                .as(seed)
                .isCloseTo(0.3, within(1e-12));
        homogeneous(seed, by -> ProfitShare.value(times(by, profits), 0.2, 0.1, Timing.MID_YEAR));
        double score = random.nextDouble();
        assertThat(ProfitShare.byScore(0.16, 0.27, score)).as(seed).isBetween(0.16, 0.27);
    }

    @RepeatedTest(CASES)
    void excess_earnings_fall_with_every_charge(RepetitionInfo info) {
        String seed = seed(info);
        double[] revenue = series(1e6);
        double worth = random.nextDouble(1, 1e6);
        double decay = random.nextDouble();
        DoubleUnaryOperator value = by -> ExcessEarnings.value(
                revenue, 0.2, 0.25, List.of(new Contributor(by * worth, 0.1, decay)), 0.15, Timing.MID_YEAR);
        rises(seed, by -> -value.applyAsDouble(by), 1, 1.1);
        assertThat(value.applyAsDouble(0))
                .as(seed)
                .isEqualTo(ExcessEarnings.value(revenue, 0.2, 0.25, List.of(), 0.15, Timing.MID_YEAR));
        homogeneous(
                seed,
                by -> ExcessEarnings.value(
                        times(by, revenue),
                        0.2,
                        0.25,
                        List.of(new Contributor(by * worth, 0.1, decay)),
                        0.15,
                        Timing.MID_YEAR));
    }

    @RepeatedTest(CASES)
    void the_tax_benefit_is_what_the_buyer_saves(RepetitionInfo info) {
        String seed = seed(info);
        double tax = random.nextDouble(0.05, 0.45);
        double rate = random.nextDouble(0.01, 0.4);
        double factor = TaxBenefit.factor(tax, years, rate, Timing.YEAR_END);
        double saved = factor * tax / years * PresentValue.annuity(rate, years, Timing.YEAR_END);
        assertThat(factor).as(seed).isCloseTo(1 + saved, within(1e-12)).isGreaterThan(1);
        assertThat(TaxBenefit.factor(0, years, rate, Timing.MID_YEAR)).as(seed).isEqualTo(1);
        assertThat(TaxBenefit.factor(tax, years, 0, Timing.YEAR_END)).as(seed).isCloseTo(1 / (1 - tax), within(1e-12));
        assertThat(TaxBenefit.factor(tax, 0, rate, Timing.MID_YEAR)).as(seed).isEqualTo(1);
    }

    @RepeatedTest(CASES)
    void an_option_is_worth_at_least_what_is_certain_and_no_more_than_the_asset(RepetitionInfo info) {
        String seed = seed(info);
        double asset = random.nextDouble(50, 200);
        double investment = random.nextDouble(50, 200);
        double volatility = random.nextDouble(0.05, 0.9);
        double time = random.nextDouble(0.1, 15);
        DeferralOption option = new DeferralOption(asset, investment, volatility, 0.03, 0, time);
        double certain = Math.max(0, asset - investment * Math.exp(-0.03 * time));
        assertThat(option.value()).as(seed).isBetween(certain - 1e-9, asset);
        DeferralOption calm = new DeferralOption(asset, investment, 0, 0.03, 0, time);
        assertThat(calm.value()).as(seed).isCloseTo(certain, within(1e-9));
        DeferralOption due = new DeferralOption(asset, investment, volatility, 0.03, 0, 0);
        assertThat(due.value()).as(seed).isEqualTo(Math.max(0, asset - investment));
        rises(
                seed,
                by -> new DeferralOption(asset, investment, by, 0.03, 0, time).value(),
                volatility,
                volatility + 0.2);
        rises(seed, by -> -new DeferralOption(asset, investment, volatility, 0.03, by, time).value(), 0.01, 0.06);
        homogeneous(seed, by -> new DeferralOption(by * asset, by * investment, volatility, 0.03, 0.1, time).value());
    }

    @RepeatedTest(20)
    void the_tree_converges_to_the_formula_and_early_exercise_costs_nothing(RepetitionInfo info) {
        String seed = seed(info);
        double asset = random.nextDouble(80, 120);
        double volatility = random.nextDouble(0.2, 0.6);
        double time = random.nextDouble(1, 8);
        DeferralOption option = new DeferralOption(asset, 100, volatility, 0.03, 0.08, time);
        double error = 0.5 / Math.sqrt(2000) * asset * volatility;
        assertThat(option.byTree(2000, false)).as(seed).isCloseTo(option.value(), within(error / 10));
        assertThat(option.byTree(500, true)).as(seed).isGreaterThanOrEqualTo(option.byTree(500, false));
        DeferralOption free = new DeferralOption(asset, 100, volatility, 0.03, 0, time);
        assertThat(free.byTree(500, true)).as(seed).isCloseTo(free.byTree(500, false), within(1e-9));
    }

    @RepeatedTest(CASES)
    void sure_stages_without_outlays_leave_the_plain_value(RepetitionInfo info) {
        String seed = seed(info);
        double[] earnings = series(1e6);
        double chance = random.nextDouble();
        DoubleUnaryOperator value =
                by -> StagedDevelopment.value(List.of(new Stage(by, 0, 0)), earnings, 0.12, Timing.MID_YEAR);
        double plain = PresentValue.of(earnings, 0.12, Timing.MID_YEAR);
        assertThat(value.applyAsDouble(1)).as(seed).isEqualTo(plain);
        assertThat(value.applyAsDouble(chance)).as(seed).isCloseTo(chance * plain, within(1e-9 * plain));
    }

    @RepeatedTest(CASES)
    void keeping_a_right_is_worth_more_the_more_it_returns_and_the_less_it_costs(RepetitionInfo info) {
        String seed = seed(info);
        double[] annuities = series(100);
        DoubleUnaryOperator value = first -> new Renewal(first, 1.3, 0.7, 0.4, 0.9).value(annuities);
        assertThat(value.applyAsDouble(0)).as(seed).isZero();
        rises(seed, value, 200, 300);
        assertThat(new Renewal(200, 1.3, 0.7, 0.4, 0.9).value(times(1.1, annuities)))
                .as(seed)
                .isLessThan(value.applyAsDouble(200));
        homogeneous(seed, by -> new Renewal(by * 200, 1.3, 0.7, 0.4, 0.9).value(times(by, annuities)));
    }

    @RepeatedTest(CASES)
    void a_portfolio_lies_between_its_largest_families_and_the_sum_in_any_order(RepetitionInfo info) {
        String seed = seed(info);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            members.add(new Member("family-" + random.nextInt(4), random.nextDouble(1, 1e6)));
        }
        double whole = Portfolio.value(members, 0.6);
        double sum = members.stream().mapToDouble(Member::value).sum();
        assertThat(whole).as(seed).isBetween(Portfolio.value(members, 1), Portfolio.value(members, 0));
        assertThat(Portfolio.value(members, 0)).as(seed).isCloseTo(sum, within(1e-9 * sum));
        Collections.shuffle(members, random);
        assertThat(Portfolio.value(members, 0.6)).as(seed).isEqualTo(whole);
    }
}
