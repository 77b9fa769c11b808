package io.aval.rules.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Product;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What commands of one envelope do to each other. */
class DocketTest {

    private final Town town = new Town();

    @Test
    void a_later_command_sees_what_an_earlier_one_did() {
        RecordId id = town.party(town.drawer);
        Refusal twice = town.scene.refused(
                town.clerkA, new PartyActs.Suspend(id, "first"), new PartyActs.Suspend(id, "second"));
        assertThat(twice).isEqualTo(Code.PARTY_SUSPENDED.refusal("party", id.value(), "command", "1"));
        town.scene.grant(town.clerkA, new PartyActs.Suspend(id, "first"), new PartyActs.Reinstate(id));
        assertThat(town.scene.body(id, Party.class).suspended()).isFalse();
    }

    @Test
    void many_steps_on_one_record_make_one_version() {
        RecordId id = town.party(town.drawer);
        long version = town.scene.opening(id).version();
        Ruling.Granted granted = (Ruling.Granted)
                town.scene.judge(town.clerkA, new PartyActs.Suspend(id, "first"), new PartyActs.Reinstate(id));
        assertThat(granted.writes()).hasSize(1);
        assertThat(granted.writes().getFirst().opening().version()).isEqualTo(version + 1);
    }

    @Test
    void a_command_may_use_a_record_that_an_earlier_one_made() {
        RecordId product = RecordId.of(town.scene.txId(), 0);
        town.scene.grant(
                town.bankA,
                new FinanceActs.PostProduct(
                        town.party(town.bankA), town.productTerms(FinanceKind.PLEDGE), Scene.PLATFORM));
        assertThat(town.scene.body(product, Product.class).usedFen()).isZero();
        RecordId bill = RecordId.of(town.scene.txId(), 0);
        List<Json.Obj> both = List.of(
                Law.json(town.issue(BillType.AC02)),
                Law.json(new BillActs.Propose(
                        town.party(town.drawer), bill, Operation.RECEIVE, null, false, List.of())));
        Ruling ruling = town.scene.judge(
                town.drawer,
                both,
                List.of(
                        town.scene.opening(town.party(town.drawer)),
                        town.scene.opening(town.party(town.acceptor)),
                        town.scene.opening(town.party(town.payee))));
        assertThat(ruling)
                .isEqualTo(new Ruling.Refused(
                        Code.BILL_STATE.refusal("id", bill.value(), "operation", "RECEIVE", "command", "1")));
    }

    @Test
    void the_last_command_that_fails_takes_all_with_it() {
        RecordId id = town.party(town.drawer);
        Refusal refusal = town.scene.refused(
                town.clerkA,
                new PartyActs.Suspend(town.party(town.stranger), "one"),
                new PartyActs.Suspend(town.party(town.bankA), "two"),
                new PartyActs.Reinstate(id));
        assertThat(refusal.code()).isEqualTo(Code.PARTY_NOT_SUSPENDED);
        assertThat(refusal.details()).containsEntry("command", "2");
    }

    @Test
    void a_fault_of_the_envelope_blames_no_command() {
        Opening opening = town.scene.opening(town.party(town.drawer));
        Json.Obj command = Law.json(new PartyActs.Suspend(opening.id(), "why"));
        Ruling twice = town.scene.judge(town.clerkA, List.of(command), List.of(opening, opening));
        assertThat(twice)
                .isEqualTo(new Ruling.Refused(
                        Code.OPENING_UNUSED.refusal("id", opening.id().value())));
    }

    @Test
    void ids_are_counted_and_do_not_depend_on_contents() {
        List<RecordId> ids = town.scene.grant(
                town.clerkP,
                new FinanceActs.RecordImport("a", Town.SOME, 1, 0, null),
                new FinanceActs.RecordImport("b", Town.SOME, 2, 0, null));
        assertThat(ids).doesNotHaveDuplicates();
        String next = town.scene.txId();
        List<RecordId> more = town.scene.grant(
                town.clerkP,
                new FinanceActs.RecordImport("x", Town.SOME, 9, 9, null),
                new FinanceActs.RecordImport("y", Town.SOME, 9, 9, null));
        assertThat(more).containsExactly(RecordId.of(next, 0), RecordId.of(next, 1));
    }

    @Test
    void every_version_has_a_salt_of_its_own() {
        RecordId bill = town.received();
        Digest first = town.scene.opening(bill).salt();
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(
                town.clerkP,
                new FinanceActs.RecordImport("same", Town.SOME, 1, 0, null),
                new FinanceActs.RecordImport("same", Town.SOME, 1, 0, null));
        assertThat(granted.writes().stream().map(write -> write.opening().salt()))
                .doesNotHaveDuplicates();
        town.scene.grant(town.payee, town.endorse(town.payee, bill, town.endorsee));
        assertThat(town.scene.opening(bill).salt()).isNotEqualTo(first);
    }

    @Test
    void the_salt_of_an_envelope_changes_digests_and_nothing_else() {
        List<Json.Obj> commands = List.of(Law.json(new FinanceActs.RecordImport("same", Town.SOME, 1, 0, null)));
        Facts facts = new Facts(Digest.of("tx").value(), town.clerkP, town.scene.day(), null, Scene.CHARTER, Map.of());
        Opening one = only(Law.judge(new Envelope(1, "r", Digest.of("1"), commands, List.of()), facts));
        Opening two = only(Law.judge(new Envelope(1, "r", Digest.of("2"), commands, List.of()), facts));
        assertThat(one.digest()).isNotEqualTo(two.digest());
        assertThat(one.id()).isEqualTo(two.id());
        assertThat(Kinds.ALL.body(one)).isEqualTo(Kinds.ALL.body(two));
    }

    private static Opening only(Ruling ruling) {
        return ((Ruling.Granted) ruling).writes().getFirst().opening();
    }

    @Test
    void a_frozen_record_changes_for_nobody() {
        RecordId bill = town.received();
        town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(bill, "Court", "1", Town.SOME));
        assertThat(town.scene.refused(town.payee, town.endorse(town.payee, bill, town.endorsee)))
                .isEqualTo(Code.FROZEN.refusal("id", bill.value(), "command", "0"));
        town.scene.grant(Scene.REGULATOR, new OrderActs.Lift(bill, "Court", "2", Town.SOME));
        town.scene.grant(town.payee, town.endorse(town.payee, bill, town.endorsee));
    }

    @Test
    void custody_moves_only_where_the_keepers_change() {
        RecordId bill = town.issued();
        assertThat(moves(town.drawer, town.propose(town.drawer, bill, Operation.ACCEPT)))
                .isTrue();
        assertThat(moves(town.clerkA, new PartyActs.Suspend(town.party(town.stranger), "why")))
                .isFalse();
        RecordId accepted = town.accepted();
        assertThat(town.scene.body(accepted, Bill.class).status()).isEqualTo(Status.CS02);
        assertThat(town.scene.opening(accepted).custodians()).containsExactly(Scene.BANK_A);
    }

    private boolean moves(Actor actor, Command command) {
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(actor, command);
        return granted.writes().getFirst().custodyMoves();
    }

    @Test
    void what_is_read_is_named_once() {
        BillActs.Issue issue = town.issue(BillType.AC02);
        BillActs.Issue own = new BillActs.Issue(
                issue.as(),
                issue.number(),
                issue.type(),
                issue.amountFen(),
                false,
                issue.dueDay(),
                town.counterparty(town.drawer),
                issue.payee(),
                true);
        assertThat(Law.reads(Law.json(own)))
                .containsExactly(issue.as(), issue.payee().party());
        town.scene.grant(town.drawer, own);
    }
}
