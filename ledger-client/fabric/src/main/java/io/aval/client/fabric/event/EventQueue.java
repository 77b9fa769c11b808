package io.aval.client.fabric.event;

import io.aval.client.LedgerEvent;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Hands events from the thread that reads blocks to the one that takes them; holds a bounded number. */
final class EventQueue {

    private static final int BOUND = 1_024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<LedgerEvent> events = new ArrayDeque<>();
    private @Nullable Refusal fault;
    private boolean closed;

    /** Adds an event; waits while the queue is full. Nothing happens to what comes after the end. */
    void put(LedgerEvent event) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (events.size() >= BOUND && !closed) {
                changed.await();
            }
            if (!closed) {
                events.add(event);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream with a fault, behind the events that are there. */
    void fail(Refusal why) {
        lock.lock();
        try {
            fault = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream; whoever waits for an event gets none. */
    void close() {
        lock.lock();
        try {
            closed = true;
            events.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The next event, waited for at most so long. */
    Optional<LedgerEvent> take(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (events.isEmpty() && !closed && fault == null && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            LedgerEvent event = events.poll();
            if (event != null) {
                changed.signalAll();
                return Optional.of(event);
            }
            if (!closed && fault != null) {
                throw new RefusedException(fault);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
