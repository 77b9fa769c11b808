package io.aval.rules.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Numbers;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who enters the registry, where parties act, and when they may not. */
class PartyTest {

    private final Town town = new Town();
    private final RecordId drawer = town.party(town.drawer);

    private static PartyActs.Register register(PartyType type, Uscc uscc, @Nullable Cnaps cnaps, boolean vouched) {
        return new PartyActs.Register("New", type, uscc, Numbers.lei(1), cnaps, new Handle("new-party"), vouched);
    }

    @Test
    void a_registered_party_stands_in_the_registry_with_one_account() {
        RecordId id = town.scene.create(town.clerkA, register(PartyType.ENTERPRISE, Numbers.uscc(500), null, false));
        Party party = town.scene.body(id, Party.class);
        assertThat(party.accounts()).containsExactly(new Account(Scene.BANK_A, new Handle("new-party")));
        assertThat(party.checkOverridden()).isFalse();
        assertThat(town.scene.opening(id).custodians()).isEmpty();
    }

    @Test
    void every_number_that_names_a_party_is_claimed() {
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(
                town.clerkA, register(PartyType.INSTITUTION, Numbers.uscc(500), Numbers.cnaps(500), false));
        assertThat(granted.claims())
                .containsExactly(
                        new Ruling.Claim("uscc", Numbers.uscc(500).value()),
                        new Ruling.Claim("lei", Numbers.lei(1).value()),
                        new Ruling.Claim("cnaps", Numbers.cnaps(500).value()),
                        new Ruling.Claim("account", "BankA/new-party"));
    }

    @Test
    void a_code_whose_check_digit_fails_needs_somebody_who_vouches() {
        Uscc wrong = Numbers.wrongUscc(500);
        assertThat(town.scene.refused(town.clerkA, register(PartyType.ENTERPRISE, wrong, null, false)))
                .isEqualTo(Code.CHECK_DIGIT.refusal("field", "/uscc", "command", "0"));
        RecordId id = town.scene.create(town.clerkA, register(PartyType.ENTERPRISE, wrong, null, true));
        assertThat(town.scene.body(id, Party.class).checkOverridden()).isTrue();
    }

    @Test
    void institutions_have_a_bank_code_and_enterprises_none() {
        assertThat(town.scene
                        .refused(town.clerkA, register(PartyType.INSTITUTION, Numbers.uscc(500), null, false))
                        .code())
                .isEqualTo(Code.INSTITUTION_NEEDS_CODE);
        assertThat(town.scene
                        .refused(
                                town.clerkA,
                                register(PartyType.ENTERPRISE, Numbers.uscc(500), Numbers.cnaps(500), false))
                        .code())
                .isEqualTo(Code.INSTITUTION_NEEDS_CODE);
    }

    @Test
    void an_organisation_without_a_vault_opens_no_account() {
        for (Actor clerk : List.of(
                Scene.actor(Scene.WITNESS, "operator-w", Role.OPERATOR),
                Scene.actor(new Organisation("Nowhere"), "operator-n", Role.OPERATOR))) {
            assertThat(town.scene
                            .refused(clerk, register(PartyType.ENTERPRISE, Numbers.uscc(500), null, false))
                            .code())
                    .isEqualTo(Code.WRONG_ORGANISATION);
            assertThat(town.scene
                            .refused(clerk, new PartyActs.Bind(drawer, new Handle("elsewhere")))
                            .code())
                    .isEqualTo(Code.WRONG_ORGANISATION);
        }
    }

    @Test
    void a_party_has_one_account_at_each_organisation() {
        assertThat(town.scene
                        .refused(town.clerkA, new PartyActs.Bind(drawer, new Handle("second-one")))
                        .code())
                .isEqualTo(Code.ALREADY_BOUND);
        town.scene.grant(town.clerkB, new PartyActs.Bind(drawer, new Handle("drawer-at-b")));
        assertThat(town.scene.body(drawer, Party.class).accounts())
                .containsExactly(town.drawer.account(), new Account(Scene.BANK_B, new Handle("drawer-at-b")));
    }

    @Test
    void only_the_registrar_or_a_witness_suspends() {
        PartyActs.Suspend suspend = new PartyActs.Suspend(drawer, "why");
        town.scene.grant(town.clerkB, new PartyActs.Bind(drawer, new Handle("drawer-at-b")));
        assertThat(town.scene.refused(town.clerkB, suspend).code()).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(Scene.actor(Scene.BANK_B, "regulator-b", Role.REGULATOR), suspend)
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene.judge(town.clerkA, suspend)).isInstanceOf(Ruling.Granted.class);
        assertThat(town.scene.judge(Scene.REGULATOR, suspend)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void what_the_witness_suspended_its_bank_does_not_reinstate() {
        town.scene.grant(Scene.REGULATOR, new PartyActs.Suspend(drawer, "fraud"));
        assertThat(town.scene
                        .refused(town.clerkA, new PartyActs.Reinstate(drawer))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        town.scene.grant(Scene.REGULATOR, new PartyActs.Reinstate(drawer));
        assertThat(town.scene
                        .refused(Scene.REGULATOR, new PartyActs.Reinstate(drawer))
                        .code())
                .isEqualTo(Code.PARTY_NOT_SUSPENDED);
    }

    @Test
    void what_its_bank_suspended_the_witness_may_reinstate() {
        town.scene.grant(town.clerkA, new PartyActs.Suspend(drawer, "fees"));
        town.scene.grant(Scene.REGULATOR, new PartyActs.Reinstate(drawer));
        assertThat(town.scene.body(drawer, Party.class).suspended()).isFalse();
    }

    @Test
    void a_suspended_party_neither_acts_nor_is_named() {
        town.scene.grant(town.clerkA, new PartyActs.Suspend(drawer, "fees"));
        assertThat(town.scene.refused(town.drawer, town.issue(BillType.AC02)).code())
                .isEqualTo(Code.PARTY_SUSPENDED);
        Town other = new Town();
        other.scene.grant(other.clerkB, new PartyActs.Suspend(other.party(other.payee), "fees"));
        assertThat(other.scene.refused(other.drawer, other.issue(BillType.AC02)).code())
                .isEqualTo(Code.PARTY_SUSPENDED);
    }

    @Test
    void nobody_acts_as_a_party_that_the_certificate_is_not_bound_to() {
        for (Actor other : List.of(
                town.stranger,
                new Actor(new Account(Scene.BANK_B, town.drawer.account().handle()), Role.ENTERPRISE))) {
            assertThat(town.scene.refused(other, town.issue(BillType.AC02)).code())
                    .isEqualTo(Code.NOT_OWN_PARTY);
        }
    }

    @Test
    void a_party_is_named_only_where_it_has_an_account() {
        RecordId bill = town.received();
        assertThat(town.scene
                        .refused(
                                town.payee,
                                new BillActs.Propose(
                                        town.party(town.payee),
                                        bill,
                                        Operation.ENDORSE,
                                        new Counterparty(drawer, Scene.PLATFORM),
                                        false,
                                        town.path(bill)))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }
}
