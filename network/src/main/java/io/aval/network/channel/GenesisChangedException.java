package io.aval.network.channel;

import java.io.IOException;
import java.nio.file.Path;

/** The topology or the certificates are not those that the network's first block was made from. */
public final class GenesisChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    GenesisChangedException(Path block) {
        super(block
                + " was made from another topology or other certificates, and a channel's first block cannot change."
                + " Either put the topology back, or remove the network with its data: aval network clean");
    }
}
