package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.KeyHistory;
import io.aval.client.embedded.transaction.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/** What queries find, in the shim's form. */
final class Found {
    private Found() {}

    /** A key and its value. */
    record Pair(String key, Bytes value) implements KeyValue {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public byte[] getValue() {
            return value.copy();
        }

        @Override
        public String getStringValue() {
            return new String(value.array(), StandardCharsets.UTF_8);
        }
    }

    /** A write of a key. */
    record Modification(KeyHistory.Entry entry) implements KeyModification {
        @Override
        public String getTxId() {
            return entry.txId();
        }

        @Override
        public byte[] getValue() {
            return entry.value().copy();
        }

        @Override
        public String getStringValue() {
            return new String(entry.value().array(), StandardCharsets.UTF_8);
        }

        @Override
        public Instant getTimestamp() {
            return entry.timestamp();
        }

        @Override
        public boolean isDeleted() {
            return entry.value().isEmpty();
        }
    }
}
