package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Bytes;
import java.util.NavigableMap;
import java.util.Optional;

/** Where an organisation's peer finds private values. */
interface PrivateValues {
    /** The value that the channel committed to, empty if the organisation does not have it. */
    Optional<Bytes> read(String organisation, PrivateKey key, PrivateHash committed);

    /** All committed values that the organisation has of a collection, in the order of their keys. */
    NavigableMap<String, Bytes> committed(String organisation, String collection, CommittedState state);

    static PrivateValues of(Vaults vaults) {
        return new PrivateValues() {
            @Override
            public Optional<Bytes> read(String organisation, PrivateKey key, PrivateHash committed) {
                return vaults.read(organisation, key, committed);
            }

            @Override
            public NavigableMap<String, Bytes> committed(String organisation, String collection, CommittedState state) {
                return vaults.committed(organisation, collection, state);
            }
        };
    }
}
