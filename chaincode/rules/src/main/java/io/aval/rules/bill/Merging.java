package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The rule of {@code bill.merge}: neighbouring ranges with the same history, holder, state and marks become one record
 * again. How their last requests ended is forgotten.
 */
final class Merging {

    private Merging() {}

    static void merge(BillActs.Merge command, Docket docket) {
        Account caller = Standing.of(command.as(), docket);
        Code.BILL_MERGE.unless(
                new TreeSet<>(command.bills()).size() == command.bills().size(), "field", "/bills");
        List<Held<Bill>> parts = command.bills().stream()
                .map(id -> Gate.today(id, docket))
                .sorted(Comparator.comparingLong(held -> held.body().range().from()))
                .toList();
        Held<Bill> first = parts.getFirst();
        Code.BILL_NOT_HOLDER.unless(
                caller.equals(first.body().holder()), "id", first.id().value());
        Bill bill = bare(first.body());
        Interval range = first.body().range();
        for (Held<Bill> next : parts.subList(1, parts.size())) {
            boolean same = bare(next.body()).equals(bill)
                    && next.body().request() == null
                    && !next.body().ended();
            Code.BILL_MERGE.unless(
                    same && range.meets(next.body().range()), "id", next.id().value());
            range = new Interval(range.from(), next.body().range().to());
            consume(next, first.id(), docket);
        }
        BillDraft draft = first.body().edit();
        draft.part = range.equals(Tiling.whole(bill.terms())) ? null : range;
        draft.last = null;
        Dishonouring.tell(first.id(), bill, List.of(), docket);
        docket.replace(first, draft.build());
    }

    private static void consume(Held<Bill> part, RecordId into, Docket docket) {
        BillDraft draft = part.body().edit();
        draft.status = Status.CS05;
        draft.encumbrance = Encumbrance.FREE;
        draft.last = null;
        draft.into = into;
        Dishonouring.tell(part.id(), part.body(), List.of(), docket);
        docket.replace(part, draft.build());
    }

    /** A bill without what may differ between ranges that merge. */
    private static Bill bare(Bill bill) {
        BillDraft draft = bill.edit();
        draft.part = null;
        draft.origin = null;
        draft.last = null;
        return draft.build();
    }
}
