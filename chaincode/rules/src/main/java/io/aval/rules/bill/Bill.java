package io.aval.rules.bill;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Size;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A bill package, or a range of one. Immutable.
 *
 * @param terms of the whole package
 * @param holder who has title; the drawer until the payee receives it
 * @param circulation what follows from the rest, written down: see {@link #resting()}
 * @param request the open request, if there is one
 * @param last how the request before ended
 * @param head digest of the last completed act, {@link io.aval.rules.record.Hop#START} before any
 * @param part the range; absent for the whole package
 * @param origin the package's first record; absent on that record itself
 * @param mark who forbade further transfer (不得转让); absent if nobody does
 * @param repo the right to have it back, if somebody has one
 * @param lock who keeps it from circulating, if somebody does
 * @param discounted day of the first discount; only then may it be traded between institutions
 * @param support a bank's promise, if there is one
 * @param guarantors who guaranteed it
 * @param presented what became of presenting it
 * @param recourse what the holder claims, if it does
 * @param undertaking of which of its allotments an institution accepted it, if it is capped
 * @param into the record that this range was merged into; it stands for nothing any more
 */
public record Bill(
        Terms terms,
        Account holder,
        Status status,
        Circulation circulation,
        @Nullable Request request,
        @Nullable Closing last,
        Digest head,
        Encumbrance encumbrance,
        @Nullable Interval part,
        @Nullable RecordId origin,
        @Nullable Account mark,
        @Nullable Repo repo,
        @Nullable Lock lock,
        @Nullable BusinessDay discounted,
        @Nullable Support support,
        @Nullable @Size(min = 1, max = Bill.MOST_GUARANTORS) List<Account> guarantors,
        @Nullable Presentments presented,
        @Nullable Recourse recourse,
        @Nullable Undertaking undertaking,
        @Nullable RecordId into)
        implements Encumbered {

    /** Most guarantors of one bill. */
    public static final int MOST_GUARANTORS = 20;

    /** A whole package of which nothing has happened besides. */
    public Bill(
            Terms terms,
            Account holder,
            Status status,
            Circulation circulation,
            @Nullable Request request,
            @Nullable Closing last,
            Digest head,
            Encumbrance encumbrance) {
        this(
                terms,
                holder,
                status,
                circulation,
                request,
                last,
                head,
                encumbrance,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Kind kind() {
        return Kind.BILL;
    }

    @Override
    public Account owner() {
        return holder;
    }

    /** The point of the two axes at which the bill stands. */
    public Lifecycle.State state() {
        return new Lifecycle.State(status, circulation);
    }

    /** The units that this record stands for; those of a package that cannot be split count from 1, too. */
    public Interval range() {
        return part != null ? part : new Interval(1, terms.amountFen());
    }

    /** The value of this range, in fen. */
    public long amountFen() {
        return range().units();
    }

    /** The id of the package's first record. */
    public RecordId origin(RecordId own) {
        return origin != null ? origin : own;
    }

    public boolean ended() {
        return status == Status.CS05 || status == Status.CS06;
    }

    /** Everybody who guaranteed it. */
    public List<Account> backers() {
        return guarantors == null ? List.of() : guarantors;
    }

    /** What became of presenting it. */
    public Presentments presentments() {
        return presented == null ? Presentments.NONE : presented;
    }

    /** Whether the registered pledgee, and so not the holder, is paid. */
    Account payee() {
        Account pledgee = encumbrance.pledgee();
        return encumbrance.state() == Encumbrance.State.REGISTERED && pledgee != null ? pledgee : holder;
    }

    /** Whether further transfer is forbidden; releases before this one kept the mark in the circulation alone. */
    boolean marked() {
        return mark != null || request == null && circulation == Circulation.TF0303;
    }

    /** The circulation while no request is open: it follows from what lies on the bill. */
    Circulation resting() {
        if (ended()) {
            return Circulation.TF0501;
        }
        if (status == Status.CS01 || status == Status.CS02) {
            return Circulation.TF0101;
        }
        if (recourse != null) {
            return Circulation.TF0402;
        }
        if (status == Status.CS04) {
            return Circulation.TF0401;
        }
        if (encumbrance.state() == Encumbrance.State.REGISTERED) {
            return Circulation.TF0304;
        }
        if (encumbrance.state() == Encumbrance.State.RESERVED || lock != null) {
            return Circulation.TF0302;
        }
        if (repo != null) {
            return Circulation.TF0305;
        }
        return marked() ? Circulation.TF0303 : Circulation.TF0301;
    }

    /** The first working day on which it is due. */
    public BusinessDay due(Conventions conventions) {
        return conventions.roll(terms.dueDay());
    }

    @Override
    public Bill asOf(BusinessDay day, Conventions conventions, Freeze freeze) {
        return Course.at(this, day, conventions, freeze);
    }

    @Override
    public void requirePledgeable(BusinessDay day) {
        Code.BILL_REQUEST_OPEN.unless(request == null);
        Code.BILL_MATURED.unless(status != Status.CS04, "today", day.toString());
        Code.BILL_STATE.unless(status == Status.CS03 && circulation == Circulation.TF0301);
    }

    @Override
    public Bill with(Encumbrance next) {
        BillDraft draft = edit();
        draft.encumbrance = next;
        if (next.free() && encumbrance.state() == Encumbrance.State.REGISTERED) {
            // A lender that gives up the pledge gives up the loan's second leg with it
            draft.repo = null;
        }
        return draft.build();
    }

    @Override
    public Set<Organisation> keepers() {
        Set<Organisation> keepers = new TreeSet<>();
        keepers.add(holder.organisation());
        if (request != null) {
            keepers.add(request.proposer().organisation());
            keepers.add(request.responder().organisation());
        }
        if (encumbrance.pledgee() != null) {
            keepers.add(encumbrance.pledgee().organisation());
        }
        if (repo != null) {
            keepers.add(repo.seller().organisation());
        }
        if (lock != null) {
            keepers.add(lock.keeper().organisation());
        }
        if (recourse != null && !ended()) {
            recourse.pursued().forEach(party -> keepers.add(party.organisation()));
        }
        if (status == Status.CS06 || toRestore()) {
            keepers.add(terms.acceptor().organisation());
        }
        return keepers;
    }

    /** Whether it was taken back after an institution accepted it, which then has its caps to restore. */
    private boolean toRestore() {
        return status == Status.CS05 && undertaking != null && into == null;
    }

    BillDraft edit() {
        return new BillDraft(this);
    }
}
