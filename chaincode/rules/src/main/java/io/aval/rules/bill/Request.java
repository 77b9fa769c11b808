package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is proposed and not completed yet.
 *
 * @param day when it was proposed
 * @param restricts whether the proposer marks the bill 不得转让 for the next holder
 * @param particulars what it carries besides; absent if nothing
 * @param lock what a yes will lock; absent unless it will
 * @param leg the payment that is awaited; present once the request is agreed
 */
public record Request(
        Operation operation,
        Account proposer,
        Account responder,
        BusinessDay day,
        boolean restricts,
        @Nullable Particulars particulars,
        @Nullable Lock lock,
        @Nullable Leg leg) {

    /** A request that carries nothing. */
    public Request(Operation operation, Account proposer, Account responder, BusinessDay day, boolean restricts) {
        this(operation, proposer, responder, day, restricts, null, null, null);
    }

    /** What it carries besides. */
    Particulars terms() {
        return particulars == null ? Particulars.NONE : particulars;
    }

    Request settling(Leg payment) {
        return new Request(operation, proposer, responder, day, restricts, particulars, lock, payment);
    }
}
