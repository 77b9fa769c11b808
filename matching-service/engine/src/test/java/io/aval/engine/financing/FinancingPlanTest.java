package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.financing.Obstacle.Reason;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.pledge.Answer;
import io.aval.rules.pledge.Ground;
import io.aval.rules.pledge.PledgeFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One enterprise and the ways that are open to it. */
class FinancingPlanTest {

    private static final TermsTable TABLE = TermsTable.published();

    private static Plan plan(Need need) {
        return FinancingPlan.compare(need, TABLE);
    }

    private static Option option(Plan plan, String name) {
        return plan.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reason> reasons(Need need, String name) {
        return option(plan(need), name).obstacles().stream()
                .map(Obstacle::reason)
                .toList();
    }

    private static Map<Item, Long> costs(Option option) {
        TreeMap<Item, Long> costs = new TreeMap<>();
        option.costs().forEach(line -> costs.put(line.item(), line.fen()));
        return costs;
    }

    private static final Need NEED = Needs.of(Needs.invention(1_000_000_000), Needs.bill(300_000_000, 365, true));

    @Test
    void a_direct_pledge_reckoned_by_hand() {
        Option direct = option(plan(NEED), "direct");
        assertThat(direct.open()).isTrue();
        assertThat(direct.ratePpm()).isEqualTo(55_263);
        // 2,000,000 yuan × 5.5263 % × 360/360, of which the subsidy gives half back; 0.3 % of 10 million yuan
        assertThat(costs(direct))
                .isEqualTo(Map.of(
                        Item.INTEREST, 11_052_600L,
                        Item.APPRAISAL_FEE, 3_000_000L,
                        Item.REGISTRATION_FEE, 0L,
                        Item.SUBSIDY, -5_526_300L));
        assertThat(direct.costFen()).isEqualTo(8_526_300);
        assertThat(direct.costAYearFen()).isEqualTo(8_644_721);
        assertThat(direct.receivedFen()).isEqualTo(197_000_000);
        assertThat(direct.flows().stream().filter(flow -> flow.item() == Item.INTEREST))
                .extracting(CashFlow::day)
                .containsExactly(90, 180, 270, 360);
        assertThat(direct.lossFen()).isEqualTo(90_000_000);
        // 2 % · 360/365 of 900,000 yuan
        assertThat(direct.expectedLossFen()).isEqualTo(1_775_340);
    }

    @Test
    void who_shares_the_loss_has_its_part_of_it() {
        Option shared = option(plan(NEED), "shared.zhongshan");
        TreeMap<Side, Long> worse = new TreeMap<>();
        shared.results().forEach(result -> worse.put(result.side(), result.defaultFen() - result.repaidFen()));
        assertThat(worse)
                .containsEntry(Side.FUND, -48_600_000L)
                .containsEntry(Side.FINANCIER, -23_400_000L)
                .containsEntry(Side.INSURER, -14_400_000L)
                .containsEntry(Side.APPRAISER, -3_600_000L)
                .containsEntry(Side.GUARANTOR, 0L)
                .containsEntry(Side.OTHERS, 0L);
        assertThat(shared.ratePpm()).isLessThan(option(plan(NEED), "direct").ratePpm());
        assertThat(costs(shared)).containsKey(Item.PREMIUM).doesNotContainKey(Item.GUARANTEE_FEE);
        assertThat(costs(option(plan(NEED), "shared.guaranteed"))).containsKey(Item.GUARANTEE_FEE);
    }

    @Test
    void a_bill_is_discounted_for_just_what_is_wanted() {
        Option discount = option(plan(NEED), "discount");
        // The least face F with F − F · 1.5 % · 365/360 ≥ 2,000,000 yuan
        assertThat(discount.receivedFen()).isEqualTo(200_000_000);
        assertThat(discount.costFen()).isEqualTo(3_088_640);
        assertThat(discount.rank()).isEqualTo(1);
        assertThat(discount.yearlyPpm()).isEqualTo(15_443);
    }

    @Test
    void every_obstacle_has_its_red_case() {
        Need.Security right = Needs.invention(1_000_000_000);
        Need base = NEED;
        assertThat(reasons(Needs.of(null, null), "direct")).containsExactly(Reason.NO_RIGHT);
        assertThat(reasons(Needs.of(null, null), "discount")).containsExactly(Reason.NO_BILL);
        assertThat(reasons(Needs.of(Needs.invention(600_000_000), null), "direct"))
                .containsExactly(Reason.LOAN_TO_VALUE);
        assertThat(reasons(Needs.of(Needs.invention(600_000_000), null), "shared.zhuhai"))
                .isEmpty();
        assertThat(reasons(base, "securities")).containsExactly(Reason.TOO_LITTLE);
        assertThat(reasons(base.withPd(40_000), "direct")).containsExactly(Reason.RISK);
        assertThat(reasons(Needs.of(right, Needs.bill(200_000_000, 365, true)), "discount"))
                .containsExactly(Reason.TOO_MUCH);
        assertThat(reasons(Needs.of(right, Needs.bill(300_000_000, 100, true)), "discount"))
                .containsExactly(Reason.TENOR);
        Need cheap = new Need(200_000_000, 1_200, 50_000, Needs.DAY, 20_000, 450_000, 92_978, right, null);
        assertThat(reasons(cheap, "direct")).containsExactly(Reason.TENOR, Reason.RATE);
    }

    @Test
    void a_pledge_that_would_not_be_registered_is_not_open_and_what_is_unknown_is_listed() {
        Need.Security pledged = new Need.Security(1_000_000_000, Needs.clean(RightKind.INVENTION, Answer.YES));
        Option direct = option(plan(Needs.of(pledged, null)), "direct");
        assertThat(direct.obstacles()).containsExactly(Obstacle.of(Ground.ALREADY_PLEDGED));
        PledgeFacts unread = Needs.clean(RightKind.INVENTION, Answer.UNKNOWN);
        Option open = option(plan(Needs.of(new Need.Security(1_000_000_000, unread), null)), "direct");
        assertThat(open.open()).isTrue();
        assertThat(open.toShow()).containsExactly(Ground.ALREADY_PLEDGED);
    }

    @Test
    void the_best_comes_first_and_the_others_say_what_they_cost_more() {
        Plan plan = plan(NEED);
        List<Option> open = plan.options().stream().filter(Option::open).toList();
        assertThat(open).extracting(Option::rank).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(open).isSortedAccordingTo((a, b) -> Long.compare(a.yearlyPpm(), b.yearlyPpm()));
        Option best = open.getFirst();
        assertThat(best.aboveBest()).isEmpty();
        assertThat(open.subList(1, open.size())).allSatisfy(option -> {
            long more = option.aboveBest().stream().map(Line::fen).reduce(0L, Math::addExact);
            assertThat(more).isEqualTo(option.costFen() - best.costFen());
        });
        assertThat(plan.options().getLast().rank()).isZero();
    }

    @Test
    void a_likelier_default_costs_the_financier_more_and_closes_ways() {
        Plan plan = plan(NEED);
        List<Plan.Point> direct = plan.sensitivity().stream()
                .filter(point -> point.name().equals("direct"))
                .toList();
        assertThat(direct).extracting(Plan.Point::pdPpm).containsExactly(0, 10_000, 20_000, 40_000, 80_000);
        assertThat(direct).extracting(Plan.Point::open).containsExactly(true, true, true, false, false);
        assertThat(direct).isSortedAccordingTo((a, b) -> Long.compare(a.expectedLossFen(), b.expectedLossFen()));
    }

    @Test
    void the_same_need_gives_the_same_bytes_and_they_are_read_again() {
        String text = plan(NEED).json().canonical();
        assertThat(plan(NEED).json().canonical()).isEqualTo(text);
        assertThat(Schema.of(Plan.class).decode(JsonReader.read(text))).isEqualTo(plan(NEED));
    }
}
