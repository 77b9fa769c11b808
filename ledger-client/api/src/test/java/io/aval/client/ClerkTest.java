package io.aval.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.cap.CapActs;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.Review;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.ip.IpActs;
import io.aval.rules.law.Kinds;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.LimitLink;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a clerk does with each outcome; a scripted ledger stands behind it. */
class ClerkTest {

    private static final Organisation BANK_A = new Organisation("BankA");
    private static final Organisation REGULATOR = new Organisation("Regulator");
    private static final Charter CHARTER =
            new Charter(List.of(REGULATOR), List.of(BANK_A, new Organisation("Platform")));
    private static final String TX = "a".repeat(64);
    private static final RecordId PARTY = RecordId.of(TX, 0);
    private static final RecordId BILL = RecordId.of(TX, 1);
    private static final Signer OFFICER = signer(BANK_A, Role.OPERATOR);
    private static final Signer HOLDER = signer(BANK_A, Role.ENTERPRISE);
    private static final BillActs.Withdraw WITHDRAW = new BillActs.Withdraw(PARTY, BILL);
    private static final int TRIES = 4;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(1), TRIES, Duration.ZERO);
    private static final Party PAYEE = new Party(
            "Payee Works",
            PartyType.ENTERPRISE,
            new Uscc("91310000000000010A"),
            null,
            null,
            List.of(new Account(BANK_A, new Handle("somebody-1"))),
            true,
            null,
            null,
            null,
            null);
    private static final Outcome COMMITTED = new Outcome.Committed(TX, 7);

    private final ScriptedLedger ledger = new ScriptedLedger();
    private final Map<RecordId, Opening> shelf =
            new HashMap<>(Map.of(PARTY, opening(Kind.PARTY, PARTY, 1), BILL, opening(Kind.BILL, BILL, 3, BANK_A)));
    private final Clerk clerk = clerk("a secret");

    @Test
    void brings_the_openings_that_the_commands_read_and_asks_its_own_organisation_and_a_witness() {
        ledger.answer(COMMITTED);
        Receipt receipt = withdraw("r1");
        assertThat(receipt.txId()).isEqualTo(TX);
        assertThat(receipt.block()).isEqualTo(7);
        Submission sent = ledger.submissions.getFirst();
        assertThat(sent.endorsers()).containsExactly(BANK_A, REGULATOR);
        assertThat(sent.envelope().openings()).extracting(Opening::id).containsExactlyInAnyOrder(PARTY, BILL);
    }

    @Test
    void brings_the_limits_along_that_a_party_has_set_at_the_signers_organisation() {
        RecordId limits = RecordId.of(TX, 2);
        shelf.put(limits, opening(Kind.LIMIT, limits, 1, BANK_A));
        Party party = (Party) Kinds.ALL.body(opening(Kind.PARTY, PARTY, 1));
        ledger.answer(new Outcome.Refused(Code.STALE_OPENING.refusal("id", PARTY.value())), COMMITTED, COMMITTED);
        ledger.onSubmission = () -> shelf.put(PARTY, party(party.withLimit(new LimitLink(BANK_A, limits))));
        withdraw("r1");
        assertThat(ledger.submissions.stream().map(ClerkTest::brought))
                .containsExactly(Set.of(PARTY, BILL), Set.of(PARTY, BILL, limits));
        shelf.put(PARTY, party(party.withLimit(new LimitLink(new Organisation("Platform"), limits))));
        ledger.onSubmission = () -> {};
        withdraw("r2");
        assertThat(brought(ledger.submissions.getLast())).containsExactlyInAnyOrder(PARTY, BILL);
    }

    private static Set<RecordId> brought(Submission submission) {
        return submission.envelope().openings().stream().map(Opening::id).collect(Collectors.toSet());
    }

    private static Opening party(Party party) {
        return new Opening(1, Kind.PARTY, PARTY, 2, Digest.of("salt"), List.of(), Kinds.ALL.encode(party));
    }

    @Test
    void a_witness_asks_a_custodian_of_what_it_changes_beside_itself() {
        ledger.answer(COMMITTED);
        OrderActs.Freeze freeze = new OrderActs.Freeze(BILL, "A court", "1", Digest.of("order"));
        clerk.act(signer(REGULATOR, Role.REGULATOR), "r1", List.of(freeze));
        assertThat(ledger.submissions.getFirst().endorsers()).containsExactly(BANK_A, REGULATOR);
    }

    @Test
    void a_witness_shows_what_it_addresses_to_an_organisation_to_no_other() {
        ledger.answer(COMMITTED);
        Organisation platform = new Organisation("Platform");
        CapActs.SetCap cap = new CapActs.SetCap(PARTY, platform, null, 1, 1, BusinessDay.of("2026-03-02"));
        clerk.act(signer(REGULATOR, Role.REGULATOR), "r1", List.of(cap));
        assertThat(ledger.submissions.getFirst().endorsers()).containsExactly(platform, REGULATOR);
    }

    @Test
    void looks_again_where_somebody_was_faster() {
        ledger.answer(
                new Outcome.Refused(Code.STALE_OPENING.refusal("id", BILL.value())),
                new Outcome.Invalid(TX, ValidationCode.MVCC_READ_CONFLICT),
                new Outcome.Invalid(TX, ValidationCode.ENDORSEMENT_POLICY_FAILURE),
                COMMITTED);
        assertThat(withdraw("r1").txId()).isEqualTo(TX);
        assertThat(ledger.submissions).hasSize(4);
        assertThat(ledger.submissions.stream().map(sent -> sent.envelope().content()))
                .as("each try is the same request")
                .containsOnly(ledger.submissions.getFirst().envelope().content());
    }

    @Test
    void gives_up_after_a_bounded_number_of_tries() {
        for (int i = 0; i < TRIES; i++) {
            ledger.answer(new Outcome.Invalid(TX, ValidationCode.MVCC_READ_CONFLICT));
        }
        assertThat(refusal("r1")).isEqualTo(Code.CONFLICT_PERSISTS);
        assertThat(ledger.submissions).hasSize(TRIES);
    }

    @Test
    void does_not_repeat_what_a_rule_refused_or_what_is_invalid_for_good() {
        ledger.answer(new Outcome.Refused(Code.BILL_NO_REQUEST.refusal()));
        assertThat(refusal("r1")).isEqualTo(Code.BILL_NO_REQUEST);
        ledger.answer(new Outcome.Invalid(TX, ValidationCode.BAD_CREATOR_SIGNATURE));
        assertThat(refusal("r2")).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(ledger.submissions).hasSize(2);
    }

    @Test
    void looks_an_unknown_outcome_up_and_never_sends_it_again() {
        ledger.answer(new Outcome.Unknown(TX), new Outcome.Unknown(TX), new Outcome.Unknown(TX));
        assertThat(refusal("r1")).isEqualTo(Code.OUTCOME_UNKNOWN);
        ledger.statuses.put(TX, new TxStatus(TX, 9, ValidationCode.VALID));
        assertThat(withdraw("r2").block()).isEqualTo(9);
        ledger.statuses.put(TX, new TxStatus(TX, 9, ValidationCode.MVCC_READ_CONFLICT));
        assertThat(refusal("r3")).isEqualTo(Code.CONFLICT_PERSISTS);
        assertThat(ledger.submissions).hasSize(3);
    }

    @Test
    void a_request_that_was_done_is_answered_with_the_first_receipt() {
        ledger.statuses.put(TX, new TxStatus(TX, 5, ValidationCode.VALID));
        ledger.answer(new Outcome.Refused(Code.REQUEST_DONE.refusal("tx", TX)));
        Receipt receipt = withdraw("r1");
        assertThat(receipt.repeated()).isTrue();
        assertThat(receipt.block()).isEqualTo(5);
    }

    @Test
    void waits_for_a_deposit_that_is_on_its_way_and_takes_each_opening_once() {
        Opening written = opening(Kind.BILL, BILL, 4, BANK_A);
        Deposit deposit = new Deposit(1, List.of(written, written), List.of());
        ledger.deposits.put(
                Vault.of(BANK_A),
                new ArrayDeque<>(List.of(
                        () -> {
                            throw Code.DEPOSIT_AWAITED.refuse();
                        },
                        () -> deposit)));
        ledger.answer(COMMITTED);
        assertThat(withdraw("r1").only(Kind.BILL)).isEqualTo(written);
    }

    @Test
    void a_deposit_that_never_comes_is_told() {
        ArrayDeque<Supplier<Deposit>> never = new ArrayDeque<>();
        for (int i = 0; i < TRIES; i++) {
            never.add(() -> {
                throw Code.DEPOSIT_AWAITED.refuse();
            });
        }
        ledger.deposits.put(Vault.of(BANK_A), never);
        ledger.answer(COMMITTED);
        assertThat(refusal("r1")).isEqualTo(Code.DEPOSIT_AWAITED);
    }

    @Test
    void does_not_say_that_nothing_was_done_when_the_ledger_falls_silent_after_the_act() {
        Supplier<Deposit> silent = () -> {
            throw Code.LEDGER_UNAVAILABLE.refuse();
        };
        ledger.deposits.put(Vault.of(BANK_A), new ArrayDeque<>(List.of(silent, silent)));
        ledger.answer(COMMITTED, new Outcome.Refused(Code.REQUEST_DONE.refusal("tx", TX)));
        assertThat(refusal("r1")).isEqualTo(Code.OUTCOME_UNKNOWN);
        ledger.statuses.put(TX, new TxStatus(TX, 7, ValidationCode.VALID));
        assertThat(refusal("r1")).isEqualTo(Code.OUTCOME_UNKNOWN);
    }

    @Test
    void does_not_say_that_nothing_was_done_when_nobody_can_be_asked_about_an_unknown_outcome() {
        ledger.silent = true;
        ledger.answer(new Outcome.Unknown(TX), new Outcome.Refused(Code.REQUEST_DONE.refusal("tx", TX)));
        assertThat(refusal("r1")).isEqualTo(Code.OUTCOME_UNKNOWN);
        assertThat(refusal("r1")).isEqualTo(Code.OUTCOME_UNKNOWN);
    }

    @Test
    void what_is_not_known_here_is_not_sent() {
        shelf.remove(BILL);
        assertThat(refusal("r1")).isEqualTo(Code.UNKNOWN_RECORD);
        assertThat(ledger.submissions).isEmpty();
    }

    @Test
    void the_salt_is_the_same_for_the_same_request_only_and_hangs_on_the_secret() {
        ledger.answer(COMMITTED, COMMITTED, COMMITTED, COMMITTED);
        withdraw("r1");
        withdraw("r1");
        withdraw("r2");
        clerk("another").act(HOLDER, "r1", List.of(WITHDRAW));
        List<Digest> salts =
                ledger.submissions.stream().map(sent -> sent.envelope().salt()).toList();
        assertThat(salts.get(1)).isEqualTo(salts.get(0));
        assertThat(List.of(salts.get(0), salts.get(2), salts.get(3))).doesNotHaveDuplicates();
    }

    @Test
    void a_receipt_with_another_number_of_records_is_not_taken_for_one() {
        Receipt receipt = new Receipt(TX, 1, List.of(), List.of(), false);
        assertThatThrownBy(() -> receipt.only(Kind.BILL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_facade_sends_the_act_of_its_name() {
        Map<String, Runnable> calls = new TreeMap<>(Map.of(
                "bill.withdraw", () -> new Bills(clerk, HOLDER).withdraw("f1", WITHDRAW),
                "party.reinstate", () -> new Parties(clerk, OFFICER).reinstate("f2", new PartyActs.Reinstate(PARTY)),
                "ip.revoke", () -> new Rights(clerk, HOLDER).revoke("f3", new IpActs.Revoke(null, BILL, "error")),
                "encumbrance.release",
                        () -> new Encumbrances(clerk, HOLDER).release("f4", new EncumbranceActs.Release(PARTY, BILL)),
                "finance.agree", () -> new Finance(clerk, HOLDER).agree("f5", new FinanceActs.Agree(PARTY, BILL, BILL)),
                "order.lift",
                        () -> new Office(clerk, OFFICER)
                                .lift("f6", new OrderActs.Lift(BILL, "A court", "2", Digest.of("order")))));
        Finance finance = new Finance(clerk, OFFICER);
        calls.put(
                "finance.confirm-run",
                () -> finance.confirm(
                        "f7", new FinanceActs.ConfirmRun(BILL, Review.Finding.DISPUTED, Digest.of("verdict"))));
        calls.put("finance.allot-budget", () -> finance.allot("f8", new BudgetActs.AllotBudget(PARTY, BILL, 1, 1)));
        calls.put("finance.conclude", () -> finance.conclude("f9", new BudgetActs.Conclude(BILL, PARTY, null)));
        QuotaTerms terms = new QuotaTerms(1, List.of(), null, null);
        calls.put("finance.quota", () -> finance.post("g1", new QuotaActs.PostQuota(PARTY, terms, BANK_A)));
        calls.put("finance.amend-quota", () -> finance.amend("g2", new QuotaActs.AmendQuota(PARTY, BILL, terms)));
        calls.forEach((act, call) -> {
            ledger.answer(COMMITTED);
            call.run();
            Json.Obj sent = ledger.submissions.getLast().envelope().commands().getFirst();
            assertThat(sent.members().get("act")).isEqualTo(new Json.Text(act));
        });
    }

    private Receipt withdraw(String request) {
        return new Bills(clerk, HOLDER).withdraw(request, WITHDRAW);
    }

    private Code refusal(String request) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> withdraw(request));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }

    private Clerk clerk(String secret) {
        Openings openings = new Openings() {
            @Override
            public Optional<Opening> current(RecordId id) {
                return Optional.ofNullable(shelf.get(id));
            }

            @Override
            public List<Hop> path(RecordId id) {
                return List.of();
            }
        };
        return new Clerk(ledger, OFFICER, openings, CHARTER, PATIENCE, Digest.of(secret));
    }

    private static Opening opening(Kind kind, RecordId id, long version, Organisation... custodians) {
        Json.Obj body = kind == Kind.PARTY ? Kinds.ALL.encode(PAYEE) : new Json.Obj(new TreeMap<>());
        return new Opening(1, kind, id, version, Digest.of("salt"), List.of(custodians), body);
    }

    private static Signer signer(Organisation organisation, Role role) {
        Authority authority = Authority.create(organisation.value(), "test", InstantSource.system());
        return new KeySigner(organisation, authority.client(new ClientAttributes(role, new Handle("somebody-1"))));
    }
}
