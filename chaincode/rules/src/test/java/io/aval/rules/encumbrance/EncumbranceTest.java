package io.aval.rules.encumbrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.act.Actor;
import io.aval.rules.ip.Right;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One thing, one pledge. */
class EncumbranceTest {

    private final Town town = new Town();
    private final RecordId right = town.right();

    private EncumbranceActs.Reserve reserve(Actor pledgee, int days) {
        return new EncumbranceActs.Reserve(
                town.party(town.owner), right, town.counterparty(pledgee), Scene.START.plusDays(days));
    }

    private Encumbrance now() {
        return town.scene.body(right, Right.class).encumbrance();
    }

    @Test
    void a_reservation_names_its_pledgee_and_brings_it_the_record() {
        town.scene.grant(town.owner, reserve(town.bankA, 5));
        assertThat(now()).isEqualTo(Encumbrance.reserved(town.bankA.account(), Scene.START.plusDays(5)));
        assertThat(town.scene.opening(right).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
    }

    @Test
    void refuses_a_second_pledge_while_it_is_reserved_or_registered() {
        town.scene.grant(town.owner, reserve(town.bankA, 5));
        assertThat(town.scene.refused(town.owner, reserve(town.bankB, 5)).code())
                .isEqualTo(Code.ENCUMBERED);
        assertThat(town.scene.refused(town.owner, reserve(town.bankA, 9)).code())
                .isEqualTo(Code.ENCUMBERED);
        town.scene.grant(town.owner, new EncumbranceActs.Register(town.party(town.owner), right));
        assertThat(town.scene.refused(town.owner, reserve(town.bankB, 5)).code())
                .isEqualTo(Code.ENCUMBERED);
        town.scene.setDay(Scene.START.plusDays(100));
        assertThat(town.scene.refused(town.owner, reserve(town.bankB, 200)).code())
                .isEqualTo(Code.ENCUMBERED);
    }

    @Test
    void refuses_two_pledges_in_one_envelope() {
        assertThat(town.scene.refused(town.owner, reserve(town.bankA, 5), reserve(town.bankB, 5)))
                .isEqualTo(Code.ENCUMBERED.refusal("id", right.value(), "command", "1"));
    }

    @Test
    void a_reservation_lapses_the_day_after_its_last() {
        town.scene.grant(town.owner, reserve(town.bankA, 5));
        town.scene.setDay(Scene.START.plusDays(5));
        assertThat(town.scene.refused(town.owner, reserve(town.bankB, 9)).code())
                .isEqualTo(Code.ENCUMBERED);
        town.scene.setDay(Scene.START.plusDays(6));
        assertThat(town.scene
                        .refused(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), right))
                        .code())
                .isEqualTo(Code.NOT_RESERVED);
        assertThat(town.scene
                        .refused(town.bankA, new EncumbranceActs.Release(town.party(town.bankA), right))
                        .code())
                .isEqualTo(Code.NOT_ENCUMBERED);
        town.scene.grant(town.owner, reserve(town.bankB, 9));
        assertThat(town.scene.opening(right).custodians()).containsExactly(Scene.BANK_B, Scene.PLATFORM);
    }

    @Test
    void only_the_owner_reserves() {
        for (Actor other : List.of(town.bankA, town.endorsee, town.stranger)) {
            EncumbranceActs.Reserve theirs =
                    new EncumbranceActs.Reserve(town.party(other), right, town.counterparty(town.bankB), Scene.START);
            assertThat(town.scene.refused(other, theirs).code()).isEqualTo(Code.NOT_OWNER);
        }
    }

    @Test
    void nobody_pledges_to_itself() {
        assertThat(town.scene.refused(town.owner, reserve(town.owner, 5)).code())
                .isEqualTo(Code.PLEDGE_TO_ITSELF);
        town.scene.grant(town.clerkA, new PartyActs.Bind(town.party(town.owner), new Handle("owner-at-a")));
        EncumbranceActs.Reserve elsewhere = new EncumbranceActs.Reserve(
                town.party(town.owner), right, new Counterparty(town.party(town.owner), Scene.BANK_A), Scene.START);
        assertThat(town.scene.refused(town.owner, elsewhere).code()).isEqualTo(Code.PLEDGE_TO_ITSELF);
    }

    @Test
    void owner_or_pledgee_registers_and_nobody_else() {
        assertThat(town.scene
                        .refused(town.owner, new EncumbranceActs.Register(town.party(town.owner), right))
                        .code())
                .isEqualTo(Code.NOT_RESERVED);
        town.scene.grant(town.owner, reserve(town.bankA, 5));
        for (Actor other : List.of(town.bankB, town.stranger)) {
            assertThat(town.scene
                            .refused(other, new EncumbranceActs.Register(town.party(other), right))
                            .code())
                    .isEqualTo(Code.NOT_PLEDGEE);
        }
        town.scene.grant(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), right));
        assertThat(now()).isEqualTo(Encumbrance.registered(town.bankA.account()));
        assertThat(town.scene
                        .refused(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), right))
                        .code())
                .isEqualTo(Code.NOT_RESERVED);
    }

    @Test
    void only_the_pledgee_releases() {
        town.scene.grant(town.owner, reserve(town.bankA, 5));
        for (Actor other : List.of(town.owner, town.bankB, town.stranger)) {
            assertThat(town.scene
                            .refused(other, new EncumbranceActs.Release(town.party(other), right))
                            .code())
                    .isEqualTo(Code.NOT_PLEDGEE);
        }
        town.scene.grant(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), right));
        assertThat(town.scene
                        .refused(town.owner, new EncumbranceActs.Release(town.party(town.owner), right))
                        .code())
                .isEqualTo(Code.NOT_PLEDGEE);
        town.scene.grant(town.bankA, new EncumbranceActs.Release(town.party(town.bankA), right));
        assertThat(now()).isEqualTo(Encumbrance.FREE);
        assertThat(town.scene.opening(right).custodians()).containsExactly(Scene.PLATFORM);
        assertThat(town.scene
                        .refused(town.bankA, new EncumbranceActs.Release(town.party(town.bankA), right))
                        .code())
                .isEqualTo(Code.NOT_ENCUMBERED);
    }

    @Test
    void a_reservation_ends_today_or_later() {
        assertThat(town.scene.refused(town.owner, reserve(town.bankA, -1)).code())
                .isEqualTo(Code.DAY_IN_PAST);
        town.scene.grant(town.owner, reserve(town.bankA, 0));
    }

    @Test
    void an_expired_right_is_not_pledged() {
        town.scene.setDay(town.scene.body(right, Right.class).expires().plusDays(1));
        EncumbranceActs.Reserve late = new EncumbranceActs.Reserve(
                town.party(town.owner), right, town.counterparty(town.bankA), town.scene.day());
        assertThat(town.scene.refused(town.owner, late).code()).isEqualTo(Code.RIGHT_EXPIRED);
    }

    @Test
    void states_and_fields_fit_each_other() {
        for (Encumbrance.State state : Encumbrance.State.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Encumbrance(
                            state, state == Encumbrance.State.FREE ? town.bankA.account() : null, null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Encumbrance(
                            state,
                            state == Encumbrance.State.FREE ? null : town.bankA.account(),
                            state == Encumbrance.State.RESERVED ? null : Scene.START));
        }
    }
}
