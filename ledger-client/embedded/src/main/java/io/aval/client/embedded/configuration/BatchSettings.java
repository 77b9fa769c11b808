package io.aval.client.embedded.configuration;

import java.time.Duration;

/**
 * How transactions are gathered into blocks. A block is written with one group of synchronous writes, so larger blocks
 * mean fewer of them.
 *
 * @param maxTransactions in a block, 1 to 500
 * @param maxBytes preferred size of a block's data; a larger transaction gets a block of its own
 * @param maxWait how long a block that is not full waits for more; zero takes whatever is queued, which under load
 *     fills blocks as well, because transactions queue up while the block before is written
 * @param maxQueued transactions that may be under way at once; further ones wait
 * @param maxQueuedBytes their size together
 */
public record BatchSettings(int maxTransactions, int maxBytes, Duration maxWait, int maxQueued, int maxQueuedBytes) {
    /** 500 transactions, 2 MiB, no waiting, 4,096 transactions or 64 MiB under way. */
    public static final BatchSettings DEFAULT = new BatchSettings(500, 2 << 20, Duration.ZERO, 4096, 64 << 20);

    public BatchSettings {
        if (maxTransactions < 1 || maxTransactions > 500 || maxBytes < 1 || maxQueued < 1 || maxQueuedBytes < 1) {
            throw new IllegalArgumentException("a batch has 1 to 500 transactions, and all limits are above 0");
        }
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("a waiting time is not negative");
        }
    }

    /** The same with other limits on a block. */
    public BatchSettings withBlocksOf(int transactions, Duration wait) {
        return new BatchSettings(transactions, maxBytes, wait, maxQueued, maxQueuedBytes);
    }
}
