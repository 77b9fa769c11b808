package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * One organisation's private values, in a folder that no other organisation's values enter. A value stands under its
 * own hash, so that what a crash leaves behind never hides a committed value, and only what the channel committed to
 * can be asked for. One thread writes, any number read.
 */
final class Vault implements AutoCloseable {
    /** Names the values of the last group that was written, in case the channel did not get as far. */
    private static final byte[] LAST_GROUP = "last-group".getBytes(StandardCharsets.UTF_8);

    private static final byte VALUE = 'v';

    private final String organisation;
    private final RocksFolder folder;

    /** A deposit of a valid transaction: the value, and where in the chain it belongs. */
    record Arrival(Deposit deposit, long block, int transaction) {}

    /** A value with its clear key. */
    record Kept(String key, Bytes value) {}

    private Vault(String organisation, RocksFolder folder) {
        this.organisation = organisation;
        this.folder = folder;
    }

    static Vault open(String organisation, Path path, boolean create) {
        RocksFolder.Shape shape = new RocksFolder.Shape(List.of(), List.of(), create, true, 16L << 20);
        return new Vault(organisation, RocksFolder.open(path, shape));
    }

    String organisation() {
        return organisation;
    }

    /** Writes the values of a block, all or nothing; on disk once this returns. */
    void store(long block, List<Arrival> arrivals) {
        ByteSink group =
                new ByteSink(16 + arrivals.size() * 96).fixedLong(block).number(arrivals.size());
        try (WriteBatch batch = new WriteBatch()) {
            for (Arrival arrival : arrivals) {
                Deposit deposit = arrival.deposit();
                byte[] key = valueKey(deposit.collection(), deposit.keyHash(), deposit.valueHash());
                byte[] value = new ByteSink(deposit.value().length() + 64)
                        .fixedLong(arrival.block())
                        .fixedInt(arrival.transaction())
                        .text(deposit.key())
                        .raw(deposit.value().array())
                        .toArray();
                batch.put(key, value);
                group.text(deposit.collection())
                        .raw(deposit.keyHash().array())
                        .raw(deposit.valueHash().array());
            }
            batch.put(LAST_GROUP, group.toArray());
            folder.write(batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    /** The value with this hash, empty if it is not here or no longer has the hash. */
    Optional<Bytes> read(String collection, Bytes keyHash, Bytes valueHash) {
        byte[] encoded = folder.get(RocksFolder.DEFAULT_FAMILY, valueKey(collection, keyHash, valueHash));
        if (encoded == null) {
            return Optional.empty();
        }
        ByteSource source = new ByteSource(encoded);
        source.raw(Long.BYTES + Integer.BYTES);
        source.text();
        Bytes value = source.raw(source.remaining());
        return Bytes.sha256(value.array()).equals(valueHash) ? Optional.of(value) : Optional.empty();
    }

    /** All values of a collection that were ever stored and not purged, in no order that matters. */
    List<Kept> values(String collection) {
        List<Kept> values = new ArrayList<>();
        scan(collectionPrefix(collection), (key, encoded) -> {
            ByteSource source = new ByteSource(encoded);
            source.raw(Long.BYTES + Integer.BYTES);
            String clearKey = source.text();
            values.add(new Kept(clearKey, source.raw(source.remaining())));
        });
        return values;
    }

    /** Forgets every value that these keys ever had, but the one that the state knows. */
    void purge(Collection<PrivateKey> keys, CommittedState state) {
        try (WriteBatch batch = new WriteBatch()) {
            for (PrivateKey key : keys) {
                PrivateHash known = state.privateHash(key);
                byte[] kept = known == null ? null : valueKey(key.collection(), key.keyHash(), known.valueHash());
                List<byte[]> outdated = new ArrayList<>();
                scan(keyPrefix(key.collection(), key.keyHash()), (stored, value) -> {
                    if (!Arrays.equals(stored, kept)) {
                        outdated.add(stored);
                    }
                });
                for (byte[] stored : outdated) {
                    batch.delete(stored);
                }
            }
            folder.write(batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    private void scan(byte[] prefix, BiConsumer<byte[], byte[]> visitor) {
        try (RocksIterator iterator = folder.db().newIterator(folder.family(RocksFolder.DEFAULT_FAMILY))) {
            for (iterator.seek(prefix); iterator.isValid(); iterator.next()) {
                byte[] key = iterator.key();
                if (key.length < prefix.length || !Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)) {
                    return;
                }
                visitor.accept(key, iterator.value());
            }
            iterator.status();
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    /** Removes values that were stored for a block that never came to stand in the channel. */
    void removeLeftovers(CommittedState state) {
        byte[] group = folder.get(RocksFolder.DEFAULT_FAMILY, LAST_GROUP);
        if (group == null) {
            return;
        }
        ByteSource source = new ByteSource(group);
        long block = source.fixedLong();
        if (block > state.height()) {
            throw new LedgerFault(
                    LedgerFault.Kind.FOLDER_DAMAGED,
                    "The vault of " + organisation + " knows block " + block + ", but the channel ends before block "
                            + state.height()
                            + ": the channel's folder is older than the vault. Restore the newer one.");
        }
        if (block < state.height()) {
            return;
        }
        List<byte[]> leftovers = new ArrayList<>();
        for (int left = source.count(source.remaining()); left > 0; left--) {
            PrivateKey key = new PrivateKey(source.text(), source.raw(32));
            Bytes valueHash = source.raw(32);
            PrivateHash committed = state.privateHash(key);
            if (committed == null || !committed.valueHash().equals(valueHash)) {
                leftovers.add(valueKey(key.collection(), key.keyHash(), valueHash));
            }
        }
        remove(leftovers);
    }

    private void remove(List<byte[]> keys) {
        try (WriteBatch batch = new WriteBatch()) {
            for (byte[] key : keys) {
                batch.delete(key);
            }
            batch.delete(LAST_GROUP);
            folder.write(batch);
        } catch (RocksDBException e) {
            throw LedgerFault.of(e, folder.path());
        }
    }

    private static byte[] valueKey(String collection, Bytes keyHash, Bytes valueHash) {
        return new ByteSink(collection.length() + 70)
                .raw(keyPrefix(collection, keyHash))
                .raw(valueHash.array())
                .toArray();
    }

    private static byte[] keyPrefix(String collection, Bytes keyHash) {
        return new ByteSink(collection.length() + 40)
                .raw(collectionPrefix(collection))
                .raw(keyHash.array())
                .toArray();
    }

    private static byte[] collectionPrefix(String collection) {
        return new ByteSink(collection.length() + 2)
                .raw(new byte[] {VALUE})
                .raw(KeyOrder.encode(collection))
                .raw(new byte[1])
                .toArray();
    }

    @Override
    public void close() {
        folder.close();
    }
}
