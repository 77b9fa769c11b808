package io.aval.engine.index;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rocksdb.RocksDBException;

/**
 * What one organisation holds, searchable. Thread-safe; one thread at a time applies.
 *
 * <p>Every method refuses with {@code FOLDER_DAMAGED} or {@code DISK_FULL} if the storage fails, and throws {@link
 * IllegalStateException} once it is closed.
 */
public final class RecordIndex implements AutoCloseable, Records {

    static final byte[] POSITION = Forms.bytes("position");
    private static final byte[] FORM = Forms.bytes("form");
    private static final byte[] CURRENT_FORM = Forms.bytes("5");
    private static final byte[] EVERYTHING = {};

    private final Path folder;
    // Native memory must not be touched once it is freed, so nobody closes while somebody reads
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Object applying = new Object();
    private Store store;
    private boolean closed;

    private RecordIndex(Path folder, Store store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Opens an index, or begins one. One of an older form is thrown away: it follows from the ledger.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_IN_USE}, {@code FOLDER_DAMAGED}, {@code DISK_FULL}
     */
    public static RecordIndex open(Path folder) {
        if (Store.foreign(folder)) {
            Folders.delete(folder);
        }
        Store store = new Store(folder);
        byte[] form = store.get(Family.META, FORM);
        if (form != null && !Arrays.equals(form, CURRENT_FORM)) {
            store.close();
            Folders.delete(folder);
            store = new Store(folder);
            form = null;
        }
        if (form == null) {
            mark(store);
        }
        return new RecordIndex(folder, store);
    }

