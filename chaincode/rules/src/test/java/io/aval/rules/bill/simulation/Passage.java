package io.aval.rules.bill.simulation;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Dishonour;
import io.aval.rules.bill.Dispute;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Presentments;
import io.aval.rules.bill.Request;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one committed act may have led from the bills before to the bills after. */
final class Passage {

    private final SimulatedLedger.Transaction transaction;
    private final Actor actor;
    private final Account caller;
    private final Map<RecordId, Oracle.Seen> before;
    private final List<Oracle.Seen> after;
    private final Oracle oracle;
    private final BusinessDay day;

    Passage(
            SimulatedLedger.Transaction transaction,
            Map<RecordId, Oracle.Seen> before,
            List<Oracle.Seen> after,
            Oracle oracle) {
        this.transaction = transaction;
        this.actor = transaction.asking().actor();
        this.caller = actor.account();
        this.before = before;
        this.after = after;
        this.oracle = oracle;
        this.day = oracle.day();
    }

    void check() {
        switch (transaction.asking().command()) {
            case BillActs.Issue issue -> issue(issue);
            case BillActs.Propose propose -> propose(propose);
            case BillActs.Answer answer -> answer(answer);
            case BillActs.Withdraw withdraw -> withdraw(withdraw);
            case BillActs.Confirm confirm -> confirm(confirm);
            case BillActs.Close close -> stays(only(close.bill()), "closing");
            case BillActs.Merge merge -> merge(merge);
            case EncumbranceActs.Reserve reserve -> stays(only(reserve.object()), "reserving");
            case EncumbranceActs.Register register -> stays(only(register.object()), "registering");
            case EncumbranceActs.Release release -> stays(only(release.object()), "releasing");
            default -> Violation.unless(after.isEmpty(), "an order does not change a bill");
        }
    }

    private void issue(BillActs.Issue issue) {
        Violation.unless(after.size() == 1 && before.isEmpty(), "an issue makes one bill");
        Bill bill = after.getFirst().bill();
        Violation.unless(
                bill.holder().equals(caller) && bill.terms().drawer().equals(caller),
                "the drawer holds what it issues");
        Violation.unless(bill.terms().amountFen() == issue.amountFen(), "the face is what was written");
        Violation.unless(bill.status() == Status.CS01 && bill.origin() == null, "an issued bill is issued");
    }

    private void propose(BillActs.Propose command) {
        Oracle.Seen old = prior(command.bill());
        Bill bill = old.bill();
        Reckoning stood = reckon(old);
        Operation operation = command.operation();
        Violation.unless(
                Rulebook.proposes(operation, bill, caller, actor.role()), "{} is not proposed by them", operation);
        Violation.unless(
                stood.open() == null && !stood.presents() || operation == Operation.VOID, "one open request at a time");
        Violation.unless(Rulebook.allowsFrom(operation, stood), "{} starts where the table says: {}", operation, stood);
        Oracle.Seen acted = split(command.part(), old);
        if (Rulebook.isDoneAtOnce(operation)) {
            Account to = responder(acted.bill(), command);
            Request request =
                    new Request(operation, caller, to, day, command.restricts(), command.particulars(), null, null);
            done(bill, acted, stood, request);
            if (operation == Operation.RECOURSE || operation == Operation.RECOURSE_NON_REFUSAL) {
                reach(bill, acted.bill(), operation, to);
            }
            return;
        }
        unmoved(bill, acted.bill(), "proposing");
        Request request = acted.bill().request();
        boolean asked = request != null
                && request.operation() == operation
                && request.proposer().equals(caller)
                && request.day().equals(day)
                && request.restricts() == command.restricts();
        Violation.unless(asked, "what was proposed is what is open");
        if (operation == Operation.CONSENT) {
            long claim = Sums.claim(
                    Objects.requireNonNull(acted.bill().recourse()),
                    acted.bill().range(),
                    day);
            long offered = Objects.requireNonNull(
                            Objects.requireNonNull(command.particulars()).payment())
                    .amountFen();
            Violation.unless(offered <= claim, "nobody pays more than the claim");
        }
    }

