package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSource.MalformedBytes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/**
 * The state after a block, shared by all who read at that height; the last one to close it frees it. Callers hold the
 * store open meanwhile.
 */
public final class StateSnapshot implements CommittedState, AutoCloseable {
    private final RocksFolder folder;
    private final ColumnFamilyHandle state;
    private final ColumnFamilyHandle privateHashes;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final long height;
    private final @Nullable KeyHistory history;
    private final AtomicInteger holders = new AtomicInteger(1);

    StateSnapshot(
            RocksFolder folder, String stateFamily, String privateFamily, long height, @Nullable KeyHistory history) {
        this.folder = folder;
        this.state = folder.family(stateFamily);
        this.privateHashes = folder.family(privateFamily);
        this.snapshot = folder.db().getSnapshot();
        this.options = new ReadOptions().setSnapshot(snapshot);
        this.height = height;
        this.history = history;
    }

    /** Adds a holder; false if it is freed already. */
    boolean hold() {
        int before;
        do {
            before = holders.get();
            if (before == 0) {
                return false;
            }
        } while (!holders.compareAndSet(before, before + 1));
        return true;
    }

    @Override
    public void close() {
        if (holders.decrementAndGet() == 0) {
            options.close();
            folder.db().releaseSnapshot(snapshot);
        }
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public Optional<KeyHistory> history() {
        return Optional.ofNullable(history);
    }

    @Override
    public @Nullable VersionedValue get(String key) {
        byte[] encoded = read(state, KeyOrder.encode(key));
        return encoded == null ? null : decodeValue(encoded);
    }

    @Override
    public @Nullable PrivateHash privateHash(PrivateKey key) {
        byte[] encoded = read(privateHashes, key.encode());
        return encoded == null ? null : decodeHash(encoded);
    }

    private byte @Nullable [] read(ColumnFamilyHandle family, byte[] key) {
        try {
            return folder.db().get(family, options, key);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    private VersionedValue decodeValue(byte[] encoded) {
        try {
            return VersionedValue.decode(encoded);
        } catch (MalformedBytes e) {
            throw damaged(e);
        }
    }

    private PrivateHash decodeHash(byte[] encoded) {
        try {
            return PrivateHash.decode(encoded);
        } catch (MalformedBytes e) {
            throw damaged(e);
        }
    }

    private LedgerFault damaged(MalformedBytes cause) {
        return new LedgerFault(
                LedgerFault.Kind.FOLDER_DAMAGED,
                "The folder " + folder.path() + " holds a state that cannot be read (" + cause.getMessage()
                        + "). Restore it from a backup.",
                cause);
    }

    @Override
    public KeyCursor keysFrom(String start) {
        RocksIterator iterator = folder.db().newIterator(state, options);
        iterator.seek(KeyOrder.encode(start));
        return new StateCursor(iterator);
    }

    @Override
    public PrivateCursor privateKeys() {
        RocksIterator iterator = folder.db().newIterator(privateHashes, options);
        iterator.seekToFirst();
        return new HashCursor(iterator);
    }

    private boolean valid(RocksIterator iterator) {
        if (iterator.isValid()) {
            return true;
        }
        try {
            // An iterator that met an error looks like one at its end.
            iterator.status();
            return false;
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    private final class StateCursor implements KeyCursor {
        private final RocksIterator iterator;

        StateCursor(RocksIterator iterator) {
            this.iterator = iterator;
        }

        @Override
        public boolean isValid() {
            return valid(iterator);
        }

        @Override
        public byte[] key() {
            return iterator.key();
        }

        @Override
        public VersionedValue value() {
            return decodeValue(iterator.value());
        }

        @Override
        public void next() {
            iterator.next();
        }

        @Override
        public void close() {
            iterator.close();
        }
    }

    private final class HashCursor implements PrivateCursor {
        private final RocksIterator iterator;

        HashCursor(RocksIterator iterator) {
            this.iterator = iterator;
        }

        @Override
        public boolean isValid() {
            return valid(iterator);
        }

        @Override
        public PrivateKey key() {
            return PrivateKey.decode(iterator.key());
        }

        @Override
        public PrivateHash value() {
            return decodeHash(iterator.value());
        }

        @Override
        public void next() {
            iterator.next();
        }

        @Override
        public void close() {
            iterator.close();
        }
    }
}
