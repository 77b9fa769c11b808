package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Outcome;
import io.aval.client.suite.Town.Person;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import io.aval.rules.bill.Tiling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** Scenes within one day: a package's transfers, who holds what afterwards and who knows it; and a value that is computed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BillTransfers {

    /** The people and their ledger. */
    protected BillTown town;

    /** Opens a fresh ledger. */
    protected abstract Backend open() throws Exception;

    @BeforeAll
    void found() throws Exception {
        town = new BillTown(open());
    }

    @BeforeEach
    void begin(TestInfo test) {
        town.town.begin(test.getDisplayName());
    }

    @AfterEach
    void end() {
        town.town.end();
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void a_value_is_computed_by_every_endorser_and_again_by_whom_a_loan_is_offered() throws Exception {
        new EvaluationScene(town, "undrawn").play();
    }

    @Test
    void a_run_that_everybody_reads_leads_to_offers_that_hold_money_until_one_is_agreed() throws Exception {
        new MarketScene(town).play();
    }

    @Test
    void what_an_owner_allows_runs_to_place_is_read_by_the_platform_and_the_witness_alone() throws Exception {
        new QuotaScene(town).play();
    }

    @Test
    void an_accepted_offer_becomes_the_discount_of_the_bill() throws Exception {
        new DiscountScene(town).play();
    }

    @Test
    void a_package_is_issued_accepted_elsewhere_and_received() throws Exception {
        RecordId id = town.received(50_000, 91, town.inventor);
        Bill bill = town.bill(BANK_B, id);
        assertThat(bill.status()).isEqualTo(Status.CS03);
        assertThat(bill.holder()).isEqualTo(town.payee.account());
        assertThat(bill.range()).isEqualTo(new Interval(1, 50_000));
        assertThat(town.bill(REGULATOR, id)).isEqualTo(bill);
        assertThat(acts(BANK_B, id)).containsExactly("ISSUE", "ACCEPT", "RECEIVE");
        assertThat(town.opening(PLATFORM, id).version())
                .as("the acceptor's organisation stays with what it was asked")
                .isLessThan(town.opening(BANK_B, id).version());
    }

    @Test
    void a_part_that_is_endorsed_is_split_off_and_its_endorsee_learns_of_nothing_else() throws Exception {
        RecordId id = town.received(10_000);
        long known = town.opening(BANK_A, id).version();
        Interval range = new Interval(4_001, 6_000);
        RecordId part = town.endorsePart(town.payee, id, range, town.inventor);
        assertThat(town.bill(BANK_B, id).range()).isEqualTo(new Interval(1, 4_000));
        assertThat(town.refused(town.payee, town.yes(town.payee, part))).isEqualTo(Code.BILL_NOT_RESPONDER);
        assertThat(town.refused(town.drawer, town.yes(town.drawer, part)))
                .as("BankA never saw the part")
                .isEqualTo(Code.UNKNOWN_RECORD);
        town.act(town.inventor, town.yes(town.inventor, part));
        assertThat(town.bill(PLATFORM, part).holder()).isEqualTo(town.inventor.account());
        assertThat(town.bill(PLATFORM, part).range()).isEqualTo(range);
        assertThat(acts(PLATFORM, part)).containsExactly("ISSUE", "ACCEPT", "RECEIVE", "ENDORSE");
        assertThat(town.knows(PLATFORM, id)).as("the rest").isFalse();
        assertThat(town.knows(BANK_A, part)).isFalse();
        assertThat(town.opening(BANK_A, id).version()).isEqualTo(known);
        assertThat(ranges(REGULATOR, id)).hasSize(3).satisfies(BillTransfers::areWhole);
        assertThat(ranges(PLATFORM, id)).containsExactly(range);
        assertThat(ranges(BANK_B, id)).hasSize(3);
    }

    @Test
    void what_was_split_for_nothing_is_merged_again() throws Exception {
        RecordId id = town.received(9_000);
        Digest head = town.bill(BANK_B, id).head();
        RecordId part = town.endorsePart(town.payee, id, new Interval(5_001, 9_000), town.inventor);
        BillActs.Merge merge = new BillActs.Merge(town.payee.party(), List.of(part, id));
        assertThat(town.refused(town.payee, merge)).isEqualTo(Code.BILL_MERGE);
        town.act(town.payee, new BillActs.Withdraw(town.payee.party(), part));
        town.act(town.payee, merge);
        assertThat(town.bill(BANK_B, id).part()).isNull();
        assertThat(town.bill(BANK_B, id).head()).isEqualTo(head);
        assertThat(town.bill(BANK_B, part).into()).isEqualTo(id);
        assertThat(town.bill(PLATFORM, part).request())
                .as("the Platform stays with what it was asked")
                .isNotNull();
        assertThat(ranges(REGULATOR, id)).containsExactly(new Interval(1, 9_000));
        assertThat(town.refused(town.payee, town.propose(town.payee, part, Operation.ENDORSE, town.inventor)))
                .isEqualTo(Code.BILL_STATE);
    }

    @Test
    void a_withdrawal_and_an_answer_at_once_cannot_both_commit() throws Exception {
        RecordId id = town.received(3_000);
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor));
        List<Outcome> outcomes = Stream.of(
                        town.send(town.payee, new BillActs.Withdraw(town.payee.party(), id)),
                        town.send(town.inventor, town.yes(town.inventor, id)))
                .map(CompletableFuture::join)
                .toList();
        List<String> committed = outcomes.stream()
                .filter(Outcome.Committed.class::isInstance)
                .map(outcome -> ((Outcome.Committed) outcome).txId())
                .toList();
        assertThat(committed).as("of " + outcomes).hasSize(1);
        for (Office office : town.town.offices.values()) {
            office.learn(committed.getFirst());
        }
        Person holder = outcomes.getFirst() instanceof Outcome.Committed ? town.payee : town.inventor;
        Bill bill = town.bill(holder.organisation(), id);
        assertThat(bill.holder()).isEqualTo(holder.account());
        assertThat(bill.request()).isNull();
        assertThat(town.bill(REGULATOR, id)).isEqualTo(bill);
    }

    @Test
    void a_discount_moves_title_when_the_payees_bank_confirms_the_payment() throws Exception {
        RecordId id = town.received(1_000_000);
        town.act(town.payee, town.propose(town.payee, id, Operation.DISCOUNT, town.bankA, null, BillTown.deal()));
        town.act(town.bankA, town.yes(town.bankA, id));
        Bill agreed = town.bill(BANK_A, id);
        assertThat(agreed.holder()).isEqualTo(town.payee.account());
        assertThat(leg(agreed).amountFen()).as("91 days of 360 at 1.8 %").isEqualTo(1_000_000 - 4_550);
        assertThat(town.refused(town.payee, new BillActs.Withdraw(town.payee.party(), id)))
                .isEqualTo(Code.BILL_SETTLING);
        assertThat(town.refused(town.bankA, town.confirm(town.bankA, id))).isEqualTo(Code.BILL_NOT_PAYEES_BANK);
        town.act(town.bankB, town.confirm(town.bankB, id));
        assertThat(town.bill(BANK_A, id).holder()).isEqualTo(town.bankA.account());
        assertThat(town.bill(BANK_A, id).discounted()).isEqualTo(town.today());
        assertThat(acts(BANK_A, id)).containsExactly("ISSUE", "ACCEPT", "RECEIVE", "DISCOUNT");
        assertThat(town.knows(PLATFORM, id)).isFalse();
    }

    @Test
    void a_pledged_bill_stays_until_the_pledgee_releases_it() throws Exception {
        RecordId id = town.received(20_000);
        town.act(town.payee, town.propose(town.payee, id, Operation.PLEDGE, town.bankA));
        town.act(town.bankA, town.yes(town.bankA, id));
        assertThat(town.bill(BANK_A, id).circulation()).isEqualTo(Circulation.TF0304);
        assertThat(town.bill(BANK_B, id).encumbrance().state()).isEqualTo(Encumbrance.State.REGISTERED);
        assertThat(town.refused(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor)))
                .isEqualTo(Code.ENCUMBERED);
        assertThat(town.refused(town.payee, town.propose(town.payee, id, Operation.RELEASE, null)))
                .isEqualTo(Code.NOT_PLEDGEE);
        town.act(town.bankA, town.propose(town.bankA, id, Operation.RELEASE, null));
        town.act(town.payee, town.yes(town.payee, id));
        assertThat(town.bill(BANK_B, id).encumbrance()).isEqualTo(Encumbrance.FREE);
        assertThat(town.bill(BANK_B, id).circulation()).isEqualTo(Circulation.TF0301);
        assertThat(town.bill(REGULATOR, id)).isEqualTo(town.bill(BANK_B, id));
    }

    @Test
    void a_guarantor_of_a_third_organisation_learns_of_nothing_that_follows() throws Exception {
        RecordId id = town.received(30_000);
        town.act(town.payee, town.propose(town.payee, id, Operation.GUARANTEE, town.inventor));
        town.act(town.inventor, town.yes(town.inventor, id));
        assertThat(town.bill(BANK_B, id).backers()).containsExactly(town.inventor.account());
        assertThat(town.opening(BANK_B, id).custodians()).containsExactly(BANK_B);
        assertThat(acts(BANK_B, id)).endsWith("RECEIVE", "GUARANTEE");
        assertThat(town.bill(PLATFORM, id)).as("who answers keeps what it made").isEqualTo(town.bill(BANK_B, id));
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.drawer));
        assertThat(town.opening(PLATFORM, id).version())
                .isLessThan(town.opening(BANK_A, id).version());
    }

    @Test
    void a_frozen_bill_neither_moves_nor_splits_until_the_freeze_is_lifted() throws Exception {
        RecordId id = town.received(8_000);
        Digest document = Digest.of("an order of court");
        town.act(town.town.regulator, new OrderActs.Freeze(id, "A court", "2026-7", document));
        assertThat(town.refused(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor)))
                .isEqualTo(Code.FROZEN);
        assertThat(town.refused(
                        town.payee,
                        town.propose(town.payee, id, Operation.ENDORSE, town.inventor, new Interval(1, 2), null)))
                .isEqualTo(Code.FROZEN);
        town.act(town.town.regulator, new OrderActs.Lift(id, "A court", "2026-8", document));
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor));
    }

    /** The live ranges of a package that an organisation knows, as it last saw them. */
    private List<Interval> ranges(Organisation organisation, RecordId origin) {
        return town.town.office(organisation).known().stream()
                .filter(opening -> opening.kind() == Kind.BILL)
                .filter(opening -> BillTown.body(opening).origin(opening.id()).equals(origin))
                .map(BillTown::body)
                .filter(bill -> bill.into() == null)
                .map(Bill::range)
                .toList();
    }

    private static void areWhole(List<? extends Interval> ranges) {
        assertThat(Tiling.joined(List.copyOf(ranges))).contains(List.of(new Interval(1, 10_000)));
    }

    private static Leg leg(Bill bill) {
        return Objects.requireNonNull(Objects.requireNonNull(bill.request()).leg());
    }

    /** The completed acts of which that organisation can show the chain. */
    protected final List<String> acts(Organisation organisation, RecordId id) {
        return town.town.office(organisation).path(id).stream().map(Hop::act).toList();
    }
}
