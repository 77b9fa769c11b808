package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/**
 * What each public key went through, up to a height: an index of places in the chain, where the values themselves stand.
 * Safe for use by several threads.
 */
public final class KeyHistory {
    private final RocksFolder folder;
    private final String family;
    private final LongFunction<Optional<Bytes>> blocks;
    private final long height;

    /**
     * A write of a key by a valid transaction.
     *
     * @param txId the transaction
     * @param timestamp as its client set it
     * @param value empty if it deleted the key
     */
    public record Entry(String txId, Instant timestamp, Bytes value) {}

    KeyHistory(RocksFolder folder, String family, LongFunction<Optional<Bytes>> blocks, long height) {
        this.folder = folder;
        this.family = family;
        this.blocks = blocks;
        this.height = height;
    }

    /** The length stands in front, so that no key's entries mix with those of a key that begins with it. */
    static byte[] entry(String key, long block, int transaction) {
        byte[] encoded = KeyOrder.encode(key);
        return new ByteSink(encoded.length + 16)
                .fixedInt(encoded.length)
                .raw(encoded)
                .fixedLong(block)
                .fixedInt(transaction)
                .toArray();
    }

    /** The transactions that wrote a key, newest first. */
    public List<Version> writes(String key) {
        List<Version> places = new ArrayList<>();
        int skipped = Integer.BYTES + KeyOrder.encode(key).length;
        try (Slice lower = new Slice(entry(key, 0, 0));
                Slice upper = new Slice(entry(key, height, 0));
                ReadOptions options =
                        new ReadOptions().setIterateLowerBound(lower).setIterateUpperBound(upper);
                RocksIterator iterator = folder.db().newIterator(folder.family(family), options)) {
            for (iterator.seekToLast(); iterator.isValid(); iterator.prev()) {
                ByteSource source = new ByteSource(iterator.key());
                source.raw(skipped);
                places.add(new Version(source.fixedLong(), source.fixedInt()));
            }
            iterator.status();
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
        return places;
    }

    /** What a transaction that {@link #writes} names did to the key. Decodes its whole block. */
    public Entry read(String key, Version place) {
        Block block = BlockCodec.decode(blocks.apply(place.block()).orElseThrow());
        Transaction transaction = block.transactions().get(place.transaction());
        for (Write write : transaction.readWriteSet().writes()) {
            if (write.key().equals(key)) {
                return new Entry(transaction.txId(), transaction.timestamp(), write.value());
            }
        }
        throw new IllegalStateException("transaction " + transaction.txId() + " did not write what its index says");
    }
}
