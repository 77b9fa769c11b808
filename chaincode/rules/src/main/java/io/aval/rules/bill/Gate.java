package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody may propose an operation on a bill: the state table, asked in a fixed order. */
public final class Gate {

    /**
     * Who asks, and when.
     *
     * @param account in whose name
     * @param day the business day
     */
    public record Caller(Account account, Role role, BusinessDay day, Conventions conventions) {}

    private Gate() {}

    /** The bill as it is today; refused while it is frozen, since nothing may be done to it. */
    static Held<Bill> today(RecordId id, Docket docket) {
        Held<Bill> held = docket.need(id, Bill.class);
        Code.FROZEN.unless(!docket.frozen(id), "id", id.value());
        Bill bill = held.body().asOf(docket.day(), docket.conventions(), docket.freeze(id));
        return new Held<>(id, bill, held.custodians());
    }

    /** The row by which the caller may propose, or the refusal. */
    static Lifecycle.Row require(Operation operation, Held<Bill> held, Docket docket) {
        Caller caller = new Caller(docket.caller(), docket.actor().role(), docket.day(), docket.conventions());
        Refusal refusal = refusal(operation, held.body(), caller);
        if (refusal != null) {
            Refusal named = refusal.with("id", held.id().value()).with("operation", operation.name());
            throw new RefusedException(named);
        }
        return Lifecycle.row(operation, place(held.body()))
                .orElseThrow(() -> new IllegalStateException("a row was found before"));
    }

    /**
     * Why the caller may not propose that, if it may not: first who it is, then what is open, then the state, then the day.
     *
     * @param bill as it is on that day
     */
    public static @Nullable Refusal refusal(Operation operation, Bill bill, Caller caller) {
        List<Lifecycle.Row> rows = Lifecycle.rows(operation).stream()
                .filter(row -> row.proposer() != Lifecycle.Who.SYSTEM)
                .toList();
        Lifecycle.Who proposer = rows.getFirst().proposer();
        if (!is(proposer, bill, caller)) {
            return stranger(proposer).refusal();
        }
        Optional<Lifecycle.Row> row =
                rows.stream().filter(one -> one.from().contains(place(bill))).findFirst();
        Request open = bill.request();
        if (open != null && rows.getFirst().effect() != Effect.VOID) {
            return (open.leg() == null ? Code.BILL_REQUEST_OPEN : Code.BILL_SETTLING).refusal();
        }
        boolean matured = !caller.day().isBefore(bill.due(caller.conventions()));
        if (row.isEmpty()) {
            boolean late = matured && rows.stream().allMatch(one -> one.due() == Lifecycle.When.BEFORE);
            if (late && !bill.ended()) {
                return Code.BILL_MATURED.refusal("today", caller.day().toString());
            }
            return (bill.encumbrance().free() ? Code.BILL_STATE : Code.ENCUMBERED).refusal();
        }
        return switch (row.get().due()) {
            case ANY -> null;
            case BEFORE ->
                matured ? Code.BILL_MATURED.refusal("today", caller.day().toString()) : null;
            case FROM ->
                matured ? null : Code.BILL_NOT_DUE.refusal("today", caller.day().toString());
        };
    }

    /** Where the bill stands without its open request. */
    private static Lifecycle.State place(Bill bill) {
        return bill.request() == null ? bill.state() : new Lifecycle.State(bill.status(), bill.resting());
    }

    /** Whether somebody is the one whom the table means. */
    static boolean is(Lifecycle.Who who, Bill bill, Caller caller) {
        Account account = caller.account();
        return switch (who) {
            case DRAWER -> account.equals(bill.terms().drawer());
            case ACCEPTOR -> account.equals(bill.terms().acceptor());
            case PAYEE -> account.equals(bill.terms().payee());
            case HOLDER -> account.equals(bill.holder());
            case PRESENTER -> account.equals(bill.holder()) || account.equals(pledgee(bill));
            case PLEDGEE -> account.equals(pledgee(bill));
            case KEEPER -> bill.lock() != null && account.equals(bill.lock().keeper());
            case PURSUED -> bill.recourse() != null && bill.recourse().pursued().contains(account);
            case OWN_BANK ->
                caller.role() == Role.BANK
                        && account.organisation().equals(bill.holder().organisation());
            case SETTER -> account.equals(bill.mark());
            case SELLER -> bill.repo() != null && account.equals(bill.repo().seller());
            case SYSTEM, NAMED, INSTITUTION, CENTRAL_BANK, SELF -> false;
        };
    }

    private static Code stranger(Lifecycle.Who who) {
        return switch (who) {
            case DRAWER -> Code.BILL_NOT_DRAWER;
            case PLEDGEE -> Code.NOT_PLEDGEE;
            case KEEPER -> Code.BILL_NOT_KEEPER;
            case PURSUED -> Code.BILL_NOT_PURSUED;
            case OWN_BANK -> Code.BILL_NOT_OWN_BANK;
            default -> Code.BILL_NOT_HOLDER;
        };
    }

    private static @Nullable Account pledgee(Bill bill) {
        Encumbrance encumbrance = bill.encumbrance();
        return encumbrance.state() == Encumbrance.State.REGISTERED
                ? Objects.requireNonNull(encumbrance.pledgee())
                : null;
    }
}