    private Account responder(Bill after, BillActs.Propose command) {
        if (command.operation() == Operation.DELIVER) {
            return after.holder();
        }
        return command.responder() == null ? caller : oracle.people().at(command.responder());
    }

    /** The record that the act is about, its siblings equal to what they were cut from. */
    private Oracle.Seen split(@Nullable Interval part, Oracle.Seen old) {
        Interval whole = old.bill().range();
        if (part == null || part.equals(whole)) {
            return only(old.opening().id());
        }
        Bill first = null;
        Oracle.Seen acted = null;
        long units = 0;
        for (Oracle.Seen seen : after) {
            Bill bill = seen.bill();
            units += bill.range().units();
            Violation.unless(whole.contains(bill.range()), "a part lies within the whole");
            boolean alike = bill.holder().equals(old.bill().holder())
                    && bill.head().equals(old.bill().head())
                    && bill.backers().equals(old.bill().backers())
                    && Objects.equals(bill.discounted(), old.bill().discounted())
                    && (first == null || same(first, bill));
            if (bill.range().equals(part)) {
                acted = seen;
            } else {
                Violation.unless(alike && bill.request() == null, "a part is like the whole");
                first = bill;
            }
        }
        Violation.unless(units == whole.units(), "a split keeps every unit: {} of {}", units, whole.units());
        if (acted == null) {
            throw new Violation("a split makes the part that was asked for");
        }
        Violation.unless(
                first == null || same(first, acted.bill()) || acted.bill().ended(), "a part is like the others");
        claims(old.bill());
        return acted;
    }

    private static boolean same(Bill one, Bill other) {
        return one.encumbrance().equals(other.encumbrance())
                && one.status() == other.status()
                && Objects.equals(one.backers(), other.backers())
                && Objects.equals(one.mark(), other.mark())
                && Objects.equals(one.repo(), other.repo())
                && Objects.equals(one.recourse(), other.recourse())
                && Objects.equals(one.presented(), other.presented())
                && Objects.equals(one.support(), other.support());
    }

    /** The claims on the parts add up to the claim on the whole. */
    private void claims(Bill whole) {
        if (whole.recourse() == null) {
            return;
        }
        long sum = 0;
        for (Oracle.Seen seen : after) {
            sum += seen.bill().recourse() == null
                    ? 0
                    : seen.bill()
                            .recourse()
                            .claimFen(seen.bill().range(), day, oracle.ledger().conventions());
        }
        Violation.unless(sum == Sums.claim(whole.recourse(), whole.range(), day), "a split multiplies no claim");
    }

    private void answer(BillActs.Answer command) {
        Oracle.Seen old = prior(command.bill());
        Reckoning stood = reckon(old);
        Oracle.Seen seen = only(command.bill());
        Request request = open(old, stood);
        boolean proxy = request.operation() == Operation.PRESENT
                && actor.role() == Role.BANK
                && caller.organisation().equals(request.responder().organisation());
        Violation.unless(proxy || caller.equals(request.responder()), "the responder answers");
        Violation.unless(request.leg() == null, "what was agreed is not answered again");
        Bill bill = seen.bill();
        if (!command.agrees()) {
            unmoved(old.bill(), bill, "refusing");
            Violation.unless(bill.request() == null, "a refusal ends the request");
            Violation.unless(
                    bill.status() == stood.status() && bill.circulation() == stood.resting(),
                    "a refusal leaves the bill as it was");
            if (request.operation() == Operation.PRESENT) {
                dishonoured(bill, request);
            }
            return;
        }
        if (!Rulebook.waits(request)) {
            done(old.bill(), seen, stood, request);
            return;
        }
        unmoved(old.bill(), bill, "agreeing before the money came");
        Request waiting = bill.request();
        Violation.unless(waiting != null && waiting.leg() != null, "what needs money waits for it");
        Leg wanted = Rulebook.leg(bill, request, day, oracle.ledger().conventions());
        Violation.unless(
                wanted.equals(Objects.requireNonNull(waiting).leg()), "the money is due as agreed: {}", wanted);
    }

