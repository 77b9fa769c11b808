package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.identifier.BillNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Conservation: the ranges of a package never overlap and never leave a gap. Both endorsers check it on every write; an
 * audit checks it over a whole ledger.
 */
public final class Tiling {

    private Tiling() {}

    /** Asserts that what a docket has done to bills keeps every unit and adds none, and leaves the terms alone. */
    public static void requireKept(Docket docket) {
        Map<BillNumber, List<Interval>> before = new LinkedHashMap<>();
        Map<BillNumber, List<Interval>> after = new LinkedHashMap<>();
        Map<BillNumber, Terms> terms = new LinkedHashMap<>();
        for (Docket.Change<Bill> change : docket.changes(Bill.class)) {
            Bill now = change.after();
            BillNumber number = now.terms().number();
            Terms known = terms.putIfAbsent(number, now.terms());
            Bill was = change.before();
            if (known != null && !known.equals(now.terms())
                    || was != null && !was.terms().equals(now.terms())) {
                throw new IllegalStateException("the terms of a package never change");
            }
            if (was != null) {
                add(before, was);
            }
            add(after, now);
        }
        after.forEach((number, ranges) -> {
            List<Interval> old = before.getOrDefault(number, List.of());
            List<Interval> kept = old.isEmpty()
                    ? List.of(whole(Objects.requireNonNull(terms.get(number))))
                    : joined(old).orElseThrow(Tiling::overlap);
            if (!joined(ranges).orElseThrow(Tiling::overlap).equals(kept)) {
                throw new IllegalStateException("the ranges of a package are conserved");
            }
        });
    }

    /**
     * The ranges with neighbours joined, in order; empty if two of them overlap. A package is conserved if and only if its
     * live ranges join to the one range of all its units.
     */
    public static Optional<List<Interval>> joined(Collection<Interval> ranges) {
        List<Interval> joined = new ArrayList<>();
        for (Interval range :
                ranges.stream().sorted(Comparator.comparingLong(Interval::from)).toList()) {
            Interval last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() >= range.from()) {
                return Optional.empty();
            }
            if (last != null && last.meets(range)) {
                joined.set(joined.size() - 1, new Interval(last.from(), range.to()));
            } else {
                joined.add(range);
            }
        }
        return Optional.of(List.copyOf(joined));
    }

    /** All units of a package. */
    public static Interval whole(Terms terms) {
        return new Interval(1, terms.amountFen());
    }

    /** What was merged into another record stands for nothing any more. */
    private static void add(Map<BillNumber, List<Interval>> ranges, Bill bill) {
        List<Interval> list = ranges.computeIfAbsent(bill.terms().number(), number -> new ArrayList<>());
        if (bill.into() == null) {
            list.add(bill.range());
        }
    }

    private static IllegalStateException overlap() {
        return new IllegalStateException("the ranges of a package never overlap");
    }
}
