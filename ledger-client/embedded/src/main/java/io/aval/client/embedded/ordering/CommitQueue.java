package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.BatchSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Transactions on their way into a block, bounded by number and bytes. A transaction keeps its place until its outcome
 * is reported. Safe for use by several threads.
 */
final class CommitQueue {
    private final BatchSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private final Deque<PendingTransaction> waiting = new ArrayDeque<>();
    private int underWay;
    private long bytesUnderWay;
    private boolean closed;

    CommitQueue(BatchSettings settings) {
        this.settings = settings;
    }

    /** What became of the wish for a place. */
    enum Admission {
        ADMITTED,
        FULL,
        CLOSED
    }

    /** Waits for a place for as long as the caller has patience. */
    Admission offer(PendingTransaction transaction, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && !hasRoomFor(transaction)) {
                if (nanos <= 0) {
                    return Admission.FULL;
                }
                nanos = notFull.awaitNanos(nanos);
            }
            if (closed) {
                return Admission.CLOSED;
            }
            underWay++;
            bytesUnderWay += transaction.body().length();
            waiting.add(transaction);
            notEmpty.signal();
            return Admission.ADMITTED;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(PendingTransaction transaction) {
        // One that is larger than the whole bound may still go alone.
        return underWay < settings.maxQueued()
                && (underWay == 0 || bytesUnderWay + transaction.body().length() <= settings.maxQueuedBytes());
    }

    /** The next block's transactions, at least one; empty once the queue is closed and drained. */
    List<PendingTransaction> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                notEmpty.await();
            }
            long nanos = settings.maxWait().toNanos();
            while (nanos > 0 && !closed && waiting.size() < settings.maxTransactions()) {
                nanos = notEmpty.awaitNanos(nanos);
            }
            List<PendingTransaction> batch = new ArrayList<>(Math.min(waiting.size(), settings.maxTransactions()));
            long bytes = 0;
            while (!waiting.isEmpty() && batch.size() < settings.maxTransactions()) {
                bytes += waiting.getFirst().body().length();
                if (!batch.isEmpty() && bytes > settings.maxBytes()) {
                    break;
                }
                batch.add(waiting.removeFirst());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up the places of transactions whose outcome is reported. */
    void release(List<PendingTransaction> transactions) {
        lock.lock();
        try {
            for (PendingTransaction transaction : transactions) {
                underWay--;
                bytesUnderWay -= transaction.body().length();
            }
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Admits nothing more; what waits is still taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
