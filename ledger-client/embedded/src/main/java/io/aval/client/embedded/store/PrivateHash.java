package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.ByteSource;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Version;

/** What everyone knows of a private key: who wrote it last, and the SHA-256 of its value. */
public record PrivateHash(Version version, Bytes valueHash) {
    /** The byte form, equal for equal states. */
    public byte[] encode() {
        return new ByteSink(44)
                .fixedLong(version.block())
                .fixedInt(version.transaction())
                .raw(valueHash.array())
                .toArray();
    }

    static PrivateHash decode(byte[] encoded) {
        ByteSource source = new ByteSource(encoded);
        return new PrivateHash(new Version(source.fixedLong(), source.fixedInt()), source.raw(32));
    }
}
