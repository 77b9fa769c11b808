package io.aval.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * An open RocksDB with the index's column families. Everything native in it is closed with it. Thread-safe, except that
 * nobody may use it while or after it is closed.
 */
final class Store implements AutoCloseable {

    private static final long WRITE_BUFFER_BYTES = 8L << 20;
    private static final long CACHE_BYTES = 32L << 20;
    private static final long MAX_LOG_BYTES = 64L << 20;
    private static final int BLOOM_BITS = 10;
    private static final int MAX_OPEN_FILES = 256;

    /** Sees an entry; false ends the walk. */
    interface Visitor {
        boolean visit(byte[] key, byte[] value);
    }

    private final Path folder;
    private final Deque<AutoCloseable> natives = new ArrayDeque<>();
    private final Map<Family, ColumnFamilyHandle> handles = new EnumMap<>(Family.class);
    private final RocksDB db;
    private final WriteOptions writing;

    /** Whether there is a store in a folder with families that are no longer known, so that it cannot be opened. */
    static boolean foreign(Path folder) {
        RocksDB.loadLibrary();
        Set<String> known = Arrays.stream(Family.values()).map(Family::title).collect(Collectors.toUnmodifiableSet());
        try (Options options = new Options()) {
            return RocksDB.listColumnFamilies(options, folder.toString()).stream()
                    .map(title -> new String(title, StandardCharsets.US_ASCII))
                    .anyMatch(title -> !known.contains(title));
        } catch (RocksDBException e) {
            // There is none yet, or opening it will say what is wrong
            return false;
        }
    }

    Store(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            RocksDB.loadLibrary();
            this.db = open();
            this.writing = keep(new WriteOptions());
        } catch (RocksDBException e) {
            close();
            throw StoreRefusals.refusal(e, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RocksDB open() throws RocksDBException {
        LRUCache cache = keep(new LRUCache(CACHE_BYTES));
        BloomFilter bloom = keep(new BloomFilter(BLOOM_BITS));
        ColumnFamilyOptions columns = keep(new ColumnFamilyOptions())
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(bloom));
        DBOptions options = keep(new DBOptions())
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxOpenFiles(MAX_OPEN_FILES)
                .setMaxTotalWalSize(MAX_LOG_BYTES);
        List<ColumnFamilyDescriptor> descriptors = Arrays.stream(Family.values())
                .map(known -> new ColumnFamilyDescriptor(known.title().getBytes(StandardCharsets.US_ASCII), columns))
                .toList();
        List<ColumnFamilyHandle> opened = new ArrayList<>();
        RocksDB database = keep(RocksDB.open(options, folder.toString(), descriptors, opened));
        Iterator<ColumnFamilyHandle> inTheSameOrder = opened.iterator();
        for (Family family : Family.values()) {
            handles.put(family, keep(inTheSameOrder.next()));
        }
        return database;
    }

    ColumnFamilyHandle handle(Family family) {
        return Objects.requireNonNull(handles.get(family));
    }

    byte @Nullable [] get(Family family, byte[] key) {
        try {
            return db.get(handle(family), key);
        } catch (RocksDBException e) {
            throw StoreRefusals.refusal(e, folder);
        }
    }

    /** Walks the entries whose key begins with the prefix, from a key on, in the order of their keys. */
    void walk(Family family, byte[] prefix, byte[] from, Visitor visitor) {
        try (RocksIterator entries = db.newIterator(handle(family))) {
            for (entries.seek(from); entries.isValid(); entries.next()) {
                byte[] key = entries.key();
                boolean within =
                        key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
                if (!within || !visitor.visit(key, entries.value())) {
                    break;
                }
            }
            entries.status();
        } catch (RocksDBException e) {
            throw StoreRefusals.refusal(e, folder);
        }
    }

    void walk(Family family, byte[] prefix, Visitor visitor) {
        walk(family, prefix, prefix, visitor);
    }

    /**
     * Writes everything in the batch, or nothing. It reaches the operating system, not the disk: what a failing machine
     * loses here is read again from the ledger, for the position is in the batch too.
     */
    void write(WriteBatch batch) {
        try {
            db.write(writing, batch);
        } catch (RocksDBException e) {
            throw StoreRefusals.refusal(e, folder);
        }
    }

    private <T extends AutoCloseable> T keep(T opened) {
        natives.push(opened);
        return opened;
    }

    @Override
    public void close() {
        while (!natives.isEmpty()) {
            try {
                natives.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a native object does not close", e);
            }
        }
    }
}
