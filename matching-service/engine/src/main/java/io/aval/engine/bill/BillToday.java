package io.aval.engine.bill;

import io.aval.rules.act.Freeze;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Operation;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bill that is held, and what the business day makes of it.
 *
 * @param opening the current one
 * @param stored what it says
 * @param bill the same as it is today
 * @param freeze what was last ordered about it
 */
public record BillToday(Opening opening, Bill stored, Bill bill, Freeze freeze) {

    public RecordId id() {
        return opening.id();
    }

    /** Whether the day has done something to it that is not written down. */
    public boolean moved() {
        return !bill.equals(stored);
    }

    /** The organisations that are to keep it from today on and do not yet; they are handed its whole chain. */
    public Set<Organisation> newKeepers() {
        Set<Organisation> fresh = new TreeSet<>(bill.keepers());
        opening.custodians().forEach(fresh::remove);
        return fresh;
    }

    /** The row of an operation that fits where the bill stands, or else its first. */
    Lifecycle.Row row(Operation operation) {
        return Lifecycle.rows(operation).stream()
                .filter(row -> row.proposer() != Lifecycle.Who.SYSTEM)
                .filter(row -> row.from().stream().anyMatch(state -> state.status() == bill.status()))
                .findFirst()
                .orElse(Lifecycle.rows(operation).getFirst());
    }
}
