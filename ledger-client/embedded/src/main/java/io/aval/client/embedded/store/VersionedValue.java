package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Version;

/**
 * A public key's state.
 *
 * @param version who wrote it last
 * @param policy the key's own endorsement policy, empty if it has none
 * @param value the value, not empty
 */
public record VersionedValue(Version version, Bytes policy, Bytes value) {
    /** The byte form, equal for equal states. */
    public byte[] encode() {
        return new ByteSink(policy.length() + value.length() + 20)
                .fixedLong(version.block())
                .fixedInt(version.transaction())
                .bytes(policy)
                .raw(value.array())
                .toArray();
    }

    static VersionedValue decode(byte[] encoded) {
        ByteSource source = new ByteSource(encoded);
        Version version = new Version(source.fixedLong(), source.fixedInt());
        Bytes policy = source.bytes();
        return new VersionedValue(version, policy, source.raw(source.remaining()));
    }
}
