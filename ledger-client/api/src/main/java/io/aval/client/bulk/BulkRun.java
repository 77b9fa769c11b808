package io.aval.client.bulk;

import io.aval.rules.canonical.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a file to the ledger, to the end. Asked again after it was cut short, with the same file, journal and
 * signer, it goes on. Holds the envelopes in flight in memory and one bit for each row, no more. For one run.
 */
public final class BulkRun {

    private final Journal journal;
    private final BulkSettings settings;
    private final Function<Json.Obj, Footprint> footprints;
    private final AtomicLong settled = new AtomicLong();
    private final LongConsumer progress;
    private final Carrier carrier;
    private final Deque<Flight> flights = new ArrayDeque<>();

    private record Flight(Batch batch, CompletableFuture<Void> landing) {}

    /**
     * A run.
     *
     * @param progress told how many rows have come to their end, those of earlier runs among them; by several threads
     */
    public BulkRun(
            Journal journal,
            Doing doing,
            Function<Json.Obj, Footprint> footprints,
            BulkSettings settings,
            LongConsumer progress) {
        this.journal = journal;
        this.settings = settings;
        this.footprints = footprints;
        this.progress = progress;
        this.carrier = new Carrier(doing, journal, settings, this::settled);
    }

    /**
     * Brings every row to its end: done, or with the reason in the journal.
     *
     * @throws io.aval.rules.refusal.RefusedException what stopped it: nobody answers, or nobody knows; what is in flight
     *     was waited for, and another run goes on from there
     */
    public void run(Iterator<BulkRow> rows) {
        Batching batching = new Batching(rows, journal, footprints, settings.batch(), this::passed);
        RuntimeException fault = null;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Optional<Batch> next = batching.next();
                while (next.isPresent()) {
                    Batch batch = next.get();
                    while (flights.size() >= settings.window()
                            || flights.stream()
                                    .anyMatch(flight -> flight.batch().meets(batch))) {
                        land();
                    }
                    flights.add(new Flight(batch, CompletableFuture.runAsync(() -> carrier.carry(batch), threads)));
                    next = batching.next();
                }
            } catch (RuntimeException e) {
                fault = e;
            }
            fault = landAll(fault);
        }
        if (fault != null) {
            throw fault;
        }
    }

    private @Nullable RuntimeException landAll(@Nullable RuntimeException before) {
        RuntimeException fault = before;
        while (!flights.isEmpty()) {
            try {
                land();
            } catch (RuntimeException e) {
                fault = fault == null ? e : fault;
            }
        }
        return fault;
    }

    private void land() {
        try {
            flights.removeFirst().landing().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void passed(BulkRow row) {
        if (row instanceof BulkRow.Wrong wrong && !journal.settled(row.number())) {
            journal.write(Entry.of(Entry.Step.WRONG, null, List.of(wrong))
                    .because(wrong.refusal().code().name(), wrong.refusal().sentence()));
        }
        settled(1);
    }

    private void settled(int rows) {
        progress.accept(settled.addAndGet(rows));
    }
}
