package io.aval.engine.observation;

import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** A sealed epoch, open to be read. Thread-safe, except that nobody may use it once it is closed. */
final class Epoch implements Source, AutoCloseable {

    static final String MANIFEST = "epoch.json";

    private final Manifest manifest;
    private final EpochFiles files;

    private Epoch(Manifest manifest, EpochFiles files) {
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * Opens an epoch whose files are all there with their lengths. A byte that has changed within a file is found when its
     * block is first read, or here if the files are looked through wholly.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code EPOCH_DAMAGED}
     */
    static Epoch open(Path folder, Digest digest, boolean wholly, Natives natives, Tuning.Memory memory) {
        Faults faults = new Faults(folder, true);
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(MANIFEST));
            if (!Digest.of(bytes).equals(digest)) {
                throw faults.damaged("the manifest is another one");
            }
            Manifest manifest = Manifest.of(bytes);
            if (!SealedFiles.agree(folder, manifest.files(), wholly)) {
                throw faults.damaged("a file is not as it was sealed");
            }
            return new Epoch(manifest, new EpochFiles(folder, natives, memory, true));
        } catch (IOException e) {
            throw faults.damaged("unreadable: " + e.getMessage());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    byte @Nullable [] get(String family, byte[] key) {
        try {
            return files.db().get(files.handle(family), key);
        } catch (RocksDBException e) {
            throw files.faults().of(e);
        }
    }

    void walk(String family, byte[] prefix, EntryVisitor visitor) {
        files.walk(family, prefix, visitor);
    }

    Optional<Observation> asOf(long enterprise, int field, long height) {
        byte[] first = get(EpochFiles.OBSERVATIONS, Keys.enterprise(enterprise));
        if (first == null) {
            return Optional.empty();
        }
        Block block = new Block(first);
        int row = block.find(field, height);
        if (row < block.size() || !block.goesOn()) {
            return found(block, row, enterprise, field);
        }
        return further(enterprise, field, height);
    }

    private static Optional<Observation> found(Block block, int row, long enterprise, int field) {
        return row < block.size() && block.field(row) == field
                ? Optional.of(block.row(enterprise, row))
                : Optional.empty();
    }

    /** In the blocks after an enterprise's first: the last that does not begin too late, or else the first that does. */
    private Optional<Observation> further(long enterprise, int field, long height) {
        try (RocksIterator blocks = files.db().newIterator(files.handle(EpochFiles.OBSERVATIONS))) {
            for (blocks.seekForPrev(Keys.asOf(enterprise, field, height)); blocks.isValid(); blocks.next()) {
                if (Keys.enterprise(blocks.key()) != enterprise) {
                    break;
                }
                Block block = new Block(blocks.value());
                int row = block.find(field, height);
                if (row < block.size()) {
                    return found(block, row, enterprise, field);
                }
            }
            blocks.status();
            return Optional.empty();
        } catch (RocksDBException e) {
            throw files.faults().of(e);
        }
    }

    Rows rows(long enterprise) {
        byte[] first = get(EpochFiles.OBSERVATIONS, Keys.enterprise(enterprise));
        if (first == null) {
            return new Rows(0);
        }
        Block block = new Block(first);
        Rows rows = new Rows(block.size());
        if (block.goesOn()) {
            try (Cursor all = files.cursor(enterprise, enterprise + 1)) {
                while (all.next()) {
                    rows.add(all);
                }
            }
        } else {
            block.unpack(enterprise, rows);
        }
        return rows;
    }

    @Override
    public Cursor open(long from, long to) {
        return files.cursor(from, to);
    }

    @Override
    public long[] samples() {
        return files.db().getLiveFilesMetaData().stream()
                .filter(file -> new String(file.columnFamilyName(), java.nio.charset.StandardCharsets.US_ASCII)
                        .equals(EpochFiles.OBSERVATIONS))
                .map(LiveFileMetaData::smallestKey)
                .mapToLong(Keys::enterprise)
                .toArray();
    }

    /** Looks every file through. */
    boolean whole(Path folder) {
        try {
            return SealedFiles.agree(folder, manifest.files(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
