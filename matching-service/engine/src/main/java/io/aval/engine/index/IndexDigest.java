package io.aval.engine.index;

import io.aval.rules.canonical.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what the index holds: each family's name, then its keys and values in order, each with its length before it. */
final class IndexDigest {

    private static final byte[] EVERYTHING = {};

    private final MessageDigest sha;

    private IndexDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Digest of(Store store) {
        IndexDigest digest = new IndexDigest();
        for (Family family : Family.values()) {
            if (family.dumped()) {
                digest.feed(Forms.bytes(family.title()));
                store.walk(family, EVERYTHING, (key, value) -> {
                    digest.feed(key);
                    digest.feed(value);
                    return true;
                });
            }
        }
        return new Digest(HexFormat.of().formatHex(digest.sha.digest()));
    }

    private void feed(byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }
}
