package io.aval.engine.bill;

import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Terms;
import io.aval.rules.bill.Tiling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Proves over all bills of an index that the live ranges of each package tile it: no unit twice, none missing. A witness
 * holds every bill, so there every gap is a finding; another organisation can prove only that what it holds does not
 * overlap and is what the ledger shows.
 */
public final class Conservation {

    private static final int TRIES = 5;

    private final RecordIndex index;
    private final boolean witness;
    private final Map<RecordId, Set<Terms>> terms = new TreeMap<>();
    private final Map<RecordId, List<Interval>> live = new TreeMap<>();
    private final Map<RecordId, RecordId> origins = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Conservation(RecordIndex index, boolean witness) {
        this.index = index;
        this.witness = witness;
    }

    /**
     * What an audit has looked at and found.
     *
     * @param whole whether it covers all bills of the ledger; else only what this organisation holds
     * @param units live units of all packages, fen
     */
    public record Result(boolean whole, long packages, long ranges, long units, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /** Audits. What was found while the index moved on may be half of an act, so that is looked at again. */
    public static Result audit(RecordIndex index, boolean witness) {
        for (int attempt = 1; ; attempt++) {
            Position before = index.position();
            Conservation audit = new Conservation(index, witness);
            audit.collect();
            audit.compareWithLedger();
            audit.tile();
            boolean still = before.equals(index.position());
            if (audit.findings.isEmpty() || still || attempt == TRIES) {
                return audit.result();
            }
        }
    }

    private void collect() {
        Optional<RecordId> after = Optional.empty();
        do {
            Page page = index.list(Kind.BILL, after, Page.MAX_SIZE);
            page.holdings().forEach(this::collect);
            after = page.next();
        } while (after.isPresent());
    }

    private void collect(Holding holding) {
        RecordId id = holding.opening().id();
        Bill bill;
        try {
            bill = Schema.of(Bill.class).decode(holding.opening().body());
        } catch (RefusedException e) {
            findings.add(new Finding(
                    id, "record " + id + " cannot be read: " + e.refusal().code()));
            return;
        }
        RecordId origin = bill.origin(id);
        origins.put(id, origin);
        if (holding.freshness() != Holding.Freshness.CURRENT) {
            if (witness) {
                findings.add(new Finding(origin, "record " + id + " is not what the ledger shows"));
            }
            return;
        }
        terms.computeIfAbsent(origin, key -> new HashSet<>()).add(bill.terms());
        if (bill.into() == null) {
            live.computeIfAbsent(origin, key -> new ArrayList<>()).add(bill.range());
        }
    }

    /** What the ledger shows and nobody holds here would leave no trace in the ranges if a whole package were gone. */
    private void compareWithLedger() {
        if (witness) {
            index.chronicle().forEachHead(Kind.BILL, (RecordId id, Digest digest) -> {
                if (!origins.containsKey(id) && index.holding(id).isEmpty()) {
                    findings.add(new Finding(id, "record " + id + " stands on the ledger and is not held"));
                }
            });
        }
    }

    private void tile() {
        terms.forEach((origin, known) -> {
            if (known.size() > 1) {
                findings.add(new Finding(origin, "its ranges state different terms"));
                return;
            }
            Interval whole = Tiling.whole(known.iterator().next());
            List<Interval> ranges = live.getOrDefault(origin, List.of());
            Optional<List<Interval>> joined = Tiling.joined(ranges);
            if (joined.isEmpty()) {
                findings.add(new Finding(origin, "two ranges overlap"));
            } else if (ranges.stream().anyMatch(range -> !whole.contains(range))) {
                findings.add(new Finding(origin, "a range lies outside of the package"));
            } else if (witness && !joined.get().equals(List.of(whole))) {
                findings.add(new Finding(origin, missing(whole, joined.get())));
            }
        });
    }

    private static String missing(Interval whole, List<Interval> joined) {
        long held = joined.stream().mapToLong(Interval::units).sum();
        return (whole.units() - held) + " of " + whole.units() + " units are missing";
    }

    private Result result() {
        long ranges = live.values().stream().mapToLong(List::size).sum();
        long units = live.values().stream()
                .flatMap(List::stream)
                .mapToLong(Interval::units)
                .sum();
        return new Result(witness, terms.size(), ranges, units, findings);
    }
}
