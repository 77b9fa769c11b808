package io.aval.rules.bill;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.Encumbrance;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What time does to a bill: a pure function of what is stored and of the business day, applied first by every act. Going
 * there in one step or day by day comes to the same.
 */
final class Course {

    private Course() {}

    static Bill at(Bill stored, BusinessDay day, Conventions conventions, Freeze freeze) {
        if (stored.ended()) {
            return stored;
        }
        Bill bill = lapse(stored, day, conventions);
        bill = expire(bill, day);
        bill = mature(bill, day, conventions, freeze);
        return lapse(bill, day, conventions);
    }

    /** The last day on which it is presented in time (art. 53: ten days), a working day. */
    static BusinessDay windowEnd(Terms terms, Conventions conventions) {
        return conventions.roll(terms.dueDay().plusDays(conventions.presentmentDays()));
    }

    /** A request that nobody answered, and a payment that nobody confirmed, end with their time. */
    private static Bill lapse(Bill bill, BusinessDay day, Conventions conventions) {
        Request request = bill.request();
        if (request == null) {
            return bill;
        }
        Leg leg = request.leg();
        if (leg != null) {
            return day.isAfter(leg.day())
                    ? closed(bill, request, Closing.Result.UNSETTLED, leg.day(), conventions)
                    : bill;
        }
        Lifecycle.Lapse lapse = row(bill, request).lapse();
        BusinessDay due = bill.due(conventions);
        Lock lock = request.lock();
        BusinessDay end = lock == null ? null : lock.until();
        if (end != null && end.isBefore(due) && day.isAfter(end)) {
            return closed(bill, request, Closing.Result.LAPSED, end, conventions);
        }
        if (lapse == Lifecycle.Lapse.DUE) {
            return day.isBefore(due) ? bill : closed(bill, request, Closing.Result.LAPSED, due, conventions);
        }
        return day.isAfter(request.day())
                ? closed(bill, request, Closing.Result.LAPSED, request.day(), conventions)
                : bill;
    }

    private static Bill closed(
            Bill bill, Request request, Closing.Result result, BusinessDay day, Conventions conventions) {
        BillDraft draft = bill.edit();
        draft.close(new Closing(request.operation(), result, null, day, request.leg(), null));
        if (row(bill, request).effect() == Effect.PAY) {
            Dishonour.Cause cause =
                    result == Closing.Result.UNSETTLED ? Dishonour.Cause.UNSETTLED : Dishonour.Cause.SILENT;
            draft.presented = dishonoured(bill, new Dishonour(request.day(), cause, null), conventions);
        }
        return draft.build();
    }

    /** The history of presentments with one more failure. */
    static Presentments dishonoured(Bill bill, Dishonour dishonour, Conventions conventions) {
        return bill.presentments().with(dishonour, bill.due(conventions), windowEnd(bill.terms(), conventions));
    }

    /** Rights that were given for a time end with it; a repo discount that nobody redeemed is outright. */
    private static Bill expire(Bill bill, BusinessDay day) {
        BillDraft draft = bill.edit();
        draft.encumbrance = bill.encumbrance().asOf(day);
        Repo repo = bill.repo();
        boolean pledged = bill.encumbrance().state() == Encumbrance.State.REGISTERED;
        if (repo != null && !pledged && bill.request() == null && day.isAfter(repo.until())) {
            draft.repo = null;
        }
        Lock lock = bill.lock();
        if (lock != null && bill.request() == null && isAfter(day, lock.until())) {
            draft.lock = null;
        }
        Support support = bill.support();
        if (support != null && day.isAfter(support.until())) {
            draft.support = null;
        }
        return draft.build();
    }

    /** On the due day a bill that circulates is presented by the system; a bank's own bill is agreed at once. */
    private static Bill mature(Bill bill, BusinessDay day, Conventions conventions, Freeze freeze) {
        BusinessDay due = bill.due(conventions);
        if (bill.status() != Status.CS03 || day.isBefore(due) || freeze.frozen()) {
            return bill;
        }
        BillDraft draft = bill.edit();
        draft.status = Status.CS04;
        draft.lock = null;
        if (bill.encumbrance().state() == Encumbrance.State.RESERVED) {
            draft.encumbrance = Encumbrance.FREE;
        }
        if (bill.recourse() == null && bill.request() == null) {
            BusinessDay lifted = freeze.day();
            BusinessDay presented = isAfter(lifted, due) ? Objects.requireNonNull(lifted) : due;
            draft.request = presentment(bill, presented, bill.terms().type() == BillType.AC01);
        }
        return draft.build();
    }

    /**
     * A presentment for the whole range.
     *
     * @param agreed whether it needs no answer and waits for the money only
     */
    static Request presentment(Bill bill, BusinessDay day, boolean agreed) {
        Request request =
                new Request(Operation.PRESENT, bill.payee(), bill.terms().acceptor(), day, false);
        return agreed
                ? request.settling(new Leg(bill.terms().acceptor(), bill.payee(), bill.amountFen(), day))
                : request;
    }

    /** The row of the open request; the first presentment of a bill that is due is the day's own. */
    static Lifecycle.Row row(Bill bill, Request request) {
        boolean own = request.operation() == Operation.PRESENT
                && bill.status() == Status.CS04
                && bill.presentments().refusedOn() == null;
        if (own) {
            return Lifecycle.ROWS.stream()
                    .filter(row -> row.operation() == Operation.PRESENT && row.proposer() == Lifecycle.Who.SYSTEM)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the table presents at maturity"));
        }
        return Lifecycle.open(request.operation(), new Lifecycle.State(bill.status(), bill.resting()));
    }

    private static boolean isAfter(@Nullable BusinessDay one, @Nullable BusinessDay other) {
        return one != null && other != null && one.isAfter(other);
    }
}
