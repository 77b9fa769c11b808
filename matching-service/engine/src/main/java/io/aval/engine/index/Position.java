package io.aval.engine.index;

/**
 * How far the index has come: everything up to and including that transaction is in it.
 *
 * @param block number of the block
 * @param txId the last transaction taken in; empty before the first
 */
public record Position(long block, String txId) {

    /** Before everything. */
    public static final Position START = new Position(0, "");
}
