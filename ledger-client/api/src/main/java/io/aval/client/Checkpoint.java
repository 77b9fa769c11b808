package io.aval.client;

/**
 * A position in the stream of events: everything up to and including that transaction has been seen.
 *
 * @param block number of the block
 * @param txId the last transaction seen in it; empty to start with the block's first
 */
public record Checkpoint(long block, String txId) {

    /** Before everything. */
    public static final Checkpoint START = new Checkpoint(0, "");
}
