package io.aval.rules.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Role;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the witness may do, and nobody else. */
class OrderTest {

    private final OrderActs.Found found = new OrderActs.Found(Scene.CHARTER, Scene.START, Town.SOME);
    private final Town town = new Town();
    private final Actor pretender = Scene.actor(Scene.BANK_A, "regulator-a", Role.REGULATOR);

    @Test
    void the_ledger_is_founded_once() {
        Scene scene = new Scene();
        scene.grant(Scene.REGULATOR, found);
        assertThat(scene.day()).isEqualTo(Scene.START);
        assertThat(scene.refused(Scene.REGULATOR, found).code()).isEqualTo(Code.ALREADY_FOUNDED);
    }

    @Test
    void the_ledger_is_not_founded_twice_in_one_envelope() {
        assertThat(new Scene().refused(Scene.REGULATOR, found, found))
                .isEqualTo(Code.ALREADY_FOUNDED.refusal("command", "1"));
    }

    @Test
    void whoever_founds_is_a_witness_of_the_charter() {
        assertThat(new Scene().refused(pretender, found).code()).isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void a_charter_names_each_organisation_once() {
        Organisation a = Scene.BANK_A;
        Organisation w = Scene.WITNESS;
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Charter(List.of(w), List.of(a, w)));
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Charter(List.of(w), List.of(a, a)));
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Charter(List.of(w, w), List.of(a)));
    }

    @Test
    void a_new_bank_is_admitted_and_can_be_dealt_with_at_once() {
        Organisation c = new Organisation("BankC");
        Charter grown = new Charter(List.of(Scene.WITNESS), List.of(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM, c));
        town.scene.grant(Scene.REGULATOR, new OrderActs.Admit(grown));
        assertThat(town.scene
                        .refused(Scene.REGULATOR, new OrderActs.Admit(grown))
                        .code())
                .isEqualTo(Code.CHARTER_NOT_GROWN);
    }

    @Test
    void nobody_is_dropped_from_a_charter_or_given_another_duty() {
        Organisation a = Scene.BANK_A;
        Organisation b = Scene.BANK_B;
        Organisation p = Scene.PLATFORM;
        Organisation w = Scene.WITNESS;
        Organisation c = new Organisation("BankC");
        for (Charter wrong : List.of(
                Scene.CHARTER,
                new Charter(List.of(w), List.of(a, b, c)),
                new Charter(List.of(w), List.of(c, a, b, p)),
                new Charter(List.of(c), List.of(a, b, p)),
                new Charter(List.of(w, a), List.of(b, p)))) {
            assertThat(town.scene
                            .refused(Scene.REGULATOR, new OrderActs.Admit(wrong))
                            .code())
                    .as("%s", wrong)
                    .isEqualTo(Code.CHARTER_NOT_GROWN);
        }
        assertThat(town.scene
                        .refused(pretender, new OrderActs.Admit(new Charter(List.of(w, c), List.of(a, b, p))))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void the_day_only_moves_forward() {
        for (int days : List.of(0, -1)) {
            assertThat(town.scene.refused(Scene.REGULATOR, new OrderActs.Advance(Scene.START.plusDays(days))))
                    .isEqualTo(Code.DAY_NOT_LATER.refusal("day", "2026-03-02", "command", "0"));
        }
        town.scene.grant(Scene.REGULATOR, new OrderActs.Advance(Scene.START.plusDays(1)));
        assertThat(town.scene.day()).isEqualTo(Scene.START.plusDays(1));
    }

    @Test
    void the_day_moves_by_a_month_at_most() {
        OrderActs.Advance slip = new OrderActs.Advance(Scene.START.plusDays(32));
        assertThat(town.scene.refused(Scene.REGULATOR, slip).code()).isEqualTo(Code.DAY_TOO_FAR);
        town.scene.grant(Scene.REGULATOR, new OrderActs.Advance(Scene.START.plusDays(31)));
    }

    @Test
    void two_advances_in_one_envelope_both_move_forward() {
        OrderActs.Advance far = new OrderActs.Advance(Scene.START.plusDays(9));
        OrderActs.Advance near = new OrderActs.Advance(Scene.START.plusDays(2));
        assertThat(town.scene.refused(Scene.REGULATOR, far, near).code()).isEqualTo(Code.DAY_NOT_LATER);
        town.scene.grant(Scene.REGULATOR, near, far);
        assertThat(town.scene.day()).isEqualTo(Scene.START.plusDays(9));
    }

    @Test
    void only_a_witness_advances_freezes_and_lifts() {
        RecordId bill = town.issued();
        assertThat(town.scene
                        .refused(pretender, new OrderActs.Advance(Scene.START.plusDays(1)))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(pretender, new OrderActs.Freeze(bill, "Court", "1", Town.SOME))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(pretender, new OrderActs.Lift(bill, "Court", "1", Town.SOME))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void a_freeze_is_recorded_with_the_custodians_of_its_subject_and_leaves_the_record_alone() {
        RecordId bill = town.issued();
        long version = town.scene.opening(bill).version();
        RecordId warrant = town.scene.create(Scene.REGULATOR, new OrderActs.Freeze(bill, "Court", "1", Town.SOME));
        assertThat(town.scene.body(warrant, Order.class)).isEqualTo(new Order(bill, true, "Court", "1", Town.SOME));
        assertThat(town.scene.opening(warrant).custodians()).containsExactly(Scene.BANK_A);
        assertThat(town.scene.opening(bill).version()).isEqualTo(version);
    }

    @Test
    void what_is_frozen_is_not_frozen_again_and_what_is_free_is_not_lifted() {
        RecordId bill = town.issued();
        OrderActs.Freeze freeze = new OrderActs.Freeze(bill, "Court", "1", Town.SOME);
        OrderActs.Lift lift = new OrderActs.Lift(bill, "Court", "2", Town.SOME);
        assertThat(town.scene.refused(Scene.REGULATOR, lift).code()).isEqualTo(Code.NOT_FROZEN);
        assertThat(town.scene.refused(Scene.REGULATOR, freeze, freeze).code()).isEqualTo(Code.FROZEN);
        town.scene.grant(Scene.REGULATOR, freeze);
        assertThat(town.scene.refused(Scene.REGULATOR, freeze).code()).isEqualTo(Code.FROZEN);
        town.scene.grant(Scene.REGULATOR, lift, freeze, lift);
        assertThat(town.scene.refused(Scene.REGULATOR, lift).code()).isEqualTo(Code.NOT_FROZEN);
    }

    @Test
    void a_party_is_suspended_not_frozen() {
        RecordId party = town.party(town.drawer);
        assertThat(town.scene
                        .refused(Scene.REGULATOR, new OrderActs.Freeze(party, "Court", "1", Town.SOME))
                        .code())
                .isEqualTo(Code.WRONG_KIND);
    }
}
