package io.aval.network.node;

import java.io.IOException;
import java.util.List;

/** Ports that the network needs are taken; nothing was started. */
public final class PortsTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    PortsTakenException(List<String> taken) {
        super(String.join("\n", taken) + "\nStop what listens there, or choose other ports with --first-port.");
    }
}
