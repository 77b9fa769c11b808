package io.aval.client.bulk;

import java.time.Duration;

/**
 * How a file is taken to the ledger.
 *
 * @param batch most commands in one envelope, 1 to 200
 * @param window most envelopes in flight, 1 to 64; those that touch the same records go one after the other
 * @param tries how often the same envelope is asked while nobody answers, while nobody knows, or, a row alone, while
 *     somebody else is faster
 * @param pause before the first repetition; each further one waits longer by as much
 */
public record BulkSettings(int batch, int window, int tries, Duration pause) {

    /** Most commands in one envelope. */
    public static final int MAX_BATCH = 200;

    /** Most envelopes in flight. */
    public static final int MAX_WINDOW = 64;

    /** Fifty commands to an envelope, four envelopes at once. */
    public static final BulkSettings USUAL = new BulkSettings(50, 4, 6, Duration.ofMillis(200));

    public BulkSettings {
        if (batch < 1 || batch > MAX_BATCH || window < 1 || window > MAX_WINDOW || tries < 1) {
            throw new IllegalArgumentException("batch " + batch + ", window " + window + ", tries " + tries);
        }
    }
}
