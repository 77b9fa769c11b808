package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Event;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;

/**
 * The public ledger of a channel: blocks, state, hashes of private data, transactions by id, events. One thread
 * appends, any number read. It holds no private value.
 */
public final class ChannelStore implements AutoCloseable {
    private static final String BLOCKS = "blocks";
    private static final String STATE = "state";
    private static final String PRIVATE_HASHES = "private-hashes";
    private static final String TRANSACTIONS = "transactions";
    private static final String EVENTS = "events";
    private static final String HISTORY = "history";
    private static final List<String> FAMILIES = List.of(BLOCKS, STATE, PRIVATE_HASHES, TRANSACTIONS, EVENTS, HISTORY);
    private static final byte[] TIP = "tip".getBytes(StandardCharsets.UTF_8);

    private final RocksFolder folder;
    private final boolean history;
    private final AtomicReference<StateSnapshot> current;
    private volatile Bytes lastHash;

    private ChannelStore(RocksFolder folder, boolean history, long height, Bytes lastHash) {
        this.folder = folder;
        this.history = history;
        this.lastHash = lastHash;
        this.current = new AtomicReference<>(newSnapshot(height));
    }

    /** Opens the folder of a channel that keeps no history of keys. */
    public static ChannelStore open(Path path, boolean create, boolean sync) {
        return open(path, create, sync, false);
    }

    /**
     * Opens the folder of a channel.
     *
     * @param create whether to make what is missing
     * @param sync whether each append reaches the disk before it returns
     * @param history whether to index the writes of each key; the same at each opening of a folder
     */
    public static ChannelStore open(Path path, boolean create, boolean sync, boolean history) {
        RocksFolder folder = RocksFolder.open(
                path, new RocksFolder.Shape(FAMILIES, List.of(BLOCKS, EVENTS), create, sync, 32L << 20));
        byte[] tip = folder.get(RocksFolder.DEFAULT_FAMILY, TIP);
        if (tip == null) {
            return new ChannelStore(folder, history, 0, Block.Header.NO_PREVIOUS_HASH);
        }
        ByteSource source = new ByteSource(tip);
        return new ChannelStore(folder, history, source.fixedLong(), source.raw(32));
    }

    /** Number of blocks. */
    public long height() {
        return current().height();
    }

    /** Hash of the last block's header. */
    public Bytes lastHash() {
        return lastHash;
    }

    /** The state after the last block; the caller closes it. */
    public StateSnapshot snapshot() {
        while (true) {
            StateSnapshot candidate = current();
            if (candidate.hold()) {
                return candidate;
            }
        }
    }

