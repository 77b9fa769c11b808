package io.aval.client.bulk;

import io.aval.rules.canonical.Json;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together that are not settled yet, in the file's order. What a run before has sent and not learned about comes
 * again as it was, whatever the settings are now. Not thread-safe.
 */
final class Batching {

    /** Room for commands and openings in an envelope; the rest of the megabyte is for what surrounds them. */
    static final int MAX_BYTES = 900_000;

    private final Iterator<BulkRow> rows;
    private final Journal journal;
    private final Function<Json.Obj, Footprint> footprints;
    private final int most;
    private final Consumer<BulkRow> passed;
    private BulkRow.@Nullable Good ahead;

    /**
     * Over those rows.
     *
     * @param passed told every row that goes into no batch: it is settled already, or wrong
     */
    Batching(
            Iterator<BulkRow> rows,
            Journal journal,
            Function<Json.Obj, Footprint> footprints,
            int most,
            Consumer<BulkRow> passed) {
        this.rows = rows;
        this.journal = journal;
        this.footprints = footprints;
        this.most = most;
        this.passed = passed;
    }

    Optional<Batch> next() {
        BulkRow.Good first = row();
        if (first == null) {
            return Optional.empty();
        }
        Optional<Entry> before = journal.sent(first.number());
        return Optional.of(before.isPresent() ? again(first, before.get()) : fresh(first));
    }

    private Batch again(BulkRow.Good first, Entry sent) {
        List<BulkRow.Good> taken = new ArrayList<>(List.of(first));
        SortedSet<RecordId> touches =
                new TreeSet<>(footprints.apply(first.command()).touches());
        while (taken.size() < sent.rows().size()) {
            BulkRow.Good row = row();
            boolean same =
                    row != null && row.number() == sent.rows().get(taken.size()).row();
            Code.REQUEST_REUSED.unless(same, "request", String.valueOf(sent.request()));
            taken.add(Objects.requireNonNull(row));
            touches.addAll(footprints.apply(row.command()).touches());
        }
        return new Batch(taken, touches, true);
    }

    private Batch fresh(BulkRow.Good first) {
        List<BulkRow.Good> taken = new ArrayList<>();
        SortedSet<RecordId> touches = new TreeSet<>();
        int bytes = 0;
        for (BulkRow.Good row = first; row != null; row = row()) {
            Footprint footprint = footprints.apply(row.command());
            bytes += footprint.bytes();
            boolean full = taken.size() == most || bytes > MAX_BYTES && !taken.isEmpty();
            if (full || journal.sent(row.number()).isPresent()) {
                ahead = row;
                break;
            }
            taken.add(row);
            touches.addAll(footprint.touches());
        }
        return new Batch(taken, touches, false);
    }

    private BulkRow.@Nullable Good row() {
        BulkRow.Good kept = ahead;
        ahead = null;
        while (kept == null && rows.hasNext()) {
            BulkRow row = rows.next();
            if (row instanceof BulkRow.Good good && !journal.settled(row.number())) {
                kept = good;
            } else {
                passed.accept(row);
            }
        }
        return kept;
    }
}
