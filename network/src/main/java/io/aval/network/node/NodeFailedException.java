package io.aval.network.node;

import java.io.IOException;

/** A process of the network cannot be started, ended too early or did not become ready; the message says which and why. */
public final class NodeFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    public NodeFailedException(String message) {
        super(message);
    }
}
