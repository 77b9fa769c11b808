package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.money.LumpSum;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Completes an operation: applies its row's effect, writes the next version with one more hop, and asserts that the bill
 * came to stand where the table says.
 */
final class Completion {

    /** Where a consent leads that ends the bill, instead of where its row says. */
    private static final Lifecycle.State SETTLED = new Lifecycle.State(Status.CS06, Circulation.TF0501);

    private final Held<Bill> held;
    private final Bill bill;
    private final Request request;
    private final Lifecycle.Row row;
    private final List<Hop> path;
    private final Docket docket;
    private final BillDraft draft;
    private final Set<Organisation> told = new TreeSet<>();
    private Hop.@Nullable Marks marks;
    private boolean settled;

    /**
     * A completion.
     *
     * @param request what is completed; its leg, where it has one, was paid
     * @param path every hop, first to last; may be empty where nobody new keeps the bill
     */
    Completion(Held<Bill> held, Request request, Lifecycle.Row row, List<Hop> path, Docket docket) {
        this.held = held;
        this.bill = held.body();
        this.request = request;
        this.row = row;
        this.path = path;
        this.docket = docket;
        this.draft = bill.edit();
    }

    void complete() {
        by(null, null);
    }

    /**
     * Completes it.
     *
     * @param proxy the responder's bank, if it answered
     * @param undertaking of what an institution accepts, if it does
     */
    void by(@Nullable Account proxy, @Nullable Undertaking undertaking) {
        draft.undertaking = undertaking != null ? undertaking : bill.undertaking();
        draft.close(new Closing(request.operation(), Closing.Result.AGREED, null, docket.day(), request.leg(), proxy));
        Lifecycle.State from = new Lifecycle.State(bill.status(), bill.resting());
        if (row.yes() != null) {
            draft.status = row.yes();
        }
        apply();
        Account to = row.effect() == Effect.DELIVER ? draft.holder : request.responder();
        Hop hop = new Hop(
                held.id(), request.operation().name(), request.proposer(), to, docket.day(), bill.head(), marks);
        draft.head = hop.digest();
        Bill next = draft.build();
        requirePlace(next, from);
        Chain.write(held, next, hop, path, told, docket);
    }

    /** The table is the law: what the effect made of the bill must be what the row says. */
    private void requirePlace(Bill next, Lifecycle.State from) {
        Lifecycle.State wanted = settled ? SETTLED : row.after(from);
        boolean marked = row.marked() != null && next.mark() != null;
        Circulation circulation = marked ? Objects.requireNonNull(row.marked()) : wanted.circulation();
        boolean stands = next.state().equals(new Lifecycle.State(wanted.status(), circulation));
        if (!stands) {
            throw new IllegalStateException(row.operation() + " leads to " + wanted + ", not to " + next.state());
        }
    }

    private void apply() {
        switch (row.effect()) {
            case ACCEPT -> {}
            case TITLE, RESALE -> endorse(request.responder());
            case DISCOUNT, BROKER -> discount();
            case REPO -> {
                draft.discounted = docket.day();
                resell();
            }
            case RESELL -> resell();
            case LEND, PLEDGE, RELEASE, LOCK, UNLOCK, UNMARK -> encumber();
            case REDEEM -> {
                draft.holder = Objects.requireNonNull(bill.repo()).seller();
                draft.repo = null;
            }
            case BACK -> back();
            case SUPPORT -> support();
            case DELIVER -> {
                draft.holder = Objects.requireNonNull(
                        Objects.requireNonNull(bill.lock()).beneficiary());
                draft.lock = null;
            }
            case MOVE -> draft.holder = request.responder();
            case PAY, VOID -> end();
            case PURSUE -> pursue();
            case CONSENT -> consent();
        }
    }

    private void discount() {
        draft.lock = null;
        endorse(request.responder());
        draft.discounted = docket.day();
    }

    /** Title stays; what lies on the bill changes. */
    private void encumber() {
        switch (row.effect()) {
            case LEND -> {
                draft.repo = repo();
                draft.encumbrance = Encumbrance.registered(request.responder());
            }
            case PLEDGE -> draft.encumbrance = Encumbrance.registered(request.responder());
            case RELEASE -> {
                draft.encumbrance = Encumbrance.FREE;
                draft.repo = null;
            }
            case LOCK -> draft.lock = Objects.requireNonNull(request.lock());
            case UNLOCK -> draft.lock = null;
            case UNMARK -> draft.mark = null;
            default -> throw new IllegalStateException("not an encumbrance: " + row.effect());
        }
    }

    private void endorse(Account to) {
        boolean waives = request.terms().waiver() != null;
        boolean drawerForbids =
                request.operation() == Operation.RECEIVE && !bill.terms().transferable();
        if (request.restricts() || drawerForbids) {
            draft.mark = drawerForbids ? bill.terms().drawer() : request.proposer();
        }
        if (request.restricts() || waives) {
            marks = new Hop.Marks(request.restricts(), waives, null);
        }
        draft.holder = to;
    }

    private void resell() {
        Repo repo = repo();
        endorse(request.responder());
        draft.repo = repo;
    }

    /** What the first leg paid is worked out again where no leg was awaited, from the same deal and day. */
    private Repo repo() {
        Deal deal = Objects.requireNonNull(request.terms().deal());
        Interval range = bill.range();
        return new Repo(
                bill.holder(),
                docket.day(),
                Objects.requireNonNull(deal.until()),
                new LumpSum(range.from(), range.to(), Legs.firstFen(bill, deal, docket)),
                deal.ratePpm());
    }

    private void back() {
        Particulars.Backing backing = Objects.requireNonNull(request.terms().backing());
        marks = new Hop.Marks(false, false, Objects.requireNonNull(backing.hop()));
        draft.guarantor(request.responder());
    }

    private void support() {
        Particulars.Backer backer = Objects.requireNonNull(request.terms().support());
        draft.support = backer.until() == null ? null : new Support(request.proposer(), backer.until());
    }

    private void end() {
        draft.encumbrance = Encumbrance.FREE;
        told.add(bill.terms().drawer().organisation());
        if (bill.status() != Status.CS01) {
            told.add(bill.terms().acceptor().organisation());
        }
        bill.backers().forEach(backer -> told.add(backer.organisation()));
    }

    private void pursue() {
        Notice notice = Objects.requireNonNull(request.terms().notice());
        Interval range = bill.range();
        LumpSum costs = new LumpSum(range.from(), range.to(), notice.costsFen());
        Recourse before = bill.recourse() == null ? new Recourse(List.of(), since(), null, List.of()) : bill.recourse();
        draft.recourse = before.pursuing(request.responder(), costs);
    }

    /** Interest runs from the due day, or from a notice before it. */
    private BusinessDay since() {
        BusinessDay due = bill.due(docket.conventions());
        return docket.day().isBefore(due) ? docket.day() : due;
    }

    /** Who pays takes the holder's place; where drawer or acceptor pays, nobody is left whom it could pursue. */
    private void consent() {
        Recourse recourse = Objects.requireNonNull(bill.recourse());
        Payment payment = Objects.requireNonNull(request.terms().payment());
        Account payer = request.proposer();
        recourse.pursued().forEach(party -> told.add(party.organisation()));
        draft.holder = payer;
        if (payer.equals(bill.terms().acceptor()) || payer.equals(bill.terms().drawer())) {
            draft.status = SETTLED.status();
            settled = true;
            end();
            return;
        }
        Interval range = bill.range();
        draft.recourse = new Recourse(
                List.of(), docket.day(), new LumpSum(range.from(), range.to(), payment.amountFen()), List.of());
    }
}
