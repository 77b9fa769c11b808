package io.aval.client.embedded.transaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of bytes, compared by content, so that it can stand in records and as a key of maps.
 *
 * <p>The array is not copied on the way in or out: whoever wraps an array gives it away, whoever asks for it must not
 * change it. Safe for use by several threads.
 */
public final class Bytes {
    /** No bytes at all. In a write it means: delete. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] array;
    private int hash;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** Wraps an array that its owner gives away. */
    public static Bytes of(byte[] array) {
        return array.length == 0 ? EMPTY : new Bytes(array);
    }

    /** The UTF-8 form of a text. */
    public static Bytes utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes that an even number of hexadecimal digits stand for. */
    public static Bytes hex(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** SHA-256 of the parts, one after the other. */
    public static Bytes sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Bytes(digest.digest());
    }

    /** A fresh SHA-256, which every Java platform must offer. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-256", e);
        }
    }

    /** The bytes themselves; not a copy, so they must not be changed. */
    public byte[] array() {
        return array;
    }

    /** A copy that its receiver may change. */
    public byte[] copy() {
        return array.clone();
    }

    public int length() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    public String toHex() {
        return HexFormat.of().formatHex(array);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(array);
            hash = known;
        }
        return known;
    }

    /** Length and a short beginning of the SHA-256, never the content: it may be confidential. */
    @Override
    public String toString() {
        return "Bytes[" + array.length + ", sha256 " + sha256(array).toHex().substring(0, 12) + "]";
    }
}
