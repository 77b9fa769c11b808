package io.aval.client.embedded.event;

import io.aval.client.embedded.store.RecordedEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows the ledger's events from a position and goes on live. Reads up to 256 events at a time. Used by one thread;
 * another may close it.
 */
public final class EventFollower implements AutoCloseable {
    private static final int BATCH = 256;

    private final Source source;
    private final HeightSignal signal;
    private final Deque<RecordedEvent> read = new ArrayDeque<>();
    private long nextBlock;
    private int nextTransaction;
    private volatile boolean closed;

    /** Where events are read. */
    @FunctionalInterface
    public interface Source {
        /** Up to {@code limit} events at or behind a place, below block {@code end}. */
        List<RecordedEvent> read(long block, int transaction, long end, int limit);
    }

    /**
     * A follower whose first event is the first at or behind a place in the chain.
     *
     * @param block number of a block
     * @param transaction place in that block
     */
    public EventFollower(Source source, HeightSignal signal, long block, int transaction) {
        this.source = source;
        this.signal = signal;
        this.nextBlock = block;
        this.nextTransaction = transaction;
    }

    /**
     * The next event; waits for it.
     *
     * @param patience how long to wait at most
     * @return empty if there was none in that time, or if this follower or the ledger is closed
     */
    public Optional<RecordedEvent> next(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        while (!closed && !signal.isClosed()) {
            long height = signal.height();
            if (read.isEmpty()) {
                fill(height);
            }
            RecordedEvent event = read.poll();
            if (event != null) {
                return Optional.of(event);
            }
            if (nanos <= 0) {
                return Optional.empty();
            }
            nanos = signal.awaitAbove(height, () -> closed, nanos);
        }
        return Optional.empty();
    }

    private void fill(long height) {
        if (nextBlock >= height) {
            return;
        }
        List<RecordedEvent> events = source.read(nextBlock, nextTransaction, height, BATCH);
        read.addAll(events);
        if (events.size() < BATCH) {
            nextBlock = height;
            nextTransaction = 0;
        } else {
            nextBlock = events.getLast().block();
            nextTransaction = events.getLast().transaction() + 1;
        }
    }

    /** Ends the following; a thread that waits for the next event returns. */
    @Override
    public void close() {
        closed = true;
        signal.nudge();
    }
}
