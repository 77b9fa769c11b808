package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Attestation;
import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.LedgerEvent;
import io.aval.client.Outcome;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.ValidationCode;
import io.aval.client.Vault;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** What a ledger does with the acts of the contract; a back end inherits it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LedgerBehaviour {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Town town;

    /** Opens a fresh ledger. */
    protected abstract Backend open() throws Exception;

    @BeforeAll
    void found() throws Exception {
        town = new Town(open());
    }

    @BeforeEach
    void begin(TestInfo test) {
        town.begin(test.getDisplayName());
    }

    @AfterEach
    void end() {
        town.end();
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void a_bill_moves_from_one_bank_to_the_other_and_only_they_and_the_witness_hold_it() throws Exception {
        RecordId id = town.receivedBill(123_456);
        Bill bill = bill(BANK_B, id);
        assertThat(bill.status()).isEqualTo(Status.CS03);
        assertThat(bill.circulation()).isEqualTo(Circulation.TF0301);
        assertThat(bill.holder().organisation()).isEqualTo(BANK_B);
        assertThat(bill(REGULATOR, id)).isEqualTo(bill);
        assertThat(bill(BANK_A, id).request())
                .as("BankA stays with what it proposed")
                .isNotNull();
        assertThat(town.office(PLATFORM).current(id)).isEmpty();
        assertThat(town.office(BANK_B).path(id)).extracting("act").containsExactly("ISSUE", "ACCEPT", "RECEIVE");
    }

    @Test
    void a_withdrawn_proposal_leaves_the_bill_with_its_holder() throws Exception {
        RecordId id = town.receivedBill(5_000);
        Office b = town.office(BANK_B);
        town.learn(b.bills(town.payee.signer()).propose(town.request(), endorseTo(town.stranger, id)));
        assertThat(bill(BANK_A, id).request()).isNotNull();
        town.learn(
                b.bills(town.payee.signer()).withdraw(town.request(), new BillActs.Withdraw(town.payee.party(), id)));
        assertThat(bill(BANK_B, id).request()).isNull();
        assertThat(bill(BANK_B, id).circulation()).isEqualTo(Circulation.TF0301);
        assertThat(refusal(() -> town.office(BANK_A)
                        .bills(town.stranger.signer())
                        .answer(town.request(), new BillActs.Answer(town.stranger.party(), id, true, null))))
                .isEqualTo(Code.STALE_OPENING);
    }

    @Test
    void the_same_request_is_answered_with_the_first_answer_and_other_content_is_refused() {
        Office a = town.office(BANK_A);
        String request = town.request();
        BillActs.Issue issue = town.issue(700);
        Receipt first = a.bills(town.drawer.signer()).issue(request, issue);
        Receipt again = a.bills(town.drawer.signer()).issue(request, issue);
        assertThat(again.txId()).isEqualTo(first.txId());
        assertThat(again.openings()).isEqualTo(first.openings());
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(refusal(() -> a.bills(town.drawer.signer()).issue(request, town.issue(701))))
                .isEqualTo(Code.REQUEST_REUSED);
    }

    @Test
    void one_number_is_one_record() {
        Office a = town.office(BANK_A);
        BillActs.Issue issue = town.issue(800);
        a.bills(town.drawer.signer()).issue(town.request(), issue);
        assertThat(refusal(() -> a.bills(town.drawer.signer()).issue(town.request(), issue)))
                .isEqualTo(Code.DUPLICATE_NUMBER);
    }

    @Test
    void an_envelope_whose_last_command_is_refused_leaves_nothing() {
        Office a = town.office(BANK_A);
        BillActs.Issue good = town.issue(900);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> a.clerk.act(town.drawer.signer(), town.request(), List.of(good, town.issue(901), good)));
        assertThat(refused.refusal().code()).isEqualTo(Code.DUPLICATE_NUMBER);
        assertThat(a.bills(town.drawer.signer()).issue(town.request(), good).openings(Kind.BILL))
                .hasSize(1);
    }

    @Test
    void a_second_pledge_is_refused_and_two_at_once_cannot_both_commit() throws Exception {
        RecordId right = town.right();
        Opening opening = town.office(PLATFORM).current(right).orElseThrow();
        List<CompletableFuture<Outcome>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(submit(
                    town.inventor.signer(),
                    town.request(),
                    List.of(reserve(right)),
                    List.of(PLATFORM, REGULATOR),
                    opening));
        }
        long committed = both.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Committed.class::isInstance)
                .count();
        assertThat(committed).isEqualTo(1);
        String txId = both.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Committed.class::isInstance)
                .map(outcome -> ((Outcome.Committed) outcome).txId())
                .findFirst()
                .orElseThrow();
        for (Office office : town.offices.values()) {
            office.learn(txId);
        }
        assertThat(refusal(() -> town.office(PLATFORM)
                        .clerk
                        .act(town.inventor.signer(), town.request(), List.of(reserve(right)))))
                .isEqualTo(Code.ENCUMBERED);
    }

    @Test
    void a_stale_opening_and_a_forged_one_are_told_apart() throws Exception {
        RecordId right = town.right();
        Opening old = town.office(PLATFORM).current(right).orElseThrow();
        town.learn(town.office(PLATFORM).clerk.act(town.inventor.signer(), town.request(), List.of(reserve(right))));
        assertThat(refused(submit(
                        town.inventor.signer(),
                        town.request(),
                        List.of(reserve(right)),
                        List.of(PLATFORM, REGULATOR),
                        old)))
                .isEqualTo(Code.STALE_OPENING);
        Opening now = town.office(PLATFORM).current(right).orElseThrow();
        Opening forged = new Opening(
                now.schema(), now.kind(), now.id(), now.version(), now.salt(), now.custodians(), old.body());
        assertThat(refused(submit(
                        town.inventor.signer(),
                        town.request(),
                        List.of(reserve(right)),
                        List.of(PLATFORM, REGULATOR),
                        forged)))
                .isEqualTo(Code.FORGED_OPENING);
    }

    @Test
    void a_record_changes_only_with_a_custodian_and_the_witness() throws Exception {
        for (List<Organisation> wrong :
                List.of(List.of(PLATFORM, REGULATOR), List.of(BANK_A), List.of(REGULATOR), List.of(BANK_A, BANK_B))) {
            Receipt issued = town.office(BANK_A).bills(town.drawer.signer()).issue(town.request(), town.issue(1_000));
            Opening bill = issued.only(Kind.BILL);
            Outcome outcome = submit(
                            town.drawer.signer(),
                            town.request(),
                            List.of(town.propose(bill.id(), Operation.ACCEPT)),
                            wrong,
                            bill,
                            town.office(BANK_A).current(town.drawer.party()).orElseThrow())
                    .join();
            assertThat(outcome)
                    .as("endorsed by " + wrong)
                    .isInstanceOfSatisfying(
                            Outcome.Invalid.class,
                            invalid -> assertThat(invalid.code()).isEqualTo(ValidationCode.ENDORSEMENT_POLICY_FAILURE));
        }
    }

    @Test
    void a_vault_is_read_by_its_own_organisation_and_the_witness_only() {
        Receipt issued = town.office(BANK_A).bills(town.drawer.signer()).issue(town.request(), town.issue(1_100));
        Vault vault = Vault.of(BANK_A);
        Signer foreign = town.signer(BANK_B, Role.OPERATOR, "curious");
        assertThat(refusal(() -> town.office(BANK_B).ledger.read(foreign, vault, issued.txId())))
                .isIn(Code.NOT_ENTITLED, Code.WRONG_ORGANISATION);
        assertThat(refusal(() -> town.office(BANK_A).ledger.read(foreign, vault, issued.txId())))
                .isIn(Code.NOT_ENTITLED, Code.WRONG_ORGANISATION);
        assertThat(town.office(REGULATOR)
                        .ledger
                        .read(town.regulator, vault, issued.txId())
                        .openings())
                .isEqualTo(issued.openings());
    }

    @Test
    void events_resume_after_a_checkpoint_and_show_keys_and_digests_only() throws Exception {
        Office a = town.office(BANK_A);
        Receipt first = a.bills(town.drawer.signer()).issue(town.request(), town.issue(1_200));
        Receipt second = a.bills(town.drawer.signer()).issue(town.request(), town.issue(1_300));
        try (EventStream events = a.ledger.events(town.drawer.signer(), new Checkpoint(first.block(), first.txId()))) {
            LedgerEvent next = events.next(DEADLINE).orElseThrow();
            assertThat(next.txId()).isEqualTo(second.txId());
            Opening bill = second.only(Kind.BILL);
            assertThat(next.changes()).containsExactly(new LedgerEvent.Change(bill.key(), bill.digest()));
        }
    }

    @Test
    void a_frozen_record_stays_as_it_is_until_it_is_lifted() throws Exception {
        RecordId right = town.right();
        Office witness = town.office(REGULATOR);
        Digest document = Digest.of("the order");
        town.learn(witness.clerk.act(
                town.regulator, town.request(), List.of(new OrderActs.Freeze(right, "A court", "2026-1", document))));
        assertThat(refusal(() -> town.office(PLATFORM)
                        .clerk
                        .act(town.inventor.signer(), town.request(), List.of(reserve(right)))))
                .isEqualTo(Code.FROZEN);
        town.learn(witness.clerk.act(
                town.regulator, town.request(), List.of(new OrderActs.Lift(right, "A court", "2026-2", document))));
        town.learn(town.office(PLATFORM).clerk.act(town.inventor.signer(), town.request(), List.of(reserve(right))));
    }

    @Test
    void several_organisations_attest_what_stands_at_a_key() {
        Receipt issued = town.office(BANK_A).bills(town.drawer.signer()).issue(town.request(), town.issue(1_400));
        Opening bill = issued.only(Kind.BILL);
        Attestation attestation = town.office(BANK_A)
                .ledger
                .attest(town.drawer.signer(), bill.key(), new TreeSet<>(List.of(BANK_A, REGULATOR)));
        assertThat(attestation.payload()).contains(bill.digest().value(), "\"day\":\"2026-11-23\"");
        assertThat(attestation.endorsements()).extracting("organisation").containsExactlyInAnyOrder(BANK_A, REGULATOR);
    }

    @Test
    void a_stranger_verifies_offline_who_signed_each_act_of_a_bill() throws Exception {
        RecordId id = town.receivedBill(1_450);
        new EvidenceScene(town, id).play(signsActs());
    }

    /** Whether acts are signed; false where callers vouch for their signers. */
    protected boolean signsActs() {
        return true;
    }

    @Test
    void an_opening_that_was_lost_is_delivered_again() throws Exception {
        RecordId id = town.receivedBill(1_500);
        Opening opening = town.office(REGULATOR).current(id).orElseThrow();
        Outcome outcome = town.office(REGULATOR)
                .ledger
                .redeliver(town.regulator, town.request(), BANK_B, List.of(opening), DEADLINE)
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        String txId = ((Outcome.Committed) outcome).txId();
        Signer reader = town.signer(BANK_B, Role.OPERATOR, "reader");
        assertThat(town.office(BANK_B)
                        .ledger
                        .read(reader, Vault.of(BANK_B), txId)
                        .openings())
                .containsExactly(opening);
        assertThat(refused(town.office(REGULATOR)
                        .ledger
                        .redeliver(town.regulator, town.request(), BANK_A, List.of(opening), DEADLINE)))
                .isEqualTo(Code.NOT_CUSTODIAN);
    }

    private EncumbranceActs.Reserve reserve(RecordId object) {
        return new EncumbranceActs.Reserve(
                town.inventor.party(), object, town.payee.counterparty(), Town.TODAY.plusDays(10));
    }

    private BillActs.Propose endorseTo(Town.Person endorsee, RecordId bill) {
        return new BillActs.Propose(
                town.payee.party(),
                bill,
                Operation.ENDORSE,
                endorsee.counterparty(),
                false,
                town.office(BANK_B).path(bill));
    }

    private Bill bill(Organisation organisation, RecordId id) {
        return (Bill) Kinds.ALL.body(town.office(organisation).current(id).orElseThrow());
    }

    /** Submits without a clerk: openings and endorsers as the test wants them. */
    private CompletableFuture<Outcome> submit(
            Signer signer, String request, List<Command> commands, List<Organisation> endorsers, Opening... openings) {
        List<Opening> brought = new ArrayList<>(Arrays.asList(openings));
        for (Command command : commands) {
            for (RecordId id : command.reads()) {
                if (brought.stream().noneMatch(opening -> opening.id().equals(id))) {
                    brought.add(town.office(PLATFORM).current(id).orElseThrow());
                }
            }
        }
        Envelope envelope = new Envelope(
                1, request, Digest.of(request), commands.stream().map(Law::json).toList(), brought);
        return town.office(signer.organisation())
                .ledger
                .submit(new Submission(signer, envelope, new TreeSet<>(endorsers), DEADLINE));
    }

    private static Code refusal(Runnable act) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, act::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }

    private static Code refused(CompletableFuture<Outcome> future) {
        assertThat(future.join()).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) future.join()).refusal().code();
    }
}
