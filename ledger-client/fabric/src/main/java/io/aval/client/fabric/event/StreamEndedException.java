package io.aval.client.fabric.event;

import org.hyperledger.fabric.protos.common.Status;
import org.jspecify.annotations.Nullable;

/** A peer's stream of blocks has broken off, or was not opened at all. */
final class StreamEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forbidden;

    /** The connection failed, or the peer ended the stream. */
    StreamEndedException(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.forbidden = false;
    }

    /** The peer answered with a status instead of a block. */
    StreamEndedException(Status status) {
        super("the peer answers " + status);
        this.forbidden = status == Status.FORBIDDEN;
    }

    /** Whether the peer does not let this signer read, so that asking again is of no use. */
    boolean isForbidden() {
        return forbidden;
    }
}
