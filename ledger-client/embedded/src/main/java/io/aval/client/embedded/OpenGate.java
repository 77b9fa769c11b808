package io.aval.client.embedded;

import io.aval.client.embedded.store.LedgerFault;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets work through while the ledger is open, and closes only once no work is inside: native memory demands it. */
final class OpenGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** Does some work, or throws CLOSED. */
    <T> T through(Supplier<T> work) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new LedgerFault(LedgerFault.Kind.CLOSED, "The ledger is closed. Open it again.");
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits until no work is inside and lets none in any more; false if it was closed already. */
    boolean close() {
        lock.writeLock().lock();
        try {
            boolean first = !closed;
            closed = true;
            return first;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
