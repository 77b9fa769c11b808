package io.aval.client.embedded.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public state as it stood after some block. Does not change while it is open. Safe for use by several threads. */
public interface CommittedState {
    /** Number of blocks behind this state, that is, the last block's number plus one. */
    long height();

    /** The state of a key, null if it is absent. */
    @Nullable
    VersionedValue get(String key);

    /** What is known of a private key, null if it is absent. */
    @Nullable
    PrivateHash privateHash(PrivateKey key);

    /** All keys from {@code start} on in the order of their UTF-8 bytes; the caller closes the cursor. */
    KeyCursor keysFrom(String start);

    /** All private keys; the caller closes the cursor. */
    PrivateCursor privateKeys();

    /** What each key went through up to this state; empty if the ledger keeps no history. */
    Optional<KeyHistory> history();

    /** Walks over public keys. Not safe for use by several threads. */
    interface KeyCursor extends AutoCloseable {
        /** Whether there is a key here; if not, the walk is over. */
        boolean isValid();

        /** The key as UTF-8. */
        byte[] key();

        VersionedValue value();

        void next();

        @Override
        void close();
    }

    /** Walks over private keys. Not safe for use by several threads. */
    interface PrivateCursor extends AutoCloseable {
        boolean isValid();

        PrivateKey key();

        PrivateHash value();

        void next();

        @Override
        void close();
    }
}
