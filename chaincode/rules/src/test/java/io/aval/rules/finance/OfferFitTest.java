package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An offer that fits to the last fen and day, and every single step beyond. */
class OfferFitTest {

    /** Everything that decides about an offer of one part, at its bounds. */
    record Case(
            FinanceKind productKind,
            Industry industry,
            String region,
            int grade,
            int tenorDays,
            long demandFen,
            int maxRatePpm,
            long minTicketFen,
            long maxTicketFen,
            long usedFen,
            int ltvBp,
            long shareFen,
            int ratePpm) {}

    /** Value 1,000,001 fen at 50 % lends 500,000: the half fen is cut off. */
    private static final long VALUE = 1_000_001;

    private static final Case FITS = new Case(
            FinanceKind.PLEDGE,
            Industry.AUTO,
            "31",
            2,
            180,
            500_000,
            40_000,
            500_000,
            500_000,
            300_000,
            5_000,
            500_000,
            40_000);

    record Row(String what, Case changed, Code code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> misfits() {
        return Stream.concat(misfittingTerms(FITS), misfittingMoney(FITS));
    }

    private static Stream<Row> misfittingTerms(Case c) {
        return Stream.of(
                misfit(
                        "another kind",
                        with(c, FinanceKind.DISCOUNT, c.industry(), c.region(), c.grade(), c.tenorDays())),
                misfit(
                        "another industry",
                        with(c, c.productKind(), Industry.BIOMEDICINE, c.region(), c.grade(), c.tenorDays())),
                misfit("another region", with(c, c.productKind(), c.industry(), "32", c.grade(), c.tenorDays())),
                misfit("a worse grade", with(c, c.productKind(), c.industry(), c.region(), 3, c.tenorDays())),
                misfit("too long", with(c, c.productKind(), c.industry(), c.region(), c.grade(), 181)));
    }

    /** Largest rate, smallest and largest ticket, used, loan to value, share, rate: one of them is a step too far. */
    private static Stream<Row> misfittingMoney(Case c) {
        return Stream.of(
                misfit("dearer than wanted", money(c, 39_999, 500_000, 500_000, 300_000, 5_000, 500_000, 40_000)),
                misfit("dearer than the curve", money(c, 50_000, 500_000, 500_000, 300_000, 5_000, 500_000, 40_001)),
                misfit("cheaper than the curve", money(c, 40_000, 500_000, 500_000, 300_000, 5_000, 500_000, 39_999)),
                misfit(
                        "a demand below the smallest ticket",
                        money(c, 40_000, 500_001, 500_001, 300_000, 5_000, 500_000, 40_000)),
                misfit("above the largest ticket", money(c, 40_000, 1, 499_999, 300_000, 5_000, 500_000, 40_000)),
                misfit(
                        "beyond what is left of the budget",
                        money(c, 40_000, 500_000, 500_000, 300_001, 5_000, 500_000, 40_000)),
                misfit("beyond the loan to value", money(c, 40_000, 500_000, 500_000, 300_000, 4_999, 500_000, 40_000)),
                misfit("more than wanted", money(c, 40_000, 500_000, 600_000, 0, 10_000, 500_001, 40_000)));
    }

    private static Row misfit(String what, Case changed) {
        return new Row(what, changed, Code.OFFER_MISFIT);
    }

    private static Case with(Case c, FinanceKind kind, Industry industry, String region, int grade, int tenor) {
        return new Case(
                kind,
                industry,
                region,
                grade,
                tenor,
                c.demandFen(),
                c.maxRatePpm(),
                c.minTicketFen(),
                c.maxTicketFen(),
                c.usedFen(),
                c.ltvBp(),
                c.shareFen(),
                c.ratePpm());
    }

    private static Case money(
            Case c, int maxRate, long minTicket, long maxTicket, long used, int ltv, long share, int rate) {
        return new Case(
                c.productKind(),
                c.industry(),
                c.region(),
                c.grade(),
                c.tenorDays(),
                c.demandFen(),
                maxRate,
                minTicket,
                maxTicket,
                used,
                ltv,
                share,
                rate);
    }

    private final Town town = new Town();

    private Ruling offer(Case c) {
        return offer(c, Scene.START);
    }

    private Ruling offer(Case c, BusinessDay until) {
        RecordId demand = demand(c, 1);
        RecordId product = product(c);
        RecordId run = town.scene.create(town.clerkP, town.recordRun());
        return town.scene.judge(
                town.clerkP,
                new FinanceActs.MakeOffer(
                        run, demand, List.of(new FinanceActs.Share(product, c.shareFen(), c.ratePpm())), until));
    }

    private RecordId demand(Case c, int parts) {
        DemandTerms wanted = new DemandTerms(
                FinanceKind.PLEDGE,
                c.demandFen(),
                c.tenorDays(),
                c.maxRatePpm(),
                Industry.AUTO,
                new Region("31"),
                parts);
        return town.scene.put(
                new Demand(
                        town.owner.account(),
                        wanted,
                        town.right(),
                        VALUE,
                        c.grade(),
                        Scene.PLATFORM,
                        Demand.State.OPEN,
                        null),
                Scene.PLATFORM);
    }

    private RecordId product(Case c) {
        return product(c, Scene.PLATFORM);
    }

    private RecordId product(Case c, Organisation addressee) {
        ProductTerms terms = new ProductTerms(
                c.productKind(),
                800_000,
                c.minTicketFen(),
                c.maxTicketFen(),
                180,
                List.of(new RateStep(1, 30_000), new RateStep(2, 40_000)),
                c.ltvBp(),
                List.of(c.industry()),
                List.of(new Region(c.region())));
        return town.scene.put(
                new Product(town.bankA.account(), terms, c.usedFen(), addressee, null), Scene.BANK_A, addressee);
    }

    @Test
    void an_offer_at_every_bound_at_once_is_granted() {
        assertThat(offer(FITS)).isInstanceOf(Ruling.Granted.class);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void one_step_beyond_is_refused(Row row) {
        assertThat(code(offer(row.changed()))).isEqualTo(row.code());
    }

    @Test
    void an_offer_stands_today_at_least() {
        assertThat(code(offer(FITS, Scene.START.plusDays(-1)))).isEqualTo(Code.DAY_IN_PAST);
    }

    @Test
    void the_parts_together_stay_within_the_loan_to_value_of_each() {
        Case half = money(FITS, 40_000, 1, 500_000, 0, 3_000, 200_000, 40_000);
        RecordId demand = demand(half, 2);
        RecordId run = town.scene.create(town.clerkP, town.recordRun());
        FinanceActs.Share one = new FinanceActs.Share(product(half), 200_000, 40_000);
        FinanceActs.Share two = new FinanceActs.Share(product(half), 100_001, 40_000);
        FinanceActs.Share less = new FinanceActs.Share(two.product(), 100_000, 40_000);
        assertThat(code(town.scene.judge(
                        town.clerkP, new FinanceActs.MakeOffer(run, demand, List.of(one, two), Scene.START))))
                .isEqualTo(Code.OFFER_MISFIT);
        assertThat(town.scene.judge(
                        town.clerkP, new FinanceActs.MakeOffer(run, demand, List.of(one, less), Scene.START)))
                .isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void no_more_parts_than_wanted_no_product_twice_and_none_addressed_elsewhere() {
        Case small = money(FITS, 40_000, 1, 500_000, 0, 5_000, 100_000, 40_000);
        RecordId run = town.scene.create(town.clerkP, town.recordRun());
        FinanceActs.Share one = new FinanceActs.Share(product(small), 100_000, 40_000);
        FinanceActs.Share two = new FinanceActs.Share(product(small), 100_000, 40_000);
        FinanceActs.Share elsewhere = new FinanceActs.Share(product(small, Scene.BANK_B), 100_000, 40_000);
        assertThat(code(judge(run, demand(small, 1), one, two))).isEqualTo(Code.OFFER_MISFIT);
        assertThat(code(judge(run, demand(small, 2), one, one))).isEqualTo(Code.OFFER_MISFIT);
        assertThat(code(judge(run, demand(small, 2), one, elsewhere))).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(judge(run, demand(small, 2), one, two)).isInstanceOf(Ruling.Granted.class);
    }

    private Ruling judge(RecordId run, RecordId demand, FinanceActs.Share... shares) {
        return town.scene.judge(town.clerkP, new FinanceActs.MakeOffer(run, demand, List.of(shares), Scene.START));
    }

    private static Code code(Ruling ruling) {
        return ((Ruling.Refused) ruling).refusal().code();
    }
}
