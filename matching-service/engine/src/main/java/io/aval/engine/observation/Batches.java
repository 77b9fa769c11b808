package io.aval.engine.observation;

import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** Writes many entries of one family in batches of moderate size. Not thread-safe. */
final class Batches implements EntryWriter, AutoCloseable {

    private static final long BATCH_BYTES = 1L << 20;

    private final RocksDB db;
    private final ColumnFamilyHandle family;
    private final Faults faults;
    private final WriteOptions writing;
    private final WriteBatch batch = new WriteBatch();

    Batches(RocksDB db, ColumnFamilyHandle family, Faults faults, WriteOptions writing) {
        this.db = db;
        this.family = family;
        this.faults = faults;
        this.writing = writing;
    }

    @Override
    public void put(byte[] key, byte[] value) {
        try {
            batch.put(family, key, value);
            if (batch.getDataSize() > BATCH_BYTES) {
                flush();
            }
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    void flush() {
        try {
            db.write(writing, batch);
            batch.clear();
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
