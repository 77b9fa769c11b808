package io.aval.client.embedded.event;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes followers when the ledger grows or closes. Safe for use by several threads. */
public final class HeightSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long height;
    private boolean closed;

    /** A signal for a ledger of this many blocks. */
    public HeightSignal(long height) {
        this.height = height;
    }

    /** Tells that the ledger has this many blocks now. */
    public void raise(long newHeight) {
        lock.lock();
        try {
            height = newHeight;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting, now and later. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes waiting threads look again. */
    void nudge() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the ledger has more than {@code known} blocks, is closed, {@code abandoned} holds after a nudge, or
     * {@code nanos} are over.
     *
     * @return the nanoseconds that are left, 0 or less if the time is over
     */
    long awaitAbove(long known, BooleanSupplier abandoned, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (height <= known && !closed && !abandoned.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    long height() {
        lock.lock();
        try {
            return height;
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
}
