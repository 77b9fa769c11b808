package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Reason;
import io.aval.rules.bill.Settlement;
import io.aval.rules.money.Interest;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Deals.Discount;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An accepted offer becomes the discount of the bill. */
class DiscountTest {

    private static final long FACE = 1_000_000;

    private final Town town = new Town();
    private final Deals deals = new Deals(town);

    private Offer offer(Discount discount) {
        return town.scene.body(discount.offer(), Offer.class);
    }

    private Budget piece(Discount discount) {
        return deals.piece(discount.pieces().getFirst());
    }

    @Test
    void where_the_money_moves_elsewhere_the_agreement_moves_title_at_once() {
        Discount discount = deals.discount(FACE);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        assertThat(offer(discount).state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(town.bill(discount.bill()).request()).isNotNull();
        List<RecordId> made = town.scene.grant(town.bankA, deals.agree(discount));
        Bill bill = town.bill(discount.bill());
        assertThat(bill.holder()).isEqualTo(town.bankA.account());
        assertThat(bill.discounted()).isEqualTo(Scene.START);
        assertThat(offer(discount).state()).isEqualTo(Offer.State.AGREED);
        assertThat(piece(discount).usedFen()).isEqualTo(FACE);
        assertThat(piece(discount).holds()).isEmpty();
        Agreement agreement = town.scene.body(made.getFirst(), Agreement.class);
        assertThat(agreement.ratePpm()).as("grade 4 and a term above 90 days").isEqualTo(19_000 + 500);
        assertThat(agreement.cover()).isNull();
        town.scene.grant(town.clerkP, new BudgetActs.Conclude(discount.offer(), discount.demand(), null));
        assertThat(town.scene.body(discount.demand(), Demand.class).state()).isEqualTo(Demand.State.CLOSED);
    }

    @Test
    void against_payment_the_budget_is_used_when_title_has_moved() {
        Discount discount = deals.discount(FACE);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST01));
        assertThat(town.scene.grant(town.bankA, deals.agree(discount)))
                .as("no agreement yet")
                .isEmpty();
        Bill awaited = town.bill(discount.bill());
        Leg leg =
                Objects.requireNonNull(Objects.requireNonNull(awaited.request()).leg());
        long interest = FACE - leg.amountFen();
        assertThat(interest).as("184 days of 360 at 1.95 %, rounded").isEqualTo(9_967);
        assertThat(piece(discount).holds()).hasSize(1);
        assertThat(town.scene.refused(town.bankA, deals.agree(discount)).code()).isEqualTo(Code.BILL_SETTLING);
        town.scene.grant(town.bankB, deals.confirm(discount.bill()));
        town.scene.grant(town.bankA, deals.agree(discount));
        assertThat(offer(discount).state()).isEqualTo(Offer.State.AGREED);
        assertThat(piece(discount).usedFen()).isEqualTo(FACE);
        assertThat(town.scene.refused(town.bankA, deals.agree(discount)).code()).isEqualTo(Code.OFFER_NOT_ACCEPTED);
    }

    @Test
    void a_payment_that_did_not_come_uses_nothing_and_the_holder_may_ask_again() {
        Discount discount = deals.discount(FACE);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST01));
        assertThat(town.scene
                        .refused(town.payee, deals.accept(discount, Settlement.ST01))
                        .code())
                .isEqualTo(Code.BILL_REQUEST_OPEN);
        town.scene.grant(town.bankA, deals.agree(discount));
        town.scene.setDay(Scene.START.plusDays(1));
        assertThat(town.scene.refused(town.bankA, deals.agree(discount)).code()).isEqualTo(Code.BILL_NO_REQUEST);
        assertThat(piece(discount).usedFen()).isZero();
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        town.scene.grant(town.bankA, deals.agree(discount));
        assertThat(town.bill(discount.bill()).holder()).isEqualTo(town.bankA.account());
    }

    @Test
    void of_a_larger_bill_the_amount_is_split_off_and_the_offer_is_about_the_part() {
        Discount discount = deals.discount(400_000);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        RecordId part = offer(discount).object();
        assertThat(part).isNotEqualTo(discount.bill());
        assertThat(town.bill(part).range()).isEqualTo(new Interval(1, 400_000));
        town.scene.grant(town.bankA, deals.agree(discount));
        assertThat(town.bill(part).holder()).isEqualTo(town.bankA.account());
        assertThat(town.bill(discount.bill()).holder()).isEqualTo(town.payee.account());
        assertThat(town.bill(discount.bill()).amountFen()).isEqualTo(600_000);
    }

    @Test
    void a_refused_or_lapsed_request_leaves_offer_and_hold_to_their_day() {
        Discount discount = deals.discount(FACE);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        town.scene.grant(town.bankA, town.no(town.bankA, discount.bill(), Reason.DC09));
        assertThat(town.scene.refused(town.bankA, deals.agree(discount)).code()).isEqualTo(Code.BILL_NO_REQUEST);
        town.scene.setDay(Scene.START.plusDays(11));
        assertThat(town.scene
                        .refused(town.payee, deals.accept(discount, Settlement.ST02))
                        .code())
                .isEqualTo(Code.OFFER_LAPSED);
        town.scene.grant(
                town.clerkP,
                new BudgetActs.Conclude(
                        discount.offer(), discount.demand(), discount.pieces().subList(0, 1)));
        assertThat(piece(discount).freeFen(town.scene.day())).isEqualTo(2_000_000);
        assertThat(town.scene.body(discount.demand(), Demand.class).state()).isEqualTo(Demand.State.OPEN);
    }

    @Test
    void the_financier_agrees_to_the_discount_of_the_offer_and_to_no_other() {
        Discount discount = deals.discount(FACE);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        town.scene.grant(town.payee, new BillActs.Withdraw(town.party(town.payee), discount.bill()));
        Deal cheaper = new Deal(19_499, Settlement.ST02, InterestPayer.SELLER, null, null, null);
        town.scene.grant(
                town.payee,
                new BillActs.Propose(
                        town.party(town.payee),
                        discount.bill(),
                        Operation.DISCOUNT,
                        town.counterparty(town.bankA),
                        false,
                        town.path(discount.bill()),
                        null,
                        Particulars.of(cheaper)));
        assertThat(town.scene.refused(town.bankA, deals.agree(discount)).code()).isEqualTo(Code.DISCOUNT_REQUEST);
    }

    @Test
    void another_financier_than_the_offers_is_not_asked() {
        Discount discount = deals.discount(FACE);
        DiscountActs.Accept good = deals.accept(discount, Settlement.ST02);
        DiscountActs.Accept other = new DiscountActs.Accept(
                good.as(),
                good.offer(),
                good.bill(),
                new Counterparty(town.party(town.bankB), Scene.BANK_B),
                Settlement.ST02,
                null,
                null,
                good.run(),
                good.path());
        assertThat(town.scene.refused(town.payee, other).code()).isEqualTo(Code.OFFER_PART);
    }

    @Test
    void the_acts_of_pledges_do_not_serve_and_others_parts_are_not_signed() {
        Discount discount = deals.discount(FACE);
        RecordId run = offer(discount).run();
        assertThat(refused(
                        town.payee,
                        new FinanceActs.Accept(town.party(town.payee), discount.offer(), discount.bill(), null, run)))
                .isEqualTo(Code.DISCOUNT_BY_ITS_ACT);
        town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
        assertThat(refused(
                        town.bankA,
                        new FinanceActs.Agree(
                                town.party(town.bankA),
                                discount.offer(),
                                discount.product(),
                                discount.pieces().subList(0, 1))))
                .isEqualTo(Code.DISCOUNT_BY_ITS_ACT);
        DiscountActs.Agree good = deals.agree(discount);
        assertThat(town.scene
                        .refused(
                                town.bankB,
                                new DiscountActs.Agree(
                                        town.party(town.bankB),
                                        good.offer(),
                                        good.product(),
                                        good.bill(),
                                        good.pieces()))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
        assertThat(town.scene
                        .refused(
                                town.bankA,
                                new DiscountActs.Agree(good.as(), good.offer(), good.product(), good.bill(), null))
                        .code())
                .isEqualTo(Code.BUDGET_PIECE_MISSING);
    }

    private Code refused(Actor by, FinanceActs.Accept command) {
        return town.scene.refused(by, command).code();
    }

    private Code refused(Actor by, FinanceActs.Agree command) {
        return town.scene.refused(by, command).code();
    }

    @Test
    void a_discount_has_one_financier_and_a_term_that_reaches_the_due_day() {
        RecordId bill = town.received();
        DemandTerms two = new DemandTerms(FinanceKind.DISCOUNT, FACE, 184, 30_000, Industry.AUTO, new Region("31"), 2);
        RecordId demand = town.scene.create(
                town.payee, new FinanceActs.PostDemand(town.party(town.payee), two, bill, null, Scene.PLATFORM));
        FinanceActs.Share a = new FinanceActs.Share(town.product(town.bankA, deals.discounts()), 500_000, 19_500);
        FinanceActs.Share b = new FinanceActs.Share(town.product(town.bankB, deals.discounts()), 500_000, 19_500);
        RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
        assertThat(town.scene
                        .refused(town.clerkP, new FinanceActs.MakeOffer(run, demand, List.of(a, b), Scene.START))
                        .code())
                .isEqualTo(Code.DISCOUNT_ONE);
        assertThat(town.scene
                        .refused(
                                town.payee,
                                new FinanceActs.PostDemand(
                                        town.party(town.payee),
                                        deals.demanded(FACE, 183),
                                        town.received(),
                                        null,
                                        Scene.PLATFORM))
                        .code())
                .isEqualTo(Code.DISCOUNT_TENOR);
    }

    @Test
    void tenor_steps_rise_and_reach_the_longest_term() {
        ProductTerms good = deals.discounts();
        assertThat(good.ratePpm(1, 90)).isEqualTo(16_000);
        assertThat(good.ratePpm(1, 91)).isEqualTo(16_500);
        assertThat(posting(new TenorStep(90, 0), new TenorStep(90, 5), new TenorStep(200, 5)))
                .isEqualTo("/terms/tenors/1");
        assertThat(posting(new TenorStep(90, 6), new TenorStep(200, 5))).isEqualTo("/terms/tenors/1");
        assertThat(posting(new TenorStep(199, 0))).isEqualTo("/terms/tenors/0");
        assertThat(posting(new TenorStep(200, RateStep.MAX_PPM - 18_999))).isEqualTo("/terms/tenors/0");
        town.product(town.bankA, tenors(new TenorStep(200, Interest.MAX_PPM - 19_000)));
    }

    private ProductTerms tenors(TenorStep... steps) {
        ProductTerms terms = deals.discounts();
        return new ProductTerms(
                terms.kind(),
                terms.budgetFen(),
                terms.minTicketFen(),
                terms.maxTicketFen(),
                terms.maxTenorDays(),
                terms.rates(),
                terms.ltvBp(),
                terms.industries(),
                terms.regions(),
                List.of(steps),
                null);
    }

    private String posting(TenorStep... steps) {
        var refusal = town.scene.refused(
                town.bankA, new FinanceActs.PostProduct(town.party(town.bankA), tenors(steps), Scene.PLATFORM));
        assertThat(refusal.code()).isEqualTo(Code.RATE_CURVE);
        return Objects.requireNonNull(refusal.details().get("field"));
    }
}
