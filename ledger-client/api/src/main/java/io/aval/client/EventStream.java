package io.aval.client;

import java.time.Duration;
import java.util.Optional;

/** Events of valid transactions in the ledger's order, first those that exist, then those to come. For one thread. */
public interface EventStream extends AutoCloseable {

    /**
     * The next event.
     *
     * @param patience how long to wait for one
     * @return empty if none came, or if the stream was closed
     */
    Optional<LedgerEvent> next(Duration patience) throws InterruptedException;

    /** Ends the stream; a waiting {@link #next} returns empty. */
    @Override
    void close();
}
