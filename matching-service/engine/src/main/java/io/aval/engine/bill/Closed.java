package io.aval.engine.bill;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Status;
import io.aval.rules.record.Hop;
import java.util.List;
import java.util.Objects;

/**
 * What the end of a day has to write down about one bill.
 *
 * @param command writes it
 * @param version of the record that it follows
 * @param lapsed whether a request ended for want of an answer
 * @param presented whether the bill fell due and was presented
 * @param silent whether a presentment was refused by silence
 * @param unsettled whether an agreed payment did not come
 */
public record Closed(
        BillActs.Close command, long version, boolean lapsed, boolean presented, boolean silent, boolean unsettled) {

    /** What today has done to a bill; it has done something. */
    static Closed of(BillToday bill, BillBook book) {
        Bill before = bill.stored();
        Bill after = bill.bill();
        List<Hop> path = needsChain(bill) ? book.path(bill) : List.of();
        Closing last = Objects.equals(before.last(), after.last()) ? null : after.last();
        boolean silence = last != null && last.result() == Closing.Result.LAPSED;
        boolean presentment = last != null && last.operation() == Operation.PRESENT;
        boolean fellDue = before.status() == Status.CS03 && after.status() == Status.CS04;
        return new Closed(
                new BillActs.Close(bill.id(), path),
                bill.opening().version(),
                silence && !presentment,
                fellDue && (presentment || after.request() != null),
                silence && presentment,
                last != null && last.result() == Closing.Result.UNSETTLED);
    }

    /** Whether the day hands the bill to somebody new, or a refusal has to be told to those before. */
    static boolean needsChain(BillToday bill) {
        boolean dishonoured = !bill.bill().presentments().equals(bill.stored().presentments());
        return dishonoured || !bill.newKeepers().isEmpty();
    }
}
