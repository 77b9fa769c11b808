package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Discounts, repos and what happens to the money: who confirms it, until when, and what a late confirmation does. */
class SettlementTest {

    private final Walk walk = new Walk();
    private final Town town = walk.town;

    private RecordId agreed(Interval part, Particulars terms) {
        List<RecordId> created = town.scene.grant(
                walk.first, walk.propose(walk.first, walk.bill, Operation.DISCOUNT, town.bankA, part, terms));
        RecordId id = created.isEmpty() ? walk.bill : created.getLast();
        town.scene.grant(town.bankA, town.yes(town.bankA, id));
        return id;
    }

    private BillActs.Confirm confirm(RecordId id) {
        return new BillActs.Confirm(town.party(town.bankB), id, List.of());
    }

    @Test
    void title_moves_when_the_payees_bank_confirms_and_not_before() {
        RecordId id = agreed(new Interval(1, 1_000_000), Walk.discount(26_200, Settlement.ST01));
        assertThat(town.bill(id).holder()).isEqualTo(walk.first.account());
        assertThat(walk.refusal(walk.first, new BillActs.Withdraw(town.party(walk.first), id)))
                .isEqualTo(Code.BILL_SETTLING);
        assertThat(walk.refusal(town.bankA, new BillActs.Confirm(town.party(town.bankA), id, List.of())))
                .isEqualTo(Code.BILL_NOT_PAYEES_BANK);
        town.scene.grant(town.bankB, confirm(id));
        assertThat(town.bill(id).holder()).isEqualTo(town.bankA.account());
        assertThat(town.bill(id).discounted()).isEqualTo(Scene.START);
        assertThat(walk.refusal(town.bankB, confirm(id))).isEqualTo(Code.BILL_NOTHING_TO_SETTLE);
    }

    @Test
    void parts_are_paid_together_what_the_whole_would_be() {
        int days = Scene.START.daysUntil(walk.due(walk.bill));
        long whole = 1_000_000 - Math.round(1_000_000L * 12_300.0 * days / 360_000_000.0);
        long paid = LongStream.range(0, 10)
                .map(i -> {
                    RecordId id = agreed(
                            new Interval(1 + i * 100_000, (i + 1) * 100_000), Walk.discount(12_300, Settlement.ST01));
                    return Objects.requireNonNull(
                                    Objects.requireNonNull(town.bill(id).request())
                                            .leg())
                            .amountFen();
                })
                .sum();
        assertThat(paid).isEqualTo(whole);
    }

    @Test
    void the_seller_gets_the_face_where_the_buyer_of_the_goods_bears_the_interest() {
        Deal deal = new Deal(26_200, Settlement.ST01, InterestPayer.BUYER, null, null, null);
        RecordId id = agreed(new Interval(1, 1_000_000), Particulars.of(deal));
        Leg leg = Objects.requireNonNull(
                Objects.requireNonNull(town.bill(id).request()).leg());
        assertThat(leg.amountFen()).isEqualTo(1_000_000);
        assertThat(leg.payer()).isEqualTo(town.bankA.account());
    }

    @Test
    void a_payment_that_comes_late_moves_no_title_and_opens_one_dispute() {
        RecordId id = agreed(new Interval(1, 1_000_000), Walk.discount(26_200, Settlement.ST01));
        town.scene.setDay(Scene.START.plusDays(1));
        Bill before = town.bill(id);
        assertThat(walk.today(id).state()).hasToString("CS03/TF0301");
        RecordId dispute = town.scene.create(town.bankB, confirm(id));
        assertThat(town.scene.opening(dispute).kind()).isEqualTo(Kind.DISPUTE);
        assertThat(town.scene.opening(dispute).custodians()).containsExactly(Scene.BANK_A, Scene.BANK_B);
        assertThat(town.bill(id)).isEqualTo(before);
        assertThat(walk.today(id).holder()).isEqualTo(walk.first.account());
    }

