package io.aval.engine.observation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rocksdb.RocksDBException;

/** Writes sources, merged, into sorted files with disjoint ranges of enterprises, several ranges at a time. */
final class BulkLoad {

    private static final long FILE_BYTES = 128L << 20;
    // Ranges are estimates: with more of them than threads nobody waits long for the largest
    private static final int RANGES_PER_THREAD = 4;

    /** What was written. */
    record Written(List<Path> files, Tally tally) {}

    private final Path folder;
    private final List<Source> sources;
    private final Natives natives;
    private final Faults faults;

    BulkLoad(Path folder, List<Source> sources, Natives natives, Faults faults) {
        this.folder = folder;
        this.sources = sources;
        this.natives = natives;
        this.faults = faults;
    }

    Written run(int threads) {
        long[] cuts = cuts(threads);
        List<Future<Written>> parts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i + 1 < cuts.length; i++) {
                int part = i;
                parts.add(workers.submit(() -> range(part, cuts[part], cuts[part + 1])));
            }
            return collect(parts, workers);
        }
    }

    private static Written collect(List<Future<Written>> parts, ExecutorService workers) {
        List<Path> files = new ArrayList<>();
        Tally tally = new Tally();
        try {
            for (Future<Written> part : parts) {
                files.addAll(part.get().files());
                tally.add(part.get().tally());
            }
            return new Written(files, tally);
        } catch (ExecutionException e) {
            workers.shutdownNow();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }

    private Written range(int part, long from, long to) {
        List<Cursor> cursors = new ArrayList<>();
        try {
            for (Source source : sources) {
                cursors.add(source.open(from, to));
            }
            try (Cursor all = MergeCursor.of(cursors);
                    SortedFiles files = new SortedFiles(folder, "part" + part, FILE_BYTES, natives)) {
                Tally tally = new Packer(files).pack(all, from, to);
                return new Written(files.files(), tally);
            }
        } catch (RocksDBException e) {
            throw faults.of(e);
        } finally {
            cursors.forEach(Cursor::close);
        }
    }

    /** Begin of every range and end of the last, by the quantiles of the samples. */
    private long[] cuts(int threads) {
        long[] samples = sources.stream()
                .flatMapToLong(source -> Arrays.stream(source.samples()))
                .sorted()
                .toArray();
        int ranges = threads == 1 ? 1 : threads * RANGES_PER_THREAD;
        List<Long> cuts = new ArrayList<>(List.of(0L));
        for (int i = 1; i < ranges && samples.length > 0; i++) {
            long cut = samples[(int) ((long) samples.length * i / ranges)];
            if (cut > cuts.getLast()) {
                cuts.add(cut);
            }
        }
        cuts.add(Long.MAX_VALUE);
        return cuts.stream().mapToLong(Long::longValue).toArray();
    }
}