    private static void mark(Store store) {
        try (org.rocksdb.WriteBatch batch = new org.rocksdb.WriteBatch()) {
            batch.put(store.handle(Family.META), FORM, CURRENT_FORM);
            store.write(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("a batch in memory takes a put", e);
        }
    }

    /**
     * Takes a batch in, with its position, at once or not at all.
     *
     * @throws IllegalStateException if an opening is not what the ledger announced; nothing of the batch is taken in
     */
    public void apply(Batch batch) {
        synchronized (applying) {
            reading(() -> {
                try (BatchWriter writer = new BatchWriter(store)) {
                    writer.write(batch);
                    return true;
                } catch (RocksDBException e) {
                    throw StoreRefusals.refusal(e, folder);
                }
            });
        }
    }

    /** How far the index has come. */
    public Position position() {
        return reading(() -> {
            byte[] value = store.get(Family.META, POSITION);
            return value == null ? Position.START : Forms.position(value);
        });
    }

    /** Every version of a record that the ledger has shown, the first version first, whoever holds its opening. */
    public List<Written> history(String key) {
        List<Written> found = new ArrayList<>();
        return reading(() -> {
            store.walk(
                    Family.HISTORY, Forms.bytes(key + '\0'), (place, value) -> found.add(Forms.written(place, value)));
            return found;
        });
    }

    /** The newest opening that is held of a record. */
    @Override
    public Optional<Opening> current(RecordId id) {
        return reading(() -> openingBytes(id).map(Forms::opening));
    }

    /** The newest opening with how it stands to the ledger. */
    public Optional<Holding> holding(RecordId id) {
        return reading(() -> openingBytes(id).map(this::holding));
    }

    /** Completed acts of a record, first to last, as far as they are known; a part that does not link is left out. */
    public List<Hop> path(RecordId id) {
        return current(id).flatMap(Opening::head).map(this::path).orElse(List.of());
    }

    /** The same, to a completed act. */
    public List<Hop> path(Digest head) {
        return Hop.path(head, this::hop);
    }

    private Optional<Hop> hop(Digest digest) {
        return reading(() -> Optional.ofNullable(store.get(Family.HOPS, Forms.bytes(digest.value())))
                .map(Forms::hop));
    }

    /**
     * A page of all records of one kind.
     *
     * @param after where the page before ended; empty for the first
     * @param size 1 to {@link Page#MAX_SIZE}
     */
    public Page list(Kind kind, Optional<RecordId> after, int size) {
        requireSize(size);
        List<Holding> found = new ArrayList<>();
        byte[] prefix = Forms.bytes(kind + "~");
        byte[] from = after.map(id -> Forms.bytes(kind.key(id) + '\0')).orElse(prefix);
        reading(() -> {
            store.walk(
                    Family.OPENINGS, prefix, from, (key, value) -> found.add(holding(value)) && found.size() <= size);
            return true;
        });
        return page(found, size);
    }

    /** A page of the records of one kind that name one of these accounts at least. */
    public Page mentioning(Kind kind, Collection<Account> accounts, Optional<RecordId> after, int size) {
        requireSize(size);
        SortedSet<RecordId> ids = new TreeSet<>();
        for (Account account : accounts) {
            ids.addAll(mentions(kind, Mentions.name(account), after, size + 1));
        }
        return among(ids, after, size);
    }

    /** A page of the records with these ids, as far as they are held. */
    public Page among(SortedSet<RecordId> ids, Optional<RecordId> after, int size) {
        requireSize(size);
        List<Holding> found = new ArrayList<>();
        for (RecordId id : ids) {
            if (found.size() > size) {
                break;
            }
            if (after.isEmpty() || id.compareTo(after.get()) > 0) {
                holding(id).ifPresent(found::add);
            }
        }
        return page(found, size);
    }

    /** Whether the current opening of a record names this account. */
    public boolean names(Opening opening, Account account) {
        byte[] key = Forms.mentionKey(
                Mentions.name(account), opening.kind(), opening.id().value());
        return reading(() -> store.get(Family.MENTIONS, key) != null);
    }

    /** Ids of all records of one kind that name this account, in order. */
    public List<RecordId> naming(Kind kind, Account account) {
        return mentions(kind, Mentions.name(account), Optional.empty(), Integer.MAX_VALUE);
    }

    /** Ids of all records of one kind that name this record, in order. */
    public List<RecordId> naming(Kind kind, RecordId record) {
        return mentions(kind, Mentions.name(record), Optional.empty(), Integer.MAX_VALUE);
    }

    private List<RecordId> mentions(Kind kind, String name, Optional<RecordId> after, int most) {
        List<RecordId> ids = new ArrayList<>();
        byte[] prefix = Forms.mentionKey(name, kind, "");
        byte[] from =
                after.map(id -> Forms.mentionKey(name, kind, id.value() + '\0')).orElse(prefix);
        return reading(() -> {
            store.walk(Family.MENTIONS, prefix, from, (key, value) -> ids.add(Forms.idAtEnd(key)) && ids.size() < most);
            return ids;
        });
    }

    /** Shows every held opening of one kind, as of one moment, in the order of their ids. */
    @Override
    public void forEach(Kind kind, Consumer<Opening> consumer) {
        reading(() -> {
            store.walk(Family.OPENINGS, Forms.bytes(kind + "~"), (key, value) -> {
                consumer.accept(Forms.opening(value));
                return true;
            });
            return true;
        });
    }

    /** What happened, and what was ordered. */
    public Chronicle chronicle() {
        return new Chronicle(this);
    }

    /** All frozen records, in the order of their ids; the ledger shows them to everybody. */
    public List<RecordId> frozen() {
        List<RecordId> ids = new ArrayList<>();
        return reading(() -> {
            store.walk(Family.FROZEN, EVERYTHING, (key, value) -> ids.add(new RecordId(Forms.text(key))));
            return ids;
        });
    }

    /** Deposits that were announced and have not arrived. */
    public List<Awaited> awaited() {
        List<Awaited> found = new ArrayList<>();
        return reading(() -> {
            store.walk(Family.AWAITED, EVERYTHING, (key, value) -> found.add(Forms.awaited(key, value)));
            return found;
        });
    }

    /** Records held, by kind, with zeros. */
    public Map<Kind, Long> counts() {
        Map<String, Kind> kinds = new HashMap<>();
        EnumMap<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind.toString(), kind);
            counts.put(kind, 0L);
        }
        return reading(() -> {
            store.walk(Family.KINDS, EVERYTHING, (key, value) -> {
                counts.merge(kinds.get(Forms.text(value)), 1L, Long::sum);
                return true;
            });
            return counts;
        });
    }

    /**
     * SHA-256 of the sorted dump: two indexes that have come equally far agree, whatever way each took. Position and
     * awaited deposits are not in it.
     */
    public Digest digest() {
        return reading(() -> IndexDigest.of(store));
    }

    /** The records as they stood at the end of that block, as far as the index has come and they are held. */
    public Records asOf(long block) {
        return new AsOf(this, block);
    }

    /** Takes the place of its own files by those of another index, which must be closed. */
    public void replaceBy(Path other) {
        gate.writeLock().lock();
        try {
            requireOpen();
            store.close();
            Folders.delete(folder);
            Folders.move(other, folder);
            store = new Store(folder);
        } finally {
            gate.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                store.close();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private Optional<byte[]> openingBytes(RecordId id) {
        byte[] kind = store.get(Family.KINDS, Forms.bytes(id.value()));
        if (kind == null) {
            return Optional.empty();
        }
        byte[] key = Forms.bytes(Forms.text(kind) + "~" + id.value());
        return Optional.ofNullable(store.get(Family.OPENINGS, key));
    }

    private Holding holding(byte[] value) {
        Opening opening = Forms.opening(value);
        Digest digest = Digest.of(value);
        byte[] head = store.get(Family.HEADS, Forms.bytes(opening.key()));
        if (head == null || Arrays.equals(head, digest.bytes())) {
            return new Holding(opening, digest, Holding.Freshness.CURRENT);
        }
        Change next = new Change(opening.key(), new Digest(HexFormat.of().formatHex(head)));
        boolean awaited =
                awaited().stream().anyMatch(deposit -> deposit.changes().contains(next));
        return new Holding(opening, digest, awaited ? Holding.Freshness.AWAITED : Holding.Freshness.MOVED_ON);
    }

    private static Page page(List<Holding> found, int size) {
        if (found.size() <= size) {
            return new Page(found, Optional.empty());
        }
        List<Holding> shown = found.subList(0, size);
        return new Page(shown, Optional.of(shown.getLast().opening().id()));
    }

    private static void requireSize(int size) {
        if (size < 1 || size > Page.MAX_SIZE) {
            throw new IllegalArgumentException("a page holds 1 to " + Page.MAX_SIZE);
        }
    }

    /** Asks the store, which stays open for so long. */
    <T> T asking(Function<Store, T> question) {
        return reading(() -> question.apply(store));
    }

    private <T> T reading(Supplier<T> work) {
        gate.readLock().lock();
        try {
            requireOpen();
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }
}
