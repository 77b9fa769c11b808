package io.aval.client.embedded.transaction;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Sums up the keys and versions that a range read met, in their order, so that the validator can tell whether it would
 * meet the same again. Not safe for use by several threads.
 */
public final class RangeDigest {
    private final MessageDigest digest = Bytes.newSha256();
    private final ByteBuffer lengths = ByteBuffer.allocate(16);
    private int count;

    /** Adds the next key of the range, as UTF-8. */
    public void add(byte[] key, Version version) {
        lengths.clear()
                .putInt(key.length)
                .putLong(version.block())
                .putInt(version.transaction())
                .flip();
        digest.update(lengths);
        digest.update(key);
        count++;
    }

    /** How many keys were added. */
    public int count() {
        return count;
    }

    /** The digest of all keys added; ends the use of this object. */
    public Bytes finish() {
        return Bytes.of(digest.digest());
    }
}
