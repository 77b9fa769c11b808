package io.aval.client.embedded.event;

import org.jspecify.annotations.Nullable;

/**
 * How far a follower has come.
 *
 * @param block the block it goes on in; all before it are done
 * @param txId the last transaction of that block that is done, null if none is
 */
public record Position(long block, @Nullable String txId) {
    /** Before everything. */
    public static final Position START = new Position(0, null);

    public Position {
        if (block < 0) {
            throw new IllegalArgumentException("a block's number is not negative");
        }
    }
}
