package io.aval.client;

import io.aval.rules.canonical.Digest;
import java.util.List;

/**
 * A valid transaction and the public keys that it wrote.
 *
 * @param position resume after it from here
 */
public record LedgerEvent(Checkpoint position, List<Change> changes) {

    public String txId() {
        return position.txId();
    }

    /** A public key and the digest that stands there now. */
    public record Change(String key, Digest digest) {}
}
