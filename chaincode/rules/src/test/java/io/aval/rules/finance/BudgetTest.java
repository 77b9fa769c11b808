package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Budgets in pieces: cut, held, used, free again; and offers that are over. */
class BudgetTest {

    private final Town town = new Town();
    private final Deals deals = new Deals(town);
    private final Town.Market market = deals.published();

    private RecordId offered(long amountFen, int days, List<RecordId> pieces) {
        return town.scene.create(town.clerkP, deals.offer(market, market.productA(), amountFen, days, pieces));
    }

    private Code offering(long amountFen, @Nullable List<Draw> draws, @Nullable RecordId instead) {
        FinanceActs.Share share = new FinanceActs.Share(market.productA(), amountFen, 40_000, draws);
        return town.scene
                .refused(
                        town.clerkP,
                        new FinanceActs.MakeOffer(
                                market.run(), market.demand(), List.of(share), town.scene.day(), instead))
                .code();
    }

    private Code concluding(RecordId offer, @Nullable List<RecordId> pieces) {
        return town.scene
                .refused(town.clerkP, new BudgetActs.Conclude(offer, market.demand(), pieces))
                .code();
    }

    private void conclude(RecordId offer, @Nullable List<RecordId> pieces) {
        town.scene.grant(town.clerkP, new BudgetActs.Conclude(offer, market.demand(), pieces));
    }

    @Test
    void the_pieces_together_never_pass_the_budget_and_only_the_financier_cuts_them() {
        RecordId as = town.party(town.bankA);
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 3, 2_000_000);
        assertThat(pieces).hasSize(3);
        assertThat(town.scene.opening(pieces.getFirst()).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        assertThat(town.scene.body(market.productA(), Product.class).leftFen()).isEqualTo(2_000_000);
        assertThat(town.scene
                        .refused(town.bankA, new BudgetActs.AllotBudget(as, market.productA(), 1, 2_000_001))
                        .code())
                .isEqualTo(Code.BUDGET_EXCEEDED);
        assertThat(town.scene
                        .refused(town.bankA, new BudgetActs.AllotBudget(as, market.productB(), 1, 1))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
        deals.pieces(town.bankA, market.productA(), 1, 2_000_000);
        assertThat(town.scene.body(market.productA(), Product.class).cut()).isEqualTo(new Product.Cut(4, 8_000_000));
    }

    @Test
    void an_offer_holds_what_it_draws_until_its_day_is_over_and_no_act_is_needed_then() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        RecordId offer = offered(3_000_000, 10, pieces);
        Budget held = deals.piece(pieces.getFirst());
        assertThat(held.holds()).containsExactly(new Budget.Hold(offer, 1_500_000, Scene.START.plusDays(10)));
        assertThat(held.freeFen(Scene.START.plusDays(10))).isEqualTo(500_000);
        assertThat(held.freeFen(Scene.START.plusDays(11))).isEqualTo(2_000_000);
        assertThat(town.scene.body(offer, Offer.class).unsigned()).hasSize(2);
    }

    @Test
    void a_budget_in_pieces_is_drawn_on_by_pieces_and_another_is_not() {
        Draw draw = new Draw(
                deals.pieces(town.bankA, market.productA(), 1, 2_000_000).getFirst(), 1_000_000);
        Draw other = new Draw(
                deals.pieces(town.bankB, market.productB(), 1, 2_000_000).getFirst(), 1_000_000);
        assertThat(offering(1_000_000, null, null)).isEqualTo(Code.BUDGET_PIECE_MISSING);
        assertThat(offering(1_000_000, List.of(other), null)).isEqualTo(Code.BUDGET_PIECE_MISFIT);
        assertThat(offering(2_000_000, List.of(draw, draw), null)).isEqualTo(Code.BUDGET_PIECE_MISFIT);
        assertThat(offering(1_000_001, List.of(draw), null)).isEqualTo(Code.BUDGET_PIECE_MISFIT);
        assertThat(offering(2_000_001, List.of(new Draw(draw.piece(), 2_000_001)), null))
                .isEqualTo(Code.BUDGET_EXCEEDED);
    }

