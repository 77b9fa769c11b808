package io.aval.engine.observation;

import io.aval.engine.index.Folders;
import io.aval.rules.canonical.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.FlushOptions;
import org.rocksdb.IngestExternalFileOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * An epoch that is being built beside the one that serves. Load observations once, write what else belongs to it, {@link
 * #seal}, then {@link ObservationIndex#serve}. What is appended meanwhile goes on top of it. Not thread-safe.
 */
public final class EpochBuilder implements AutoCloseable {

    private final Path building;
    private final Path sealed;
    private final View before;
    private final int threads;
    private final Natives natives;
    private final Tally loaded = new Tally();
    private final Plan plan;
    private @Nullable EpochFiles files;
    private Lineage.@Nullable Kept result;

    /** Which epoch it will be, the last generation that will be in it, and the ledger's height then. */
    record Plan(long number, long folded, long height) {}

    EpochBuilder(Path epochs, Plan plan, View before, Natives natives, Tuning.Memory memory) {
        this.plan = plan;
        this.building = epochs.resolve(plan.number() + ".building");
        this.sealed = epochs.resolve(Long.toString(plan.number()));
        this.before = before;
        this.threads = memory.settings().threads();
        this.natives = natives.another();
        try {
            Folders.delete(building);
            Folders.delete(sealed);
            Files.createDirectories(building);
            files = new EpochFiles(building, this.natives, memory, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads these observations and no others. Of the same key the last source's stands.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code ROWS_UNSORTED}, {@code DISK_FULL}; the builder is to be closed
     */
    public void load(Source... sources) {
        if (loaded.rows() > 0) {
            throw new IllegalStateException("observations are loaded once");
        }
        Path scratch = building.resolve("load");
        EpochFiles open = files();
        try {
            Files.createDirectories(scratch);
            BulkLoad.Written written = new BulkLoad(scratch, List.of(sources), natives, open.faults()).run(threads);
            List<String> names = written.files().stream().map(Path::toString).toList();
            if (!names.isEmpty()) {
                try (IngestExternalFileOptions moving = new IngestExternalFileOptions().setMoveFiles(true)) {
                    open.db().ingestExternalFile(open.handle(EpochFiles.OBSERVATIONS), names, moving);
                }
            }
            loaded.add(written.tally());
            Folders.delete(scratch);
        } catch (RocksDBException e) {
            throw open.faults().of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what serves, what was appended to it, and these, and takes the profile rows over. */
    public void fold(Source... additional) {
        List<Source> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(additional));
        load(all.toArray(Source[]::new));
        carry(EpochFamily.PROFILES);
        write(
                EpochFamily.PROFILES,
                profiles -> before.walkAppendedProfiles((key, value) -> {
                    profiles.put(key, value);
                    return true;
                }));
    }

    /** Takes a family over from the epoch that serves. */
    public void carry(EpochFamily family) {
        write(
                family,
                entries -> before.walk(family, Walks.EVERYTHING, (key, value) -> {
                    entries.put(key, value);
                    return true;
                }));
    }

    /** Writes entries of a family. */
    public void write(EpochFamily family, Consumer<EntryWriter> entries) {
        EpochFiles open = files();
        try (WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
                Batches batches = new Batches(open.db(), open.handle(family.title()), open.faults(), unlogged)) {
            entries.accept(batches);
            batches.flush();
        }
    }

    /**
     * Reads everything back, compares it with what was loaded, and closes the folder for good, on the disk.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code EPOCH_DAMAGED} if it reads otherwise
     */
    public Manifest seal() {
        EpochFiles open = files();
        try {
            flush(open);
            List<Manifest.Content> contents = contents(open);
            open.close();
            files = null;
            Manifest manifest =
                    new Manifest(plan.number(), plan.height(), loaded.rows(), contents, SealedFiles.of(building));
            byte[] bytes = manifest.bytes();
            SealedFiles.write(building.resolve(Epoch.MANIFEST), bytes);
            Folders.move(building, sealed);
            SealedFiles.forceName(sealed);
            result = new Lineage.Kept(plan.number(), Digest.of(bytes), plan.folded());
            return manifest;
        } catch (RocksDBException e) {
            throw open.faults().of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(EpochFiles open) throws RocksDBException {
        try (FlushOptions waiting = new FlushOptions().setWaitForFlush(true)) {
            for (String title : EpochFiles.titles()) {
                open.db().flush(waiting, open.handle(title));
            }
        }
    }

    private List<Manifest.Content> contents(EpochFiles open) {
        Tally read = new Tally();
        List<Manifest.Content> contents = new ArrayList<>();
        for (String title : EpochFiles.titles()) {
            MessageDigest sha = SealedFiles.sha256();
            long[] entries = {0};
            boolean packed = title.equals(EpochFiles.OBSERVATIONS);
            open.walk(title, Walks.EVERYTHING, (key, value) -> {
                feed(sha, key);
                feed(sha, value);
                entries[0]++;
                if (packed) {
                    read.count(key, value, new Block(value).size());
                }
                return true;
            });
            contents.add(new Manifest.Content(
                    title, entries[0], new Digest(HexFormat.of().formatHex(sha.digest()))));
        }
        if (!read.agrees(loaded)) {
            throw new Faults(building, true).damaged(read + " read, " + loaded + " written");
        }
        return contents;
    }

    private static void feed(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }

    Lineage.Kept result() {
        if (result == null) {
            throw new IllegalStateException("the epoch is not sealed");
        }
        return result;
    }

    private EpochFiles files() {
        return Objects.requireNonNull(files, "the epoch is sealed, or given up");
    }

    /** Gives up what is not sealed. */
    @Override
    public void close() {
        if (files != null) {
            files.close();
            files = null;
            Folders.delete(building);
        }
        natives.close();
        before.close();
    }
}
