package io.aval.engine.observation;

import io.aval.engine.index.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;
import org.rocksdb.SstFileReaderIterator;

/**
 * An external sort: takes observations in any order, sorts what fits in memory, writes that as a run of packed blocks, and
 * shows all runs merged. Of the same key the one that came last stands. One thread adds; once it is read nothing is added.
 */
public final class SortedRuns implements Source, AutoCloseable {

    /** About 250 MB. */
    public static final int STANDARD_ROWS = 4 << 20;

    // Each open run takes a file descriptor and a block's memory in every thread that reads
    private static final int MOST_RUNS = 128;
    private static final int SAMPLES_OF_RUN = 64;

    private final Path folder;
    private final int rowsInMemory;
    private final Natives natives = new Natives();
    private final Rows rows = new Rows();
    private final List<Path> runs = new ArrayList<>();
    private final List<Long> samples = new ArrayList<>();
    private int written;

    /**
     * Begins.
     *
     * @param folder for its own files; it is deleted at the end
     * @param rowsInMemory how many rows are sorted at once; each takes some 50 bytes
     */
    public SortedRuns(Path folder, int rowsInMemory) {
        this.folder = folder;
        this.rowsInMemory = rowsInMemory;
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes everything that the cursor shows, in whatever order, and leaves it open. */
    public void add(Cursor unsorted) {
        while (unsorted.next()) {
            rows.add(unsorted);
            spillIfFull();
        }
    }

    /** Takes one in. */
    public void add(Observation row) {
        rows.add(row.enterprise(), row.field(), row.height(), row.sequence(), row.type(), row.code(), row.number());
        spillIfFull();
    }

    private void spillIfFull() {
        if (rows.size() >= rowsInMemory) {
            spill();
        }
    }

    private synchronized void spill() {
        if (rows.size() == 0) {
            return;
        }
        int[] order = RadixOrder.of(rows);
        int step = Math.max(1, order.length / SAMPLES_OF_RUN);
        for (int i = 0; i < order.length; i += step) {
            samples.add(rows.enterprise(order[i]));
        }
        write(new RowsCursor(rows, order));
        rows.clear();
        if (runs.size() == MOST_RUNS) {
            List<Path> merged = List.copyOf(runs);
            try (Cursor all = merged(0, Long.MAX_VALUE)) {
                runs.clear();
                write(all);
            }
            merged.forEach(Folders::delete);
        }
    }

    private void write(Cursor sorted) {
        try (SortedFiles files = new SortedFiles(folder, "run" + written++, Long.MAX_VALUE, natives)) {
            new Packer(files).pack(sorted, 0, Long.MAX_VALUE);
            runs.addAll(files.files());
        } catch (RocksDBException e) {
            throw new Faults(folder, false).of(e);
        }
    }

    @Override
    public Cursor open(long from, long to) {
        spill();
        return merged(from, to);
    }

    private Cursor merged(long from, long to) {
        List<Cursor> cursors = new ArrayList<>();
        try {
            for (Path run : runs) {
                cursors.add(cursor(run, from, to));
            }
        } catch (RocksDBException e) {
            cursors.forEach(Cursor::close);
            throw new Faults(folder, false).of(e);
        }
        return MergeCursor.of(cursors);
    }

    private Cursor cursor(Path run, long from, long to) throws RocksDBException {
        Natives own = natives.another();
        try {
            SstFileReader reader = own.keep(new SstFileReader(own.keep(new Options())));
            reader.open(run.toString());
            SstFileReaderIterator steps = own.keep(reader.newIterator(own.keep(new ReadOptions().setFillCache(false))));
            return new BlockCursor(
                    own, new BlockCursor.Entries(steps, steps::key, steps::value), from, to, new Faults(folder, false));
        } catch (RocksDBException e) {
            own.close();
            throw e;
        }
    }

    @Override
    public synchronized long[] samples() {
        spill();
        return samples.stream().mapToLong(Long::longValue).toArray();
    }

    /** Native objects that are open in it. */
    long nativesOpen() {
        return natives.open();
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
