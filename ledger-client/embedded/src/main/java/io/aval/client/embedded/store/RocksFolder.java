package io.aval.client.embedded.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** One RocksDB folder with everything native that belongs to it; closing it frees all of that. */
final class RocksFolder implements AutoCloseable {
    static final String DEFAULT_FAMILY = "default";

    private final Path folder;
    private final RocksDB db;
    private final Map<String, ColumnFamilyHandle> families = new HashMap<>();
    private final WriteOptions writeOptions;
    /** In the order in which they must be closed. */
    private final Deque<AbstractNativeReference> natives = new ArrayDeque<>();

    /**
     * How to open a folder.
     *
     * @param families column families beside the default one
     * @param compressed families whose files are compressed; vaults are not, so that a search of the files is evidence
     * @param create whether a missing folder is made, or else is damage
     * @param sync whether writes reach the disk before they return
     * @param writeBufferBytes memory for recent writes, for each family
     */
    record Shape(List<String> families, List<String> compressed, boolean create, boolean sync, long writeBufferBytes) {}

    private RocksFolder(Path folder, Shape shape) throws RocksDBException {
        this.folder = folder;
        LRUCache cache = new LRUCache(32L << 20);
        BloomFilter filter = new BloomFilter(10);
        writeOptions = new WriteOptions().setSync(shape.sync());
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setFilterPolicy(filter)
                .setFormatVersion(5);
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (String family : names(shape)) {
            ColumnFamilyOptions options = new ColumnFamilyOptions()
                    .setTableFormatConfig(table)
                    .setWriteBufferSize(shape.writeBufferBytes())
                    .setCompressionType(
                            shape.compressed().contains(family)
                                    ? CompressionType.LZ4_COMPRESSION
                                    : CompressionType.NO_COMPRESSION);
            natives.add(options);
            descriptors.add(new ColumnFamilyDescriptor(family.getBytes(StandardCharsets.UTF_8), options));
        }
        DBOptions options = options(shape);
        natives.add(options);
        natives.add(writeOptions);
        natives.add(filter);
        natives.add(cache);
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            db = RocksDB.open(options, folder.toString(), descriptors, handles);
        } catch (RocksDBException e) {
            natives.forEach(AbstractNativeReference::close);
            throw e;
        }
        natives.addFirst(db);
        for (int i = 0; i < handles.size(); i++) {
            families.put(names(shape).get(i), handles.get(i));
            natives.addFirst(handles.get(i));
        }
    }

    private static DBOptions options(Shape shape) {
        return new DBOptions()
                .setCreateIfMissing(shape.create())
                // A family can be new since the folder was made; none is ever lost without the rest.
                .setCreateMissingColumnFamilies(true)
                .setParanoidChecks(true)
                .setKeepLogFileNum(2)
                .setMaxLogFileSize(1L << 20)
                .setMaxOpenFiles(256)
                .setMaxTotalWalSize(64L << 20)
                // A torn last record is a crash and was never reported; a torn record before it is damage.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords);
    }

    private static List<String> names(Shape shape) {
        List<String> names = new ArrayList<>();
        names.add(DEFAULT_FAMILY);
        names.addAll(shape.families());
        return names;
    }

    /** Opens a folder; throws a {@link LedgerFault} if that fails. */
    static RocksFolder open(Path folder, Shape shape) {
        RocksDB.loadLibrary();
        try {
            return new RocksFolder(folder, shape);
        } catch (RocksDBException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "");
            if (message.contains("While lock file") || message.contains("lock hold")) {
                throw new LedgerFault(
                        LedgerFault.Kind.FOLDER_IN_USE,
                        "The folder " + folder
                                + " is in use by another process. Stop that one, or take another folder.",
                        e);
            }
            if (message.contains("does not exist")
                    || message.contains("No such file")
                    || message.contains("not found")) {
                throw new LedgerFault(
                        LedgerFault.Kind.FOLDER_DAMAGED,
                        "The folder " + folder + " is missing or lacks files. Restore it from a backup.",
                        e);
            }
            throw LedgerFault.of(e, folder);
        }
    }

    Path path() {
        return folder;
    }

    RocksDB db() {
        return db;
    }

    ColumnFamilyHandle family(String name) {
        return Objects.requireNonNull(families.get(name), name);
    }

    /** Writes all or nothing. */
    void write(WriteBatch batch) {
        try {
            db.write(writeOptions, batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder);
        }
    }

    byte @Nullable [] get(String family, byte[] key) {
        try {
            return db.get(family(family), key);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder);
        }
    }

    @Override
    public void close() {
        natives.forEach(AbstractNativeReference::close);
        natives.clear();
    }
}
