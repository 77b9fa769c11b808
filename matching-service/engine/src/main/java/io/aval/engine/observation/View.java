package io.aval.engine.observation;

import io.aval.rules.canonical.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One epoch and what has been appended since, held until it is closed: a run reads from one view, whoever switches
 * meanwhile. What is appended while it is open shows in it; ask as of a height to be undisturbed by that. Thread-safe, except
 * that nobody may use it once it is closed.
 *
 * <p>Every method refuses with {@code EPOCH_DAMAGED} or {@code FOLDER_DAMAGED} if the storage fails.
 */
public final class View implements Source, AutoCloseable {

    private static final int ROW_BYTES = 40;

    private final @Nullable Shared<Epoch> epoch;
    private final List<Shared<Generation>> generations;
    private final Shared<Live> live;
    private boolean closed;

    /** Takes over what the caller has held. Generations from the oldest to the newest. */
    View(@Nullable Shared<Epoch> epoch, List<Shared<Generation>> generations, Shared<Live> live) {
        this.epoch = epoch;
        this.generations = List.copyOf(generations);
        this.live = live;
    }

    /** What the epoch was when it was sealed; empty before the first. */
    public Optional<Manifest> manifest() {
        return epoch == null ? Optional.empty() : Optional.of(epoch.value().manifest());
    }

    /** What was known of a field at a ledger height: the newest of what is not newer. */
    public Optional<Observation> asOf(long enterprise, int field, long height) {
        Optional<Observation> newest =
                epoch == null ? Optional.empty() : epoch.value().asOf(enterprise, field, height);
        for (Shared<Generation> generation : generations) {
            Optional<Observation> later = generation.value().asOf(enterprise, field, height);
            if (later.isPresent() && (newest.isEmpty() || Observation.ORDER.compare(later.get(), newest.get()) <= 0)) {
                newest = later;
            }
        }
        return newest;
    }

    /** Everything about an enterprise, in {@link Observation#ORDER}. */
    public Rows history(long enterprise) {
        Rows sealed = epoch == null ? new Rows(0) : epoch.value().rows(enterprise);
        List<Cursor> sources = new ArrayList<>(List.of(new RowsCursor(sealed)));
        for (Shared<Generation> generation : generations) {
            if (generation.value().has(enterprise)) {
                sources.add(generation.value().open(enterprise, enterprise + 1));
            }
        }
        if (sources.size() == 1) {
            return sealed;
        }
        Rows all = new Rows();
        try (Cursor merged = MergeCursor.of(sources)) {
            while (merged.next()) {
                all.add(merged);
            }
        }
        return all;
    }

    /** What was known of an enterprise at a ledger height: of each field the newest that is not newer, by field. */
    public Rows profile(long enterprise, long height) {
        Rows all = history(enterprise);
        Rows known = new Rows(all.size());
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.field(i) != last && all.height(i) <= height) {
                last = all.field(i);
                known.add(enterprise, last, all.height(i), all.sequence(i), all.type(i), all.code(i), all.number(i));
            }
        }
        return known;
    }

    /** An enterprise's profile row as it was last written. */
    public Optional<byte[]> profileRow(long enterprise) {
        for (Shared<Generation> generation : generations.reversed()) {
            byte[] row = generation.value().profile(enterprise);
            if (row != null) {
                return Optional.of(row);
            }
        }
        return get(EpochFamily.PROFILES, Keys.enterprise(enterprise));
    }

    /** An entry of the epoch alone. */
    public Optional<byte[]> get(EpochFamily family, byte[] key) {
        return epoch == null
                ? Optional.empty()
                : Optional.ofNullable(epoch.value().get(family.title(), key));
    }

    /** Walks the epoch's entries whose key begins with the prefix; without profile rows appended since. */
    public void walk(EpochFamily family, byte[] prefix, EntryVisitor visitor) {
        if (epoch != null) {
            epoch.value().walk(family.title(), prefix, visitor);
        }
    }

    void walkAppendedProfiles(EntryVisitor visitor) {
        generations.forEach(generation -> generation.value().walkProfiles(visitor));
    }

    @Override
    public Cursor open(long from, long to) {
        List<Cursor> sources = new ArrayList<>();
        if (epoch != null) {
            sources.add(epoch.value().open(from, to));
        }
        generations.forEach(generation -> sources.add(generation.value().open(from, to)));
        return MergeCursor.of(sources);
    }

    @Override
    public long[] samples() {
        return epoch == null ? new long[0] : epoch.value().samples();
    }

    /** SHA-256 of all observations in order, 40 bytes each: the same for the same content, however it came together. */
    public Digest digest() {
        MessageDigest sha = SealedFiles.sha256();
        ByteBuffer bytes = ByteBuffer.allocate(ROW_BYTES);
        try (Cursor row = open(0, Long.MAX_VALUE)) {
            while (row.next()) {
                bytes.clear();
                bytes.putLong(row.enterprise()).putInt(row.field()).putLong(row.height());
                bytes.putInt(row.sequence())
                        .putInt(row.type())
                        .putInt(row.code())
                        .putLong(row.number());
                sha.update(bytes.array());
            }
        }
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (epoch != null) {
                epoch.release();
            }
            generations.forEach(Shared::release);
            live.release();
        }
    }
}