    private void dishonoured(Bill bill, Request request) {
        Presentments history = bill.presented();
        Conventions conventions = oracle.ledger().conventions();
        boolean early = request.day().isBefore(Reckoning.due(bill, conventions));
        boolean late = request.day().isAfter(Reckoning.windowEnd(bill, conventions));
        Dishonour kept = history == null ? null : early ? history.early() : late ? history.late() : history.inWindow();
        Violation.unless(kept != null && kept.day().equals(request.day()), "a refused presentment is certified");
    }

    private void withdraw(BillActs.Withdraw command) {
        Oracle.Seen old = prior(command.bill());
        Reckoning stood = reckon(old);
        Bill bill = only(command.bill()).bill();
        unmoved(old.bill(), bill, "withdrawing");
        Violation.unless(bill.request() == null, "a withdrawal ends the request");
        if (stood.open() == null && !stood.presents()) {
            Violation.unless(caller.equals(bill.holder()), "the holder gives recourse up");
            return;
        }
        Request request = open(old, stood);
        boolean own = request.operation() == Operation.PRESENT
                && stood.status() == Status.CS04
                && (old.bill().presented() == null || old.bill().presented().refusedOn() == null);
        Violation.unless(!own, "nobody withdraws what the due day presents");
        Violation.unless(caller.equals(request.proposer()), "the proposer withdraws");
        Violation.unless(request.leg() == null, "what was agreed is not withdrawn");
        Violation.unless(bill.circulation() == stood.resting(), "a withdrawal leaves the bill as it was");
    }

    private void confirm(BillActs.Confirm command) {
        Oracle.Seen old = prior(command.bill());
        Reckoning stood = reckon(old);
        Request request = stood.open();
        if (request == null || request.leg() == null) {
            boolean self = stood.presents() && Reckoning.agreesByItself(old.bill());
            if (self) {
                done(old.bill(), only(command.bill()), stood, presentment(old.bill()));
                return;
            }
            Violation.unless(after.isEmpty(), "money that comes late moves nothing");
            long disputes = transaction.granted().writes().stream()
                    .filter(write -> Kinds.ALL.body(write.opening()) instanceof Dispute)
                    .count();
            Violation.unless(disputes == 1, "money that comes late opens a dispute");
            return;
        }
        boolean payeesBank = actor.role() == Role.BANK
                && caller.organisation().equals(request.leg().payee().organisation());
        Violation.unless(payeesBank, "the payee's bank confirms");
        Violation.unless(request.leg().day().equals(day), "money moves title on its day only");
        done(old.bill(), only(command.bill()), stood, request);
    }

    private Request presentment(Bill bill) {
        return new Request(Operation.PRESENT, Rulebook.paid(bill), bill.terms().acceptor(), day, false);
    }

    private void merge(BillActs.Merge command) {
        Violation.unless(after.size() == command.bills().size(), "a merge changes the ranges that it names");
        Bill result = null;
        long units = 0;
        for (Oracle.Seen seen : after) {
            Oracle.Seen old = prior(seen.opening().id());
            Reckoning stood = reckon(old);
            Violation.unless(command.bills().contains(seen.opening().id()), "a merge changes what it names");
            unmoved(old.bill(), seen.bill(), "merging");
            Violation.unless(
                    stood.open() == null && stood.status() != Status.CS05 && stood.status() != Status.CS06,
                    "what is merged lives and rests");
            units += old.bill().range().units();
            result = seen.bill().into() == null ? seen.bill() : result;
        }
        Bill one = Objects.requireNonNull(result);
        Violation.unless(one.range().units() == units && one.holder().equals(caller), "a merge keeps every unit");
        long alive = after.stream().filter(seen -> seen.bill().into() == null).count();
        Violation.unless(alive == 1, "a merge leaves one record");
    }

