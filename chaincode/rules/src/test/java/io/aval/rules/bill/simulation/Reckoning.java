package io.aval.rules.bill.simulation;

import io.aval.rules.act.Freeze;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Request;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.Encumbrance;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a bill stands on a day, reckoned from the rulebook by hand and in no way from the code under test.
 *
 * @param resting the circulation without an open request
 * @param open the request that is still open; absent if none is
 * @param presents whether the day itself presents it
 */
record Reckoning(
        Status status, Circulation resting, @Nullable Request open, boolean presents) {

    /** Requests that stay open until maturity; all others end with their day. */
    private static final Set<Operation> UNTIL_DUE = EnumSet.of(
            Operation.ACCEPT,
            Operation.GUARANTEE,
            Operation.RECEIVE,
            Operation.ENDORSE,
            Operation.UNMARK,
            Operation.PLEDGE,
            Operation.RELEASE,
            Operation.DEPOSIT,
            Operation.MOVE_CUSTODY,
            Operation.ESCROW,
            Operation.DELEGATE);

    private static final Set<Operation> SHOWS_NOTHING = EnumSet.of(
            Operation.ACCEPT,
            Operation.RECEIVE,
            Operation.UNMARK,
            Operation.REDEEM,
            Operation.RELEASE,
            Operation.CONSENT,
            Operation.BROKER);

    static Reckoning of(Bill bill, BusinessDay day, Conventions conventions, Freeze freeze) {
        if (bill.status() == Status.CS05 || bill.status() == Status.CS06) {
            return new Reckoning(bill.status(), Circulation.TF0501, null, false);
        }
        BusinessDay due = due(bill, conventions);
        Request open = open(bill, day, due);
        boolean matures = bill.status() == Status.CS03 && !day.isBefore(due) && !freeze.frozen();
        Status status = matures ? Status.CS04 : bill.status();
        BusinessDay lifted = freeze.day();
        BusinessDay presented = lifted != null && lifted.isAfter(due) ? lifted : due;
        boolean presents = matures && bill.recourse() == null && open == null && presented.equals(day);
        return new Reckoning(status, resting(bill, status, day, open), open, presents);
    }

    /** The circulation that a bill shows on its day. */
    static Circulation shown(Bill bill, Circulation resting) {
        Request open = bill.request();
        if (open == null || SHOWS_NOTHING.contains(open.operation())) {
            return resting;
        }
        return switch (open.operation()) {
            case PRESENT -> Circulation.TF0401;
            case GUARANTEE -> bill.status() == Status.CS03 ? Circulation.TF0302 : resting;
            default -> Circulation.TF0302;
        };
    }

    /** The first working day from the written one on. */
    static BusinessDay due(Bill bill, Conventions conventions) {
        return worked(bill.terms().dueDay(), conventions);
    }

    /** The last day on which a presentment is in time. */
    static BusinessDay windowEnd(Bill bill, Conventions conventions) {
        return worked(bill.terms().dueDay().plusDays(10), conventions);
    }

    private static BusinessDay worked(BusinessDay from, Conventions conventions) {
        BusinessDay day = from;
        while (!conventions.isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static @Nullable Request open(Bill bill, BusinessDay day, BusinessDay due) {
        Request request = bill.request();
        if (request == null) {
            return null;
        }
        if (request.leg() != null) {
            return day.isAfter(request.leg().day()) ? null : request;
        }
        boolean daily = !UNTIL_DUE.contains(request.operation())
                || request.operation() == Operation.RELEASE && bill.status() == Status.CS04;
        BusinessDay end = request.lock() == null ? null : request.lock().until();
        if (end != null && day.isAfter(end)) {
            return null;
        }
        boolean over = daily ? day.isAfter(request.day()) : !day.isBefore(due);
        return over ? null : request;
    }

    private static Circulation resting(Bill bill, Status status, BusinessDay day, @Nullable Request open) {
        if (status == Status.CS01 || status == Status.CS02) {
            return Circulation.TF0101;
        }
        if (bill.recourse() != null) {
            return Circulation.TF0402;
        }
        if (status == Status.CS04) {
            return Circulation.TF0401;
        }
        Encumbrance encumbrance = bill.encumbrance();
        if (encumbrance.state() == Encumbrance.State.REGISTERED) {
            return Circulation.TF0304;
        }
        boolean reserved = encumbrance.until() != null && !day.isAfter(encumbrance.until());
        boolean locked =
                bill.lock() != null && (open != null || !past(day, bill.lock().until()));
        if (reserved || locked) {
            return Circulation.TF0302;
        }
        boolean redeemable =
                bill.repo() != null && (open != null || !day.isAfter(bill.repo().until()));
        if (redeemable) {
            return Circulation.TF0305;
        }
        return bill.mark() != null ? Circulation.TF0303 : Circulation.TF0301;
    }

    private static boolean past(BusinessDay day, @Nullable BusinessDay until) {
        return until != null && day.isAfter(until);
    }

    /** The bank's own bill needs no answer: the day's presentment waits for the money only. */
    static boolean agreesByItself(Bill bill) {
        return Objects.requireNonNull(bill.terms()).type() == BillType.AC01;
    }
}
