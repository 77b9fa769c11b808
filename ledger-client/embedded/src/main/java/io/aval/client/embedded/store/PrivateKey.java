package io.aval.client.embedded.store;

import io.aval.client.embedded.transaction.ByteSink;
import io.aval.client.embedded.transaction.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A private key as everyone knows it: its collection and the SHA-256 of its name. */
public record PrivateKey(String collection, Bytes keyHash) {
    /** The byte form, by which keys are sorted. */
    public byte[] encode() {
        byte[] name = collection.getBytes(StandardCharsets.UTF_8);
        return new ByteSink(name.length + 33)
                .raw(name)
                .raw(new byte[1])
                .raw(keyHash.array())
                .toArray();
    }

    static PrivateKey decode(byte[] encoded) {
        int end = encoded.length - 33;
        return new PrivateKey(
                new String(encoded, 0, end, StandardCharsets.UTF_8),
                Bytes.of(Arrays.copyOfRange(encoded, end + 1, encoded.length)));
    }
}
