package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The range algebra. A part gets a record of its own; the old record keeps the rest, or the rest before it, so that a
 * split costs the same however often the package was split before.
 */
final class Splitting {

    private Splitting() {}

    /**
     * The record that stands for that part from now on: the bill itself if the part is all of it.
     *
     * @param part absent for all of it
     * @param path every hop, which the act checks; may be empty
     */
    static Held<Bill> cut(Held<Bill> held, @Nullable Interval part, List<Hop> path, Docket docket) {
        Bill bill = held.body();
        Interval range = bill.range();
        if (part == null || part.equals(range)) {
            return held;
        }
        String id = held.id().value();
        Code.BILL_NOT_SPLITTABLE.unless(bill.terms().to() > 0, "id", id);
        Code.BILL_RANGE.unless(range.contains(part), "id", id, "field", "/part");
        RecordId origin = bill.origin(held.id());
        List<Interval> rest = rest(range, part);
        Dishonouring.tell(held.id(), bill, path, docket);
        docket.replace(held, ranged(bill, rest.getFirst(), bill.origin()));
        rest.stream().skip(1).forEach(tail -> docket.create(ranged(bill, tail, origin), held.custodians()));
        Bill own = ranged(bill, part, origin);
        return new Held<>(docket.create(own, held.custodians()), own, held.custodians());
    }

    /** What is left of a range, in order; at least one piece. */
    private static List<Interval> rest(Interval range, Interval part) {
        List<Interval> rest = new ArrayList<>();
        if (range.from() < part.from()) {
            rest.add(new Interval(range.from(), part.from() - 1));
        }
        if (part.to() < range.to()) {
            rest.add(new Interval(part.to() + 1, range.to()));
        }
        return rest;
    }

    private static Bill ranged(Bill bill, Interval range, @Nullable RecordId origin) {
        BillDraft draft = bill.edit();
        draft.part = range;
        draft.origin = origin;
        return draft.build();
    }
}
