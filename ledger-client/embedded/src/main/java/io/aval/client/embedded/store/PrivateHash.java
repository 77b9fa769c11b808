package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Version;

/**
 * What everyone knows of a private key.
 *
 * @param version who wrote it last
 * @param valueHash SHA-256 of its value
 * @param policy the key's own endorsement policy, empty if it has none
 */
public record PrivateHash(Version version, Bytes valueHash, Bytes policy) {
    /** A private key without a policy of its own. */
    public PrivateHash(Version version, Bytes valueHash) {
        this(version, valueHash, Bytes.EMPTY);
    }

    /** The byte form, equal for equal states; without a policy the same as before there were policies. */
    public byte[] encode() {
        return new ByteSink(44 + policy.length())
                .fixedLong(version.block())
                .fixedInt(version.transaction())
                .raw(valueHash.array())
                .raw(policy.array())
                .toArray();
    }

    static PrivateHash decode(byte[] encoded) {
        ByteSource source = new ByteSource(encoded);
        Version version = new Version(source.fixedLong(), source.fixedInt());
        Bytes valueHash = source.raw(32);
        return new PrivateHash(version, valueHash, source.raw(source.remaining()));
    }
}
