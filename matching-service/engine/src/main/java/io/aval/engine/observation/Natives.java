package io.aval.engine.observation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.rocksdb.AbstractImmutableNativeReference;

/**
 * Native objects that are closed together, the last opened first: RocksDB has no finalizers, what is not closed is lost
 * memory. All registries of one index count into one number, which is zero once everything is closed. Thread-safe.
 */
final class Natives implements AutoCloseable {

    private final Deque<AbstractImmutableNativeReference> kept = new ArrayDeque<>();
    private final AtomicLong open;

    Natives() {
        this(new AtomicLong());
    }

    private Natives(AtomicLong open) {
        this.open = open;
    }

    /** Another registry that counts into the same number. */
    Natives another() {
        return new Natives(open);
    }

    synchronized <T extends AbstractImmutableNativeReference> T keep(T opened) {
        kept.push(opened);
        open.incrementAndGet();
        return opened;
    }

    /** Closes one before the others. */
    synchronized void close(AbstractImmutableNativeReference one) {
        if (!kept.remove(one)) {
            throw new IllegalStateException("not kept here");
        }
        end(one);
    }

    /** Native objects open in this and all registries that it counts with. */
    long open() {
        return open.get();
    }

    private void end(AbstractImmutableNativeReference one) {
        one.close();
        open.decrementAndGet();
    }

    @Override
    public synchronized void close() {
        while (!kept.isEmpty()) {
            end(kept.pop());
        }
    }
}
