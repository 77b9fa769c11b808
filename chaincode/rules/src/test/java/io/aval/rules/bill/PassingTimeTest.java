package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What time does to a bill by itself, and what nobody can do against it. */
class PassingTimeTest {

    private final Walk walk = new Walk();
    private final Town town = walk.town;

    @Test
    void nobody_withdraws_what_the_due_day_presents() {
        town.scene.setDay(walk.due(walk.bill));
        assertThat(walk.refusal(walk.first, new BillActs.Withdraw(town.party(walk.first), walk.bill)))
                .isEqualTo(Code.BILL_NOT_WITHDRAWABLE);
        town.scene.grant(town.clerkB, new BillActs.Close(walk.bill, town.path(walk.bill)));
        assertThat(walk.refusal(walk.first, new BillActs.Withdraw(town.party(walk.first), walk.bill)))
                .isEqualTo(Code.BILL_NOT_WITHDRAWABLE);
        town.scene.grant(town.acceptor, town.no(town.acceptor, walk.bill, Reason.DC08));
        town.scene.grant(walk.first, walk.propose(walk.first, walk.bill, Operation.PRESENT, null));
        town.scene.grant(walk.first, new BillActs.Withdraw(town.party(walk.first), walk.bill));
    }

    @Test
    void a_trade_bill_that_nobody_answers_is_refused_at_the_end_of_its_due_day() {
        BusinessDay due = walk.due(walk.bill);
        town.scene.setDay(due.plusDays(1));
        Bill today = walk.today(walk.bill);
        assertThat(today.state()).hasToString("CS04/TF0401");
        assertThat(today.presentments().inWindow()).isEqualTo(new Dishonour(due, Dishonour.Cause.SILENT, null));
    }

    @Test
    void a_banks_own_bill_is_agreed_by_the_day_and_settled_by_the_payees_bank() {
        RecordId bill = town.scene.create(town.drawer, town.issue(BillType.AC01));
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.ACCEPT));
        town.scene.grant(town.bankB, town.yes(town.bankB, bill));
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.RECEIVE));
        town.scene.grant(town.payee, town.yes(town.payee, bill));
        town.scene.setDay(walk.due(bill));
        Request request = Objects.requireNonNull(walk.today(bill).request());
        assertThat(request.leg())
                .isEqualTo(new Leg(town.bankB.account(), town.payee.account(), 1_000_000, town.scene.day()));
        town.scene.grant(town.bankB, new BillActs.Confirm(town.party(town.bankB), bill, List.of()));
        assertThat(town.bill(bill).state()).hasToString("CS06/TF0501");
    }

    @Test
    void a_lock_that_was_offered_until_a_day_cannot_be_agreed_after_it() {
        Particulars until = Particulars.of(new Particulars.Locking(null, Scene.START));
        town.scene.grant(walk.first, walk.propose(walk.first, walk.bill, Operation.DEPOSIT, town.bankA, null, until));
        town.scene.setDay(Scene.START.plusDays(1));
        assertThat(walk.refusal(town.bankA, town.yes(town.bankA, walk.bill))).isEqualTo(Code.BILL_NO_REQUEST);
        assertThat(walk.today(walk.bill).state()).hasToString("CS03/TF0301");
    }

    @Test
    void whoever_kept_a_bill_for_a_reservation_only_gets_the_chain_with_the_next_request() {
        town.scene.grant(
                walk.first,
                new EncumbranceActs.Reserve(
                        town.party(walk.first), walk.bill, town.counterparty(walk.second), Scene.START));
        town.scene.setDay(Scene.START.plusDays(1));
        BillActs.Propose blind = new BillActs.Propose(
                town.party(walk.first), walk.bill, Operation.ENDORSE, town.counterparty(walk.second), false, List.of());
        assertThat(walk.refusal(walk.first, blind)).isEqualTo(Code.CHAIN_BROKEN);
        walk.endorse(walk.first, walk.second, walk.bill);
    }

    @Test
    void nothing_lies_on_a_range_that_was_merged_into_another() {
        RecordId part = town.scene.create(
                walk.first,
                walk.propose(walk.first, walk.bill, Operation.PLEDGE, town.bankA, new Interval(1, 500_000), null));
        town.scene.grant(walk.first, new BillActs.Withdraw(town.party(walk.first), part));
        for (RecordId id : List.of(walk.bill, part)) {
            town.scene.grant(
                    walk.first,
                    new EncumbranceActs.Reserve(
                            town.party(walk.first), id, town.counterparty(town.bankA), Scene.START));
        }
        town.scene.grant(walk.first, new BillActs.Merge(town.party(walk.first), List.of(walk.bill, part)));
        assertThat(town.bill(part).range()).isEqualTo(new Interval(1, 1_000_000));
        assertThat(town.bill(part).encumbrance().free()).isFalse();
        assertThat(walk.refusal(town.bankA, new EncumbranceActs.Release(town.party(town.bankA), walk.bill)))
                .isEqualTo(Code.NOT_ENCUMBERED);
    }
}
