package io.aval.engine.observation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** An epoch's RocksDB, open to be built or to be read. Thread-safe, except that nobody may use it once it is closed. */
final class EpochFiles implements AutoCloseable {

    static final String OBSERVATIONS = "observations";

    private final Natives natives;
    private final Faults faults;
    private final Map<String, ColumnFamilyHandle> handles = new TreeMap<>();
    private final RocksDB db;

    EpochFiles(Path folder, Natives parent, Tuning.Memory memory, boolean readOnly) {
        this.natives = parent.another();
        this.faults = new Faults(folder, readOnly);
        try {
            this.db = open(folder, memory, readOnly);
        } catch (RocksDBException e) {
            natives.close();
            throw faults.of(e);
        }
    }

    private RocksDB open(Path folder, Tuning.Memory memory, boolean readOnly) throws RocksDBException {
        RocksDB.loadLibrary();
        ColumnFamilyOptions columns = Tuning.columns(natives, memory);
        // Ingested files are final, so nothing is to be gained by compacting them
        columns.setDisableAutoCompactions(true);
        DBOptions options = Tuning.database(natives, memory);
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (String title : titles()) {
            descriptors.add(new ColumnFamilyDescriptor(title.getBytes(StandardCharsets.US_ASCII), columns));
        }
        List<ColumnFamilyHandle> opened = new ArrayList<>();
        RocksDB database = natives.keep(
                readOnly
                        ? RocksDB.openReadOnly(options, folder.toString(), descriptors, opened)
                        : RocksDB.open(options, folder.toString(), descriptors, opened));
        Iterator<ColumnFamilyHandle> inTheSameOrder = opened.iterator();
        for (String title : titles()) {
            handles.put(title, natives.keep(inTheSameOrder.next()));
        }
        return database;
    }

    /** All families, in the order in which they are opened and dumped. */
    static List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("default", OBSERVATIONS));
        for (EpochFamily family : EpochFamily.values()) {
            titles.add(family.title());
        }
        return titles;
    }

    RocksDB db() {
        return db;
    }

    Faults faults() {
        return faults;
    }

    ColumnFamilyHandle handle(String title) {
        return Objects.requireNonNull(handles.get(title));
    }

    /** Walks entries whose key begins with the prefix. */
    void walk(String title, byte[] prefix, EntryVisitor visitor) {
        try (ReadOptions once = new ReadOptions().setFillCache(false);
                RocksIterator entries = db.newIterator(handle(title), once)) {
            Walks.walk(entries, prefix, visitor);
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    BlockCursor cursor(long from, long to) {
        Natives own = natives.another();
        ReadOptions once = own.keep(new ReadOptions().setFillCache(false));
        RocksIterator entries = own.keep(db.newIterator(handle(OBSERVATIONS), once));
        return new BlockCursor(own, new BlockCursor.Entries(entries, entries::key, entries::value), from, to, faults);
    }

    @Override
    public void close() {
        natives.close();
    }
}
