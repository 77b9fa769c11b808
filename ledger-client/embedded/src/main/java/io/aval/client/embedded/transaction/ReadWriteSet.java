package io.aval.client.embedded.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation read and wants to write. Public: of private data it holds hashes only.
 *
 * <p>Each key stands at most once in each list, in the order in which the simulation first named it.
 */
public record ReadWriteSet(
        List<Read> reads,
        List<RangeRead> ranges,
        List<Write> writes,
        List<PolicyWrite> policies,
        List<PrivateRead> privateReads,
        List<PrivateWrite> privateWrites,
        List<PrivatePolicyWrite> privatePolicies) {

    public ReadWriteSet {
        reads = List.copyOf(reads);
        ranges = List.copyOf(ranges);
        writes = List.copyOf(writes);
        policies = List.copyOf(policies);
        privateReads = List.copyOf(privateReads);
        privateWrites = List.copyOf(privateWrites);
        privatePolicies = List.copyOf(privatePolicies);
    }

    /** A key that was read; {@code version} is null if the key was absent. */
    public record Read(String key, @Nullable Version version) {}

    /**
     * A range that was read.
     *
     * @param start first key, inclusive
     * @param end if {@code exhausted} the end asked for, exclusive, empty for none; otherwise the last key that was read
     * @param exhausted whether the reading went on to the end of the range
     * @param count how many keys were read
     * @param digest SHA-256 over keys and versions, see {@link RangeDigest}
     */
    public record RangeRead(String start, String end, boolean exhausted, int count, Bytes digest) {}

    /** A key and its new value; an empty value deletes the key. */
    public record Write(String key, Bytes value) {
        public boolean isDelete() {
            return value.isEmpty();
        }
    }

    /** A key and its new endorsement policy, the bytes of a SignaturePolicyEnvelope. */
    public record PolicyWrite(String key, Bytes policy) {}

    /** The hash of a private key that was read; {@code version} is null if the key was absent. */
    public record PrivateRead(
            String collection, Bytes keyHash, @Nullable Version version) {}

    /**
     * SHA-256 of a private key and of its new value; an empty value hash deletes the key.
     *
     * @param purge whether members also forget every value that the key ever had; only with an empty value hash
     */
    public record PrivateWrite(String collection, Bytes keyHash, Bytes valueHash, boolean purge) {
        public PrivateWrite {
            if (purge && !valueHash.isEmpty()) {
                throw new IllegalArgumentException("a purge writes no value");
            }
        }

        public PrivateWrite(String collection, Bytes keyHash, Bytes valueHash) {
            this(collection, keyHash, valueHash, false);
        }

        public boolean isDelete() {
            return valueHash.isEmpty();
        }
    }

    /** SHA-256 of a private key, and its new endorsement policy as in {@link PolicyWrite}. */
    public record PrivatePolicyWrite(String collection, Bytes keyHash, Bytes policy) {}
}
