package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.ReadWriteSet.PolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivatePolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateRead;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a simulation reads and writes. Of several writes of a key the last one counts. Not safe for use by
 * several threads.
 */
final class ReadWriteSetCollector {
    private final Map<String, Read> reads = new LinkedHashMap<>();
    private final List<RangeScan> ranges = new ArrayList<>();
    private final Map<String, Write> writes = new LinkedHashMap<>();
    private final Map<String, PolicyWrite> policies = new LinkedHashMap<>();
    private final Map<PrivateKey, PrivateRead> privateReads = new LinkedHashMap<>();
    private final Map<PrivateKey, PendingPrivate> privateWrites = new LinkedHashMap<>();

    private final Map<PrivateKey, PrivatePolicyWrite> privatePolicies = new LinkedHashMap<>();

    /** A private write before its value is hashed. */
    private record PendingPrivate(String key, Bytes value, boolean purge) {}

    /** The finished set, and the clear values behind its private writes. */
    record Collected(ReadWriteSet set, List<Deposit> deposits) {}

    void read(String key, @Nullable Version version) {
        reads.putIfAbsent(key, new Read(key, version));
    }

    void range(RangeScan scan) {
        ranges.add(scan);
    }

    void write(String key, Bytes value) {
        writes.put(key, new Write(key, value));
    }

    void policy(String key, Bytes policy) {
        policies.put(key, new PolicyWrite(key, policy));
    }

    void privateRead(PrivateKey key, @Nullable Version version) {
        privateReads.putIfAbsent(key, new PrivateRead(key.collection(), key.keyHash(), version));
    }

    void privateWrite(PrivateKey hashed, String key, Bytes value, boolean purge) {
        privateWrites.put(hashed, new PendingPrivate(key, value, purge));
    }

    void privatePolicy(PrivateKey key, Bytes policy) {
        privatePolicies.put(key, new PrivatePolicyWrite(key.collection(), key.keyHash(), policy));
    }

    Collected finish() {
        List<RangeRead> rangeReads = new ArrayList<>(ranges.size());
        ranges.forEach(range -> rangeReads.add(range.finish()));
        List<PrivateWrite> hashes = new ArrayList<>(privateWrites.size());
        List<Deposit> deposits = new ArrayList<>(privateWrites.size());
        privateWrites.forEach((hashed, pending) -> {
            Bytes valueHash = pending.value().isEmpty()
                    ? Bytes.EMPTY
                    : Bytes.sha256(pending.value().array());
            hashes.add(new PrivateWrite(hashed.collection(), hashed.keyHash(), valueHash, pending.purge()));
            if (!valueHash.isEmpty()) {
                deposits.add(
                        new Deposit(hashed.collection(), pending.key(), hashed.keyHash(), pending.value(), valueHash));
            }
        });
        ReadWriteSet set = new ReadWriteSet(
                List.copyOf(reads.values()),
                rangeReads,
                List.copyOf(writes.values()),
                List.copyOf(policies.values()),
                List.copyOf(privateReads.values()),
                hashes,
                List.copyOf(privatePolicies.values()));
        return new Collected(set, List.copyOf(deposits));
    }
}
