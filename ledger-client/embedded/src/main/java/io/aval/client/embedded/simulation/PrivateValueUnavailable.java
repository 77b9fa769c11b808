package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.PrivateKey;

/** A private value stands in the ledger by its hash, but this organisation's peer does not have it. */
final class PrivateValueUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    PrivateValueUnavailable(String organisation, PrivateKey key) {
        super(sentence(organisation, key));
    }

    static String sentence(String organisation, PrivateKey key) {
        return "private data matching public hash version is not available at " + organisation + ", collection "
                + key.collection();
    }
}
