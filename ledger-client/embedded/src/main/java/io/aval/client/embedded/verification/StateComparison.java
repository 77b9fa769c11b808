package io.aval.client.embedded.verification;

import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.transaction.Bytes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** Compares two states key by key and sums one up. */
final class StateComparison {
    private StateComparison() {}

    /** Names each public key that differs. */
    static void publicKeys(CommittedState stored, CommittedState replayed, Consumer<String> differing) {
        try (CommittedState.KeyCursor first = stored.keysFrom("");
                CommittedState.KeyCursor second = replayed.keysFrom("")) {
            while (first.isValid() || second.isValid()) {
                int order = order(first.isValid(), second.isValid(), () -> KeyOrder.compare(first.key(), second.key()));
                byte[] key = order <= 0 ? first.key() : second.key();
                if (order != 0 || !first.value().equals(second.value())) {
                    differing.accept(KeyOrder.decode(key));
                }
                if (order <= 0) {
                    first.next();
                }
                if (order >= 0) {
                    second.next();
                }
            }
        }
    }

    /** Names the collection of each private key whose hash or version differs. */
    static void privateKeys(CommittedState stored, CommittedState replayed, Consumer<String> differing) {
        try (CommittedState.PrivateCursor first = stored.privateKeys();
                CommittedState.PrivateCursor second = replayed.privateKeys()) {
            while (first.isValid() || second.isValid()) {
                int order = order(
                        first.isValid(), second.isValid(), () -> KeyOrder.compare(sortable(first), sortable(second)));
                CommittedState.PrivateCursor at = order <= 0 ? first : second;
                if (order != 0 || !first.value().equals(second.value())) {
                    differing.accept(
                            at.key().collection() + " " + at.key().keyHash().toHex());
                }
                if (order <= 0) {
                    first.next();
                }
                if (order >= 0) {
                    second.next();
                }
            }
        }
    }

    private static byte[] sortable(CommittedState.PrivateCursor cursor) {
        return cursor.key().encode();
    }

    private static int order(boolean first, boolean second, java.util.function.IntSupplier both) {
        if (first && second) {
            return both.getAsInt();
        }
        return first ? -1 : 1;
    }

    /** SHA-256 over all keys, versions, policies and values in their order. */
    static Bytes digest(CommittedState state) {
        MessageDigest digest = Bytes.newSha256();
        try (CommittedState.KeyCursor cursor = state.keysFrom("")) {
            for (; cursor.isValid(); cursor.next()) {
                add(digest, cursor.key());
                add(digest, cursor.value().encode());
            }
        }
        try (CommittedState.PrivateCursor cursor = state.privateKeys()) {
            for (; cursor.isValid(); cursor.next()) {
                add(digest, cursor.key().encode());
                add(digest, cursor.value().encode());
            }
        }
        return Bytes.of(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
