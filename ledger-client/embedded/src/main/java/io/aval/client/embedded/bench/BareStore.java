package io.aval.client.embedded.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The peer to compare with: a RocksDB that writes as many bytes in as many synchronous batches, and does nothing else. */
final class BareStore {
    private static final long SEED = 7;

    private BareStore() {}

    /**
     * How long it takes.
     *
     * @param acts number of entries in all
     * @param bytes their size in all
     * @param batches into how many synchronous write batches they go
     * @return nanoseconds
     */
    static long nanos(Path folder, int acts, long bytes, long batches) {
        byte[] value = new byte[Math.toIntExact(bytes / acts)];
        new Random(SEED).nextBytes(value);
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB store = RocksDB.open(options, folder.toString());
                WriteOptions synchronous = new WriteOptions().setSync(true)) {
            long start = System.nanoTime();
            long done = 0;
            for (long batch = 1; batch <= batches; batch++) {
                long until = acts * batch / batches;
                try (WriteBatch entries = new WriteBatch()) {
                    for (; done < until; done++) {
                        entries.put(
                                ByteBuffer.allocate(Long.BYTES).putLong(done).array(), value);
                    }
                    store.write(synchronous, entries);
                }
            }
            return System.nanoTime() - start;
        } catch (RocksDBException e) {
            throw new IllegalStateException("the bare store cannot write", e);
        }
    }
}