    /** Writes block 0. */
    public void appendConfiguration(String configuration) {
        Bytes data = BlockCodec.configurationData(configuration);
        Block.Header header = new Block.Header(0, Block.Header.NO_PREVIOUS_HASH, Bytes.sha256(data.array()));
        try (WriteBatch batch = new WriteBatch()) {
            putBlock(batch, header, data, List.of());
            folder.write(batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
        publish(header);
    }

    /**
     * Appends a block with its effects, all or nothing; once this returns, it is on disk and visible.
     *
     * @param data as {@link BlockCodec#transactionData} gives it
     */
    public void append(
            Block.Header header,
            Bytes data,
            List<Transaction> transactions,
            List<ValidationCode> codes,
            BlockUpdates updates) {
        if (header.number() != height() || !header.previousHash().equals(lastHash)) {
            throw new IllegalStateException("block " + header.number() + " does not follow block " + (height() - 1));
        }
        try (WriteBatch batch = new WriteBatch(data.length() * 2)) {
            putBlock(batch, header, data, codes);
            putUpdates(batch, updates);
            putTransactions(batch, header.number(), transactions, codes);
            folder.write(batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
        publish(header);
    }

    private void putBlock(WriteBatch batch, Block.Header header, Bytes data, List<ValidationCode> codes)
            throws RocksDBException {
        batch.put(
                folder.family(BLOCKS),
                blockKey(header.number()),
                BlockCodec.encode(header, data, codes).array());
        byte[] tip = new ByteSink(40)
                .fixedLong(header.number() + 1)
                .raw(header.hash().array())
                .toArray();
        batch.put(folder.family(RocksFolder.DEFAULT_FAMILY), TIP, tip);
    }

    private void putUpdates(WriteBatch batch, BlockUpdates updates) throws RocksDBException {
        ColumnFamilyHandle state = folder.family(STATE);
        for (var entry : updates.keys().entrySet()) {
            byte[] key = KeyOrder.encode(entry.getKey());
            VersionedValue value = entry.getValue();
            if (value == null) {
                batch.delete(state, key);
            } else {
                batch.put(state, key, value.encode());
            }
        }
        ColumnFamilyHandle hashes = folder.family(PRIVATE_HASHES);
        for (var entry : updates.privateKeys().entrySet()) {
            byte[] key = entry.getKey().encode();
            PrivateHash value = entry.getValue();
            if (value == null) {
                batch.delete(hashes, key);
            } else {
                batch.put(hashes, key, value.encode());
            }
        }
    }

    private void putTransactions(
            WriteBatch batch, long block, List<Transaction> transactions, List<ValidationCode> codes)
            throws RocksDBException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < transactions.size(); i++) {
            Transaction transaction = transactions.get(i);
            ValidationCode code = codes.get(i);
            // The first transaction with an id is the one that the id finds, valid or not.
            if (code != ValidationCode.DUPLICATE_TXID && seen.add(transaction.txId())) {
                byte[] location = new Location(block, i, code).encode();
                batch.put(
                        folder.family(TRANSACTIONS),
                        Bytes.hex(transaction.txId()).array(),
                        location);
            }
            if (history && code == ValidationCode.VALID) {
                for (Write write : transaction.readWriteSet().writes()) {
                    batch.put(folder.family(HISTORY), KeyHistory.entry(write.key(), block, i), new byte[0]);
                }
            }
            Event event = transaction.event();
            if (code == ValidationCode.VALID && event != null) {
                RecordedEvent recorded = new RecordedEvent(block, i, transaction.txId(), event);
                batch.put(folder.family(EVENTS), RecordedEvent.key(block, i), recorded.encode());
            }
        }
    }

    private void publish(Block.Header header) {
        lastHash = header.hash();
        current.getAndSet(newSnapshot(header.number() + 1)).close();
    }

    /** The bytes of a block, empty if there is none with this number. */
    public Optional<Bytes> blockBytes(long number) {
        return Optional.ofNullable(folder.get(BLOCKS, blockKey(number))).map(Bytes::of);
    }

    /** Where the transaction with this id stands, empty if it is not on the ledger. */
    public Optional<Location> locate(String txId) {
        return Optional.ofNullable(folder.get(TRANSACTIONS, Bytes.hex(txId).array()))
                .map(Location::decode);
    }

    /** Up to {@code limit} events at or behind a place in the chain, in their order, below block {@code end}. */
    public List<RecordedEvent> events(long block, int transaction, long end, int limit) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Slice upper = new Slice(RecordedEvent.key(end, 0));
                ReadOptions options = new ReadOptions().setIterateUpperBound(upper);
                RocksIterator iterator = folder.db().newIterator(folder.family(EVENTS), options)) {
            iterator.seek(RecordedEvent.key(block, transaction));
            while (events.size() < limit && iterator.isValid()) {
                events.add(RecordedEvent.decode(iterator.key(), iterator.value()));
                iterator.next();
            }
            iterator.status();
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
        return events;
    }

    private StateSnapshot current() {
        @Nullable StateSnapshot snapshot = current.get();
        if (snapshot == null) {
            throw new IllegalStateException("the channel's store is closed");
        }
        return snapshot;
    }

    private StateSnapshot newSnapshot(long height) {
        KeyHistory keyHistory = history ? new KeyHistory(folder, HISTORY, this::blockBytes, height) : null;
        return new StateSnapshot(folder, STATE, PRIVATE_HASHES, height, keyHistory);
    }

    private static byte[] blockKey(long number) {
        return new ByteSink(8).fixedLong(number).toArray();
    }

    /** Frees everything native; nobody may be reading any more. */
    @Override
    public void close() {
        current.get().close();
        folder.close();
    }
}