    @Test
    void an_agreement_uses_what_was_held_and_touches_no_product() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        RecordId offer = offered(3_000_000, 10, pieces);
        town.scene.grant(town.owner, deals.accept(offer));
        RecordId as = town.party(town.bankA);
        assertThat(town.scene
                        .refused(town.bankA, new FinanceActs.Agree(as, offer, market.productA()))
                        .code())
                .isEqualTo(Code.BUDGET_PIECE_MISSING);
        assertThat(town.scene
                        .refused(
                                town.bankA,
                                new FinanceActs.Agree(
                                        as,
                                        offer,
                                        market.productA(),
                                        List.of(pieces.getFirst(), pieces.getFirst(), pieces.getLast())))
                        .code())
                .isEqualTo(Code.BUDGET_PIECE_MISFIT);
        long before = town.scene.opening(market.productA()).version();
        town.scene.grant(town.bankA, new FinanceActs.Agree(as, offer, market.productA(), pieces));
        assertThat(deals.piece(pieces.getFirst()).usedFen()).isEqualTo(1_500_000);
        assertThat(deals.piece(pieces.getFirst()).holds()).isEmpty();
        assertThat(town.scene.opening(market.productA()).version()).isEqualTo(before);
        assertThat(concluding(offer, pieces)).isEqualTo(Code.BUDGET_PIECE_MISFIT);
        conclude(offer, null);
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.CLOSED);
        assertThat(concluding(offer, null)).isEqualTo(Code.OFFER_CONCLUDED);
    }

    @Test
    void an_offer_that_lapsed_opens_its_demand_for_the_next_best() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        RecordId first = offered(4_000_000, 10, pieces);
        assertThat(concluding(first, pieces)).isEqualTo(Code.OFFER_STANDS);
        town.scene.setDay(Scene.START.plusDays(11));
        assertThat(concluding(first, null)).isEqualTo(Code.BUDGET_PIECE_MISSING);
        conclude(first, pieces);
        assertThat(town.scene.body(first, Offer.class).state()).isEqualTo(Offer.State.LAPSED);
        assertThat(deals.piece(pieces.getFirst()).holds()).isEmpty();
        assertThat(concluding(first, pieces)).isEqualTo(Code.OFFER_CONCLUDED);
        FinanceActs.MakeOffer next = deals.offer(market, market.productA(), 2_000_000, 5, pieces.subList(0, 1));
        RecordId second = town.scene.create(
                town.clerkP, new FinanceActs.MakeOffer(next.run(), next.demand(), next.parts(), next.until(), first));
        assertThat(Objects.requireNonNull(town.scene.body(second, Offer.class).origin())
                        .instead())
                .isEqualTo(first);
    }

    @Test
    void a_declined_offer_gives_its_money_to_the_one_that_replaces_it_or_when_concluded() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        RecordId first = offered(4_000_000, 10, pieces);
        town.scene.grant(town.owner, new FinanceActs.Decline(town.party(town.owner), first, market.demand()));
        List<Draw> draws = List.of(new Draw(pieces.getFirst(), 1_000_000));
        assertThat(offering(1_000_000, draws, null)).isEqualTo(Code.BUDGET_EXCEEDED);
        FinanceActs.Share share = new FinanceActs.Share(market.productA(), 1_000_000, 40_000, draws);
        town.scene.grant(
                town.clerkP,
                new FinanceActs.MakeOffer(market.run(), market.demand(), List.of(share), town.scene.day(), first));
        assertThat(deals.piece(pieces.getFirst()).freeFen(Scene.START)).isEqualTo(1_000_000);
        assertThat(deals.piece(pieces.getLast()).freeFen(Scene.START)).isZero();
        conclude(first, pieces);
        assertThat(deals.piece(pieces.getLast()).freeFen(Scene.START)).isEqualTo(2_000_000);
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.OFFERED);
    }

    @Test
    void only_an_offer_of_the_same_demand_that_is_over_is_replaced() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        List<Draw> draws = List.of(new Draw(pieces.getFirst(), 1_000_000));
        Town.Market other = town.market();
        RecordId standing = town.scene.create(town.clerkP, town.offer(other));
        assertThat(offering(1_000_000, draws, standing)).isEqualTo(Code.OFFER_INSTEAD);
        town.scene.grant(town.owner, new FinanceActs.Decline(town.party(town.owner), standing, other.demand()));
        assertThat(offering(1_000_000, draws, standing)).isEqualTo(Code.OFFER_INSTEAD);
    }

    @Test
    void what_some_signed_before_an_offer_lapsed_stands_and_closes_the_demand() {
        List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
        FinanceActs.MakeOffer make = new FinanceActs.MakeOffer(
                market.run(),
                market.demand(),
                List.of(
                        new FinanceActs.Share(
                                market.productA(), 1_000_000, 40_000, List.of(new Draw(pieces.getFirst(), 1_000_000))),
                        new FinanceActs.Share(market.productB(), 1_500_000, 40_000)),
                Scene.START);
        RecordId offer = town.scene.create(town.clerkP, make);
        town.scene.grant(town.owner, deals.accept(offer));
        town.scene.grant(town.bankB, new FinanceActs.Agree(town.party(town.bankB), offer, market.productB()));
        town.scene.setDay(Scene.START.plusDays(1));
        conclude(offer, pieces.subList(0, 1));
        assertThat(town.scene.body(offer, Offer.class).state()).isEqualTo(Offer.State.LAPSED);
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.CLOSED);
        assertThat(deals.piece(pieces.getFirst()).freeFen(town.scene.day())).isEqualTo(2_000_000);
    }

    @Test
    void another_platform_and_another_demand_conclude_nothing() {
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        town.scene.setDay(Scene.START.plusDays(11));
        assertThat(town.scene
                        .refused(town.clerkA, new BudgetActs.Conclude(offer, market.demand(), null))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        RecordId other = town.market().demand();
        assertThat(town.scene
                        .refused(town.clerkP, new BudgetActs.Conclude(offer, other, null))
                        .code())
                .isEqualTo(Code.OFFER_MISFIT);
    }

    @Test
    void a_piece_has_room_for_so_many_holds() {
        RecordId product = market.productA();
        Budget full = new Budget(product, town.bankA.account(), Scene.PLATFORM, 1_000_000, 0, List.of());
        for (int i = 0; i < Budget.MAX_HOLDS; i++) {
            full = full.holding(new Budget.Hold(RecordId.of("an offer", i), 1, Scene.START.plusDays(i)));
        }
        RecordId piece = town.scene.put(full, Scene.BANK_A, Scene.PLATFORM);
        List<Draw> draws = List.of(new Draw(piece, 500_000));
        assertThat(offering(500_000, draws, null)).isEqualTo(Code.BUDGET_BUSY);
        town.scene.setDay(Scene.START.plusDays(1));
        FinanceActs.Share share = new FinanceActs.Share(product, 500_000, 40_000, draws);
        town.scene.grant(
                town.clerkP,
                new FinanceActs.MakeOffer(market.run(), market.demand(), List.of(share), town.scene.day()));
        assertThat(deals.piece(piece).holds()).as("what lapsed is swept").hasSize(Budget.MAX_HOLDS);
    }

    @Test
    void no_record_says_that_more_is_held_and_used_than_there_is() {
        Budget.Hold hold = new Budget.Hold(market.run(), 6, Scene.START);
        assertThatThrownBy(
                        () -> new Budget(market.productA(), town.bankA.account(), Scene.PLATFORM, 10, 5, List.of(hold)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
