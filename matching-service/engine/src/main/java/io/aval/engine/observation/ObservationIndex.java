package io.aval.engine.observation;

import io.aval.engine.index.Position;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * The national index in a folder. Thread-safe: any number read, one appends, one builds an epoch, one serves.
 *
 * <p>Every method refuses with {@code FOLDER_DAMAGED}, {@code EPOCH_DAMAGED} or {@code DISK_FULL} if the storage fails, and
 * throws {@link IllegalStateException} once the index is closed. Views outlive it.
 */
public final class ObservationIndex implements AutoCloseable {

    private static final byte[] POSITION = "position".getBytes(StandardCharsets.US_ASCII);

    private final Natives natives;
    private final Epochs epochs;
    private final Shared<Live> live;
    private final RunStore runs;
    private final Budgets budgets;
    private final Object appending = new Object();
    private boolean closed;

    private ObservationIndex(Natives natives, Epochs epochs, Shared<Live> live) {
        this.natives = natives;
        this.epochs = epochs;
        this.live = live;
        this.runs = new RunStore(live.value());
        this.budgets = new Budgets(live.value());
    }

    /**
     * Opens an index, or begins one. If the serving epoch is damaged the one before it serves, and {@link #alerts} says so.
     *
     * @throws RefusedException {@code FOLDER_IN_USE}, {@code FOLDER_DAMAGED}, {@code DISK_FULL}; {@code EPOCH_DAMAGED} if no
     *     epoch is left
     */
    public static ObservationIndex open(Path folder, Settings settings) {
        Natives natives = new Natives();
        try {
            org.rocksdb.RocksDB.loadLibrary();
            Tuning.Memory memory = Tuning.memory(natives, settings);
            Live store = new Live(folder.resolve("live"), natives, memory);
            Shared<Live> live = new Shared<>(store, () -> {
                store.close();
                natives.close();
            });
            return new ObservationIndex(natives, new Epochs(folder, natives, memory, live), live);
        } catch (RuntimeException e) {
            natives.close();
            throw e;
        }
    }

    /** A view on what serves now; to be closed. */
    public View view() {
        return epochs.view();
    }

    /** Answers from what serves; if that proves damaged, from the epoch before it. */
    public <T> T asking(Function<View, T> question) {
        try (View view = view()) {
            try {
                return question.apply(view);
            } catch (RefusedException e) {
                if (e.refusal().code() != Code.EPOCH_DAMAGED || !epochs.fallBack(view, e.refusal())) {
                    throw e;
                }
            }
        }
        return asking(question);
    }

    /**
     * Takes in what the ledger told up to a position, with that position, at once or not at all. It reaches the operating
     * system, not the disk: what a failing machine loses is read again from the ledger. The same row again takes its own place,
     * so what is unsure after a crash is simply repeated.
     *
     * @param position after what is taken in; may lie in the block of the one before
     * @param observations in any order, also of heights before
     * @param profileRows profile rows by enterprise
     * @return false if the index is as far already; nothing is taken in then
     */
    public boolean append(Position position, Collection<Observation> observations, Map<Long, byte[]> profileRows) {
        synchronized (appending) {
            Position now = position();
            if (position.block() < now.block() || position.equals(now)) {
                return false;
            }
            live.value().write(false, batch -> {
                put(batch, observations);
                Generation generation = epochs.newest();
                for (Map.Entry<Long, byte[]> row : profileRows.entrySet()) {
                    generation.putProfile(batch, row.getKey(), row.getValue());
                }
                batch.put(live.value().handle(Live.META), POSITION, bytes(position));
            });
            return true;
        }
    }

    /** Takes in what was to be known at or before the position and came late; all of it or nothing. The position stays. */
    public void supply(Collection<Observation> observations) {
        synchronized (appending) {
            live.value().write(false, batch -> put(batch, observations));
        }
    }

    private void put(WriteBatch batch, Collection<Observation> observations) throws RocksDBException {
        Generation generation = epochs.newest();
        for (Observation row : observations) {
            generation.put(batch, row);
        }
    }

    /** How far the index has come. */
    public Position position() {
        live.hold();
        try {
            byte[] value = live.value().get(Live.META, POSITION);
            return value == null ? Position.START : position(value);
        } finally {
            live.release();
        }
    }

    private static byte[] bytes(Position position) {
        byte[] txId = position.txId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + txId.length)
                .putLong(position.block())
                .put(txId)
                .array();
    }

    private static Position position(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long block = buffer.getLong();
        return new Position(block, StandardCharsets.UTF_8.decode(buffer).toString());
    }

    /** Begins to build the next epoch; what is appended from now on goes on top of it. One is built at a time. */
    public EpochBuilder begin() {
        synchronized (appending) {
            return epochs.begin(position().block());
        }
    }

    /** Lets a sealed epoch serve from now on; the one that did is kept to go back to, the one before that is deleted. */
    public void serve(EpochBuilder builder) {
        epochs.serve(builder.result());
    }

    /**
     * Goes back to the epoch before, with everything that was appended since; the one that served is deleted.
     *
     * @throws RefusedException {@code NO_EPOCH_BEFORE}
     */
    public void rollBack() {
        epochs.rollBack();
    }

    /** What went wrong since the index was opened, and was got over. */
    public List<Refusal> alerts() {
        return epochs.alerts();
    }

    /**
     * Reads every file of every epoch and compares it with what was sealed.
     *
     * @return numbers of the epochs that are damaged
     */
    public List<Long> damaged() {
        return epochs.damaged();
    }

    /** What matching runs keep; not to be used once the index is closed. */
    public RunStore runs() {
        return runs;
    }

    /** What is left of budgets; not to be used once the index is closed. */
    public Budgets budgets() {
        return budgets;
    }

    /**
     * Copies the index, while it is used, into a folder that is not there yet.
     *
     * @throws RefusedException {@code DISK_FULL}
     */
    public void backUp(Path target) {
        synchronized (appending) {
            epochs.backUp(target);
        }
    }

    /** Native objects that are open: zero once the index and its views and builders are closed. */
    long nativesOpen() {
        return natives.open();
    }

    /** Closes what no view holds; the rest is closed with the last view. */
    @Override
    public void close() {
        synchronized (appending) {
            if (!closed) {
                closed = true;
                epochs.close();
                live.release();
            }
        }
    }
}
