package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders about bills: a part is frozen alone, and title or state changes only where several organisations say so. */
class BillOrdersTest {

    private final Walk walk = new Walk();
    private final Town town = walk.town;

    private BillOrders.Propose change(Change.What what, @Nullable Actor to, Organisation... approvers) {
        Counterparty named = to == null ? null : town.counterparty(to);
        return new BillOrders.Propose(walk.bill, what, named, "Court", "2026-7", Town.SOME, List.of(approvers));
    }

    private BillOrders.Execute execute(RecordId change) {
        return new BillOrders.Execute(change, walk.bill, town.path(walk.bill));
    }

    private void approve(RecordId change) {
        town.scene.grant(town.clerkA, new BillOrders.Approve(change));
        town.scene.grant(town.clerkB, new BillOrders.Approve(change));
    }

    @Test
    void a_frozen_part_stands_still_and_the_rest_moves_on() {
        List<RecordId> created = town.scene.grant(
                Scene.REGULATOR,
                new BillOrders.FreezePart(walk.bill, new Interval(1, 400_000), "Court", "1", Town.SOME));
        RecordId frozen = created.getFirst();
        assertThat(town.bill(frozen).range()).isEqualTo(new Interval(1, 400_000));
        assertThat(walk.refusal(walk.first, town.endorse(walk.first, frozen, walk.second)))
                .isEqualTo(Code.FROZEN);
        walk.endorse(walk.first, walk.second, walk.bill);
        assertThat(town.bill(walk.bill).holder()).isEqualTo(walk.second.account());
        town.scene.grant(Scene.REGULATOR, new OrderActs.Lift(frozen, "Court", "2", Town.SOME));
        walk.endorse(walk.first, walk.second, frozen);
    }

    @Test
    void a_part_is_not_frozen_while_a_request_is_open_or_if_it_is_all() {
        assertThat(walk.refusal(
                        Scene.REGULATOR,
                        new BillOrders.FreezePart(walk.bill, new Interval(1, 1_000_000), "Court", "1", Town.SOME)))
                .isEqualTo(Code.BILL_RANGE);
        town.scene.grant(walk.first, town.endorse(walk.first, walk.bill, walk.second));
        assertThat(walk.refusal(
                        Scene.REGULATOR,
                        new BillOrders.FreezePart(walk.bill, new Interval(1, 10), "Court", "1", Town.SOME)))
                .isEqualTo(Code.BILL_REQUEST_OPEN);
    }

    @Test
    void title_moves_by_order_once_every_organisation_asked_has_approved() {
        RecordId change =
                town.scene.create(Scene.REGULATOR, change(Change.What.TITLE, walk.second, Scene.BANK_A, Scene.BANK_B));
        assertThat(walk.refusal(Scene.REGULATOR, execute(change))).isEqualTo(Code.CHANGE_NOT_APPROVED);
        town.scene.grant(town.clerkA, new BillOrders.Approve(change));
        assertThat(walk.refusal(town.clerkA, new BillOrders.Approve(change))).isEqualTo(Code.CHANGE_CLOSED);
        assertThat(walk.refusal(town.clerkP, new BillOrders.Approve(change))).isEqualTo(Code.CHANGE_APPROVERS);
        assertThat(walk.refusal(Scene.REGULATOR, execute(change))).isEqualTo(Code.CHANGE_NOT_APPROVED);
        town.scene.grant(town.clerkB, new BillOrders.Approve(change));
        town.scene.grant(Scene.REGULATOR, execute(change));
        assertThat(town.bill(walk.bill).holder()).isEqualTo(walk.second.account());
        assertThat(town.path(walk.bill).getLast().act()).isEqualTo("TRANSFER");
        assertThat(town.scene.told().getLast().organisations())
                .containsExactly(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM);
    }

    @Test
    void is_not_stopped_by_a_freeze_and_ends_an_open_request() {
        town.scene.grant(walk.first, town.endorse(walk.first, walk.bill, walk.second));
        town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(walk.bill, "Court", "1", Town.SOME));
        RecordId change =
                town.scene.create(Scene.REGULATOR, change(Change.What.TITLE, walk.third, Scene.BANK_A, Scene.BANK_B));
        approve(change);
        town.scene.grant(Scene.REGULATOR, execute(change));
        assertThat(town.bill(walk.bill).request()).isNull();
        assertThat(town.bill(walk.bill).holder()).isEqualTo(walk.third.account());
    }

    @Test
    void releases_what_lies_on_a_bill_or_makes_it_void() {
        town.scene.grant(walk.first, walk.propose(walk.first, walk.bill, Operation.PLEDGE, town.bankA, null, null));
        town.scene.grant(town.bankA, town.yes(town.bankA, walk.bill));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0304");
        RecordId release =
                town.scene.create(Scene.REGULATOR, change(Change.What.RELEASE, null, Scene.BANK_A, Scene.BANK_B));
        approve(release);
        town.scene.grant(Scene.REGULATOR, execute(release));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0301");
        RecordId end = town.scene.create(Scene.REGULATOR, change(Change.What.VOID, null, Scene.BANK_A, Scene.BANK_B));
        approve(end);
        town.scene.grant(Scene.REGULATOR, execute(end));
        assertThat(town.bill(walk.bill).state()).hasToString("CS05/TF0501");
        assertThat(walk.refusal(Scene.REGULATOR, execute(end))).isEqualTo(Code.BILL_STATE);
    }

    @Test
    void asks_two_distinct_operating_organisations_or_more_and_a_new_holder_for_title_only() {
        assertThat(walk.refusal(Scene.REGULATOR, change(Change.What.TITLE, walk.second, Scene.BANK_A, Scene.BANK_A)))
                .isEqualTo(Code.CHANGE_APPROVERS);
        assertThat(walk.refusal(Scene.REGULATOR, change(Change.What.TITLE, walk.second, Scene.BANK_A, Scene.WITNESS)))
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(walk.refusal(Scene.REGULATOR, change(Change.What.TITLE, null, Scene.BANK_A, Scene.BANK_B)))
                .isEqualTo(Code.BILL_TERMS);
        assertThat(walk.refusal(Scene.REGULATOR, change(Change.What.VOID, walk.second, Scene.BANK_A, Scene.BANK_B)))
                .isEqualTo(Code.BILL_TERMS);
    }
}
