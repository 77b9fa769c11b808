package io.aval.engine.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The store that is written all the time. Thread-safe, except that nobody may use it once it is closed. */
final class Live implements AutoCloseable {

    static final String META = "default";
    static final String BUDGETS = "budgets";

    private final Natives natives;
    private final Faults faults;
    private final ConcurrentSkipListMap<String, ColumnFamilyHandle> handles = new ConcurrentSkipListMap<>();
    private final ColumnFamilyOptions columns;
    private final WriteOptions writing;
    private final WriteOptions syncing;
    private final RocksDB db;

    Live(Path folder, Natives parent, Tuning.Memory memory) {
        this.natives = parent.another();
        this.faults = new Faults(folder, false);
        try {
            Files.createDirectories(folder);
            RocksDB.loadLibrary();
            this.columns = Tuning.columns(natives, memory);
            this.writing = natives.keep(new WriteOptions());
            this.syncing = natives.keep(new WriteOptions()).setSync(true);
            this.db = open(folder, memory);
        } catch (RocksDBException e) {
            natives.close();
            throw faults.of(e);
        } catch (IOException e) {
            natives.close();
            throw new UncheckedIOException(e);
        }
    }

    private RocksDB open(Path folder, Tuning.Memory memory) throws RocksDBException {
        SortedSet<String> titles = new TreeSet<>(List.of(META, BUDGETS));
        for (RunFamily family : RunFamily.values()) {
            titles.add(family.title());
        }
        try (Options listing = new Options()) {
            for (byte[] title : RocksDB.listColumnFamilies(listing, folder.toString())) {
                titles.add(new String(title, StandardCharsets.US_ASCII));
            }
        }
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        titles.forEach(title ->
                descriptors.add(new ColumnFamilyDescriptor(title.getBytes(StandardCharsets.US_ASCII), columns)));
        DBOptions options = Tuning.database(natives, memory);
        List<ColumnFamilyHandle> opened = new ArrayList<>();
        RocksDB database = natives.keep(RocksDB.open(options, folder.toString(), descriptors, opened));
        Iterator<ColumnFamilyHandle> inTheSameOrder = opened.iterator();
        titles.forEach(title -> handles.put(title, natives.keep(inTheSameOrder.next())));
        return database;
    }

    RocksDB db() {
        return db;
    }

    Faults faults() {
        return faults;
    }

    Natives natives() {
        return natives;
    }

    WriteOptions writing() {
        return writing;
    }

    ColumnFamilyHandle handle(String title) {
        return Objects.requireNonNull(handles.get(title));
    }

    /** The families that there are, in order of their titles. */
    List<String> titles() {
        return List.copyOf(handles.keySet());
    }

    void create(String title) {
        if (handles.containsKey(title)) {
            return;
        }
        try {
            byte[] name = title.getBytes(StandardCharsets.US_ASCII);
            handles.put(title, natives.keep(db.createColumnFamily(new ColumnFamilyDescriptor(name, columns))));
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    void drop(String title) {
        ColumnFamilyHandle gone = handles.remove(title);
        if (gone == null) {
            return;
        }
        try {
            db.dropColumnFamily(gone);
            natives.close(gone);
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    byte @Nullable [] get(String title, byte[] key) {
        try {
            return db.get(handle(title), key);
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    void walk(String title, byte[] prefix, EntryVisitor visitor) {
        try (RocksIterator entries = db.newIterator(handle(title))) {
            Walks.walk(entries, prefix, visitor);
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    /** Fills a batch. */
    interface Filling {
        void fill(WriteBatch batch) throws RocksDBException;
    }

    /**
     * Writes all of a batch or nothing.
     *
     * @param durably whether it is to survive a failure of the machine, not of the process alone
     */
    void write(boolean durably, Filling filling) {
        try (WriteBatch batch = new WriteBatch()) {
            filling.fill(batch);
            db.write(durably ? syncing : writing, batch);
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    /** A copy of the state of now in a folder that is not there yet. */
    void copyTo(Path folder) {
        try (Checkpoint checkpoint = Checkpoint.create(db)) {
            checkpoint.createCheckpoint(folder.toString());
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}
