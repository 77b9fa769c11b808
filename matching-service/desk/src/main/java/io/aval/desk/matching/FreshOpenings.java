package io.aval.desk.matching;

import io.aval.client.Openings;
import io.aval.client.Receipt;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The index, and in front of it what this run's own receipts have said before the index could hear it. Thread-safe. */
final class FreshOpenings implements Openings {

    private static final long PAUSE_NANOS = 5_000_000;
    private static final int PAUSES = 6_000;

    private final RecordIndex index;
    private final Map<RecordId, Opening> fresh = new ConcurrentHashMap<>();

    FreshOpenings(RecordIndex index) {
        this.index = index;
    }

    void learn(Receipt receipt) {
        receipt.openings().forEach(opening -> fresh.put(opening.id(), opening));
    }

    @Override
    public Optional<Opening> current(RecordId id) {
        Optional<Opening> indexed = index.current(id);
        Opening own = fresh.get(id);
        if (own != null && indexed.map(Opening::version).orElse(0L) < own.version()) {
            return Optional.of(own);
        }
        return indexed;
    }

    @Override
    public List<Hop> path(RecordId id) {
        return index.path(id);
    }

    /** Waits until the index has heard it all, half a minute at most: the next run is to see what this one did. */
    void awaitIndex() {
        for (int pause = 0; pause < PAUSES && !isIndexed(); pause++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isIndexed() {
        fresh.values()
                .removeIf(own -> index.current(own.id()).map(Opening::version).orElse(0L) >= own.version());
        return fresh.isEmpty();
    }
}