    /** Completed: one more hop, title where it belongs, the state that the table allows. */
    private void done(Bill old, Oracle.Seen seen, Reckoning stood, Request request) {
        Bill bill = seen.bill();
        Operation operation = request.operation();
        List<Hop> fresh = transaction.granted().hops().stream()
                .map(Ruling.Notice::hop)
                .filter(hop -> oracle.digest(hop).equals(bill.head()))
                .toList();
        Violation.unless(fresh.size() == 1 && !bill.head().equals(old.head()), "a completed act advances the head");
        Hop hop = fresh.getFirst();
        Hop wanted = new Hop(
                seen.opening().id(),
                operation.name(),
                request.proposer(),
                request.responder(),
                day,
                old.head(),
                hop.marks());
        Violation.unless(hop.equals(wanted), "the hop tells what was done: {}", operation);
        Violation.unless(bill.holder().equals(Rulebook.holder(old, request)), "title is where {} leaves it", operation);
        Violation.unless(
                bill.request() == null && Rulebook.allowsTo(operation, stood, bill),
                "{} leads where the table says, not to {}",
                operation,
                bill.state());
    }

    private void reach(Bill old, Bill bill, Operation operation, Account party) {
        Violation.unless(
                Objects.requireNonNull(bill.recourse()).pursued().getLast().equals(party), "who has notice is pursued");
        Story story = Story.of(old, oracle.chain(old), oracle::digest);
        boolean paid = old.recourse() != null && old.recourse().paid() != null;
        Presentments history = bill.presented();
        Dishonour refused = history == null ? null : history.inWindow() != null ? history.inWindow() : history.late();
        boolean after = operation == Operation.RECOURSE && !paid;
        Violation.unless(!after || refused != null, "recourse follows a refusal");
        boolean principals = after && Objects.requireNonNull(history).inWindow() == null;
        Violation.unless(story.reaches(party, principals), "recourse reaches those before the holder only");
        BusinessDay last = bill.terms().dueDay().plusMonths(24);
        if (!story.principal(party)) {
            last = paid
                    ? Objects.requireNonNull(old.recourse()).since().plusMonths(3)
                    : refused == null ? last : refused.day().plusMonths(6);
        }
        Violation.unless(!day.isAfter(last), "recourse lapses with its time");
    }

    private void stays(Oracle.Seen seen, String act) {
        unmoved(prior(seen.opening().id()).bill(), seen.bill(), act);
    }

    private static void unmoved(Bill old, Bill bill, String act) {
        Violation.unless(old.holder().equals(bill.holder()), "title does not move by {}", act);
        Violation.unless(old.head().equals(bill.head()), "the chain does not grow by {}", act);
        Violation.unless(
                bill.ended() == (bill.into() != null) && (bill.into() == null || act.equals("merging")),
                "nothing ends by {}",
                act);
    }

    private Oracle.Seen only(RecordId id) {
        Violation.unless(
                after.size() == 1 && after.getFirst().opening().id().equals(id), "an act changes what it is about");
        return after.getFirst();
    }

    private Oracle.Seen prior(RecordId id) {
        Oracle.Seen old = before.get(id);
        return old != null ? old : oracle.seen(id);
    }

    private Reckoning reckon(Oracle.Seen seen) {
        return Reckoning.of(
                seen.bill(),
                day,
                oracle.ledger().conventions(),
                oracle.ledger().freeze(seen.opening().id()));
    }

    private Request open(Oracle.Seen old, Reckoning stood) {
        if (stood.presents()) {
            return presentment(old.bill());
        }
        if (stood.open() == null) {
            throw new Violation("what is answered was asked");
        }
        return stood.open();
    }
}