    @Test
    void money_that_moves_elsewhere_needs_no_confirmation() {
        RecordId id = agreed(new Interval(1, 1_000_000), Walk.discount(26_200, Settlement.ST02));
        assertThat(town.bill(id).holder()).isEqualTo(town.bankA.account());
    }

    @Test
    void a_repo_goes_back_for_its_price_and_interest_or_becomes_outright() {
        Deal repo = new Deal(18_500, Settlement.ST02, InterestPayer.SELLER, null, Scene.START.plusDays(14), null);
        town.scene.grant(
                walk.first,
                walk.propose(walk.first, walk.bill, Operation.REPO_DISCOUNT, town.bankA, null, Particulars.of(repo)));
        town.scene.grant(town.bankA, town.yes(town.bankA, walk.bill));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0305");
        long first = Objects.requireNonNull(town.bill(walk.bill).repo()).first().fen();
        town.scene.setDay(Scene.START.plusDays(7));
        town.scene.grant(town.bankA, walk.propose(town.bankA, walk.bill, Operation.REDEEM, null));
        town.scene.grant(walk.first, town.yes(walk.first, walk.bill));
        Leg leg = Objects.requireNonNull(
                Objects.requireNonNull(town.bill(walk.bill).request()).leg());
        assertThat(leg.amountFen()).isEqualTo(first + Math.round(first * 18_500.0 * 7 / 360_000_000.0));
        assertThat(leg.payer()).isEqualTo(walk.first.account());
        town.scene.setDay(Scene.START.plusDays(15));
        assertThat(walk.today(walk.bill).state()).hasToString("CS03/TF0301");
        assertThat(walk.today(walk.bill).holder()).isEqualTo(town.bankA.account());
    }

    @Test
    void a_repo_ends_before_the_bill_is_due() {
        for (int days : List.of(0, walk.town.scene.day().daysUntil(walk.due(walk.bill)))) {
            Deal repo = new Deal(18_500, Settlement.ST02, InterestPayer.SELLER, null, Scene.START.plusDays(days), null);
            assertThat(walk.refusal(
                            walk.first,
                            walk.propose(
                                    walk.first,
                                    walk.bill,
                                    Operation.REPO_DISCOUNT,
                                    town.bankA,
                                    null,
                                    Particulars.of(repo))))
                    .isEqualTo(Code.BILL_REPO_WINDOW);
        }
    }

    @Test
    void a_lender_who_gives_the_pledge_up_leaves_no_repo_behind() {
        town.scene.grant(
                walk.first,
                walk.propose(
                        walk.first,
                        walk.bill,
                        Operation.DISCOUNT,
                        town.bankA,
                        null,
                        Walk.discount(1, Settlement.ST02)));
        town.scene.grant(town.bankA, town.yes(town.bankA, walk.bill));
        Deal repo = new Deal(18_500, Settlement.ST02, InterestPayer.SELLER, null, Scene.START.plusDays(14), null);
        town.scene.grant(
                town.bankA,
                walk.propose(town.bankA, walk.bill, Operation.PLEDGED_REPO, town.bankB, null, Particulars.of(repo)));
        town.scene.grant(town.bankB, town.yes(town.bankB, walk.bill));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0304");
        town.scene.grant(town.bankB, new EncumbranceActs.Release(town.party(town.bankB), walk.bill));
        assertThat(town.bill(walk.bill).repo()).isNull();
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0301");
    }

    @Test
    void only_what_was_discounted_is_traded_between_institutions() {
        walk.endorse(walk.first, town.bankA, walk.bill);
        assertThat(walk.refusal(
                        town.bankA,
                        walk.propose(
                                town.bankA,
                                walk.bill,
                                Operation.RESALE,
                                town.bankB,
                                null,
                                Walk.discount(1, Settlement.ST01))))
                .isEqualTo(Code.BILL_NOT_DISCOUNTED);
    }
}
