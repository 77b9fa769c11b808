package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Outcome;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.suite.Town.Person;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Settlement;
import io.aval.rules.bill.Undertaking;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Kinds;
import io.aval.rules.law.Law;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A town with a bank that acts for itself at each operating organisation, and short ways through a bill's life. */
final class BillTown implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int WEEK = 7;

    final Town town;
    final Person drawer;
    final Person payee;
    final Person inventor;
    final Person bankA;
    final Person bankB;
    final Person bankP;
    private BusinessDay today = Town.TODAY;

    BillTown(Backend backend) throws InterruptedException {
        town = new Town(backend);
        drawer = town.drawer;
        payee = town.payee;
        inventor = town.inventor;
        bankA = town.institution(BANK_A, "91110000MA001001XX", "102100099996");
        bankB = town.institution(BANK_B, "91110000MA001002XX", "308584000013");
        bankP = town.institution(PLATFORM, "91110000MA001003XX", "104100000004");
    }

    BusinessDay today() {
        return today;
    }

    /** A bill that the payee holds at BankB, drawn by a customer of BankA on itself. */
    RecordId received(long amountFen) throws InterruptedException {
        return received(amountFen, 13 * WEEK, drawer);
    }

    RecordId received(long amountFen, int days, Person acceptor) throws InterruptedException {
        RecordId bill =
                act(drawer, issue(amountFen, days, acceptor)).only(Kind.BILL).id();
        act(drawer, propose(drawer, bill, Operation.ACCEPT, null));
        act(acceptor, yes(acceptor, bill));
        act(drawer, propose(drawer, bill, Operation.RECEIVE, null));
        act(payee, yes(payee, bill));
        return bill;
    }

    BillActs.Issue issue(long amountFen, int days, Person acceptor) {
        return new BillActs.Issue(
                drawer.party(),
                town.number(today),
                BillType.AC02,
                amountFen,
                true,
                today.plusDays(days),
                acceptor.counterparty(),
                payee.counterparty(),
                true);
    }

    /** A bill that a bank accepts of its allotment. */
    RecordId accepted(long amountFen, Person bank, Undertaking undertaking) throws InterruptedException {
        BillActs.Issue trade = issue(amountFen, 13 * WEEK, bank);
        BillActs.Issue issue = new BillActs.Issue(
                trade.as(),
                town.number(5, today),
                BillType.AC01,
                amountFen,
                true,
                trade.dueDay(),
                trade.acceptor(),
                trade.payee(),
                true);
        RecordId bill = act(drawer, issue).only(Kind.BILL).id();
        act(drawer, propose(drawer, bill, Operation.ACCEPT, null));
        act(bank, new BillActs.Answer(bank.party(), bill, true, null, null, undertaking));
        return bill;
    }

    BillActs.Propose propose(Person by, RecordId bill, Operation operation, @Nullable Person to) {
        return propose(by, bill, operation, to, null, null);
    }

    BillActs.Propose propose(
            Person by,
            RecordId bill,
            Operation operation,
            @Nullable Person to,
            @Nullable Interval part,
            @Nullable Particulars particulars) {
        return new BillActs.Propose(
                by.party(),
                bill,
                operation,
                to == null ? null : to.counterparty(),
                false,
                town.office(by.organisation()).path(bill),
                part,
                particulars);
    }

    /** Proposes to endorse a part, which gets a record of its own. */
    RecordId endorsePart(Person by, RecordId bill, Interval part, Person to) throws InterruptedException {
        return partOf(act(by, propose(by, bill, Operation.ENDORSE, to, part, null)), part);
    }

    /** The record that stands for that range after an act. */
    RecordId partOf(Receipt receipt, Interval range) {
        return receipt.openings(Kind.BILL).stream()
                .filter(opening -> body(opening).range().equals(range))
                .findFirst()
                .orElseThrow()
                .id();
    }

    BillActs.Answer yes(Person by, RecordId bill) {
        return new BillActs.Answer(by.party(), bill, true, null);
    }

    BillActs.Confirm confirm(Person bank, RecordId bill) {
        return new BillActs.Confirm(
                bank.party(), bill, town.office(bank.organisation()).path(bill));
    }

    /** At 1.8 % a year, the seller bears the interest, the payee's bank confirms the payment. */
    static Particulars deal() {
        return Particulars.of(new Deal(18_000, Settlement.ST01, InterestPayer.SELLER, null, null, null));
    }

    Receipt act(Person by, Command... commands) throws InterruptedException {
        return act(by.signer(), commands);
    }

    /** Does them as one act, and every organisation reads its deposits. */
    Receipt act(Signer signer, Command... commands) throws InterruptedException {
        Receipt receipt = town.office(signer.organisation()).clerk.act(signer, town.request(), List.of(commands));
        town.learn(receipt);
        return receipt;
    }

    Code refused(Person by, Command command) {
        return refused(by.signer(), command);
    }

    Code refused(Signer signer, Command command) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> town.office(signer.organisation()).clerk.act(signer, town.request(), List.of(command)));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }

    /** Sends it without waiting, on the openings that the organisation knows. */
    CompletableFuture<Outcome> send(Person by, Command command) {
        Office office = town.office(by.organisation());
        List<Opening> brought = command.reads().stream()
                .map(id -> office.current(id).orElseThrow())
                .toList();
        String request = town.request();
        Envelope envelope = new Envelope(1, request, Digest.of(request), List.of(Law.json(command)), brought);
        return office.ledger.submit(
                new Submission(by.signer(), envelope, new TreeSet<>(List.of(by.organisation(), REGULATOR)), DEADLINE));
    }

    void passWeeks(int weeks) throws InterruptedException {
        today = today.plusDays(weeks * WEEK);
        act(town.regulator, new OrderActs.Advance(today));
    }

    /** The operator writes down what the days have done to a bill. */
    BillActs.Close close(Organisation organisation, RecordId bill) {
        return new BillActs.Close(bill, town.office(organisation).path(bill));
    }

    Signer operator(Organisation organisation) {
        return town.signer(organisation, Role.OPERATOR, "operator-" + organisation);
    }

    boolean knows(Organisation organisation, RecordId id) {
        return town.office(organisation).current(id).isPresent();
    }

    Opening opening(Organisation organisation, RecordId id) {
        return town.office(organisation).current(id).orElseThrow();
    }

    /** The bill as that organisation last saw it. */
    Bill bill(Organisation organisation, RecordId id) {
        return body(opening(organisation, id));
    }

    static Bill body(Opening opening) {
        return (Bill) Kinds.ALL.body(opening);
    }

    @Override
    public void close() {
        town.close();
    }
}
