package io.aval.client.embedded.ordering;

import io.aval.client.embedded.store.BlockUpdates;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.RangeDigest;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateRead;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.transaction.Version;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a transaction read is still so: against the state before the block and what earlier valid transactions
 * of the block wrote. In Fabric's order: keys, ranges, private keys.
 */
final class VersionCheck {
    private final CommittedState state;
    private final Function<String, @Nullable VersionedValue> stateBeforeBlock;
    private final BlockUpdates updates;

    VersionCheck(
            CommittedState state, Function<String, @Nullable VersionedValue> stateBeforeBlock, BlockUpdates updates) {
        this.state = state;
        this.stateBeforeBlock = stateBeforeBlock;
        this.updates = updates;
    }

    ValidationCode check(ReadWriteSet set) {
        for (Read read : set.reads()) {
            if (updates.touches(read.key()) || !Objects.equals(version(read.key()), read.version())) {
                return ValidationCode.MVCC_READ_CONFLICT;
            }
        }
        for (RangeRead range : set.ranges()) {
            if (!isUnchanged(range)) {
                return ValidationCode.PHANTOM_READ_CONFLICT;
            }
        }
        for (PrivateRead read : set.privateReads()) {
            PrivateKey key = new PrivateKey(read.collection(), read.keyHash());
            PrivateHash known = state.privateHash(key);
            Version version = known == null ? null : known.version();
            if (updates.touches(key) || !Objects.equals(version, read.version())) {
                return ValidationCode.MVCC_READ_CONFLICT;
            }
        }
        return ValidationCode.VALID;
    }

    private @Nullable Version version(String key) {
        VersionedValue known = stateBeforeBlock.apply(key);
        return known == null ? null : known.version();
    }

    /**
     * Reads the range again. A write of the block inside it is a change by itself, for its version is new, and so is
     * the delete of a key that was there.
     */
    private boolean isUnchanged(RangeRead range) {
        for (var written : updates.keys().entrySet()) {
            if (isWithin(KeyOrder.encode(written.getKey()), range)
                    && (written.getValue() != null || version(written.getKey()) != null)) {
                return false;
            }
        }
        RangeDigest digest = new RangeDigest();
        try (CommittedState.KeyCursor cursor = state.keysFrom(range.start())) {
            while (cursor.isValid() && isWithin(cursor.key(), range)) {
                if (digest.count() == range.count()) {
                    return false;
                }
                digest.add(cursor.key(), cursor.value().version());
                cursor.next();
            }
        }
        return digest.count() == range.count() && digest.finish().equals(range.digest());
    }

    private static boolean isWithin(byte[] key, RangeRead range) {
        if (KeyOrder.compare(key, KeyOrder.encode(range.start())) < 0) {
            return false;
        }
        if (!range.exhausted()) {
            return KeyOrder.compare(key, KeyOrder.encode(range.end())) <= 0;
        }
        return range.end().isEmpty() || KeyOrder.compare(key, KeyOrder.encode(range.end())) < 0;
    }
}
