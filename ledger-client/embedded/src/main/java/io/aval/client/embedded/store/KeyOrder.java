package io.aval.client.embedded.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of keys: by their UTF-8 bytes, which above U+FFFF differs from the order of Java's strings. */
public final class KeyOrder {
    /** Compares keys as UTF-8. */
    public static final Comparator<String> OF_TEXTS = (first, second) -> compare(encode(first), encode(second));

    private KeyOrder() {}

    /** A key's bytes. */
    public static byte[] encode(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** A key from its bytes. */
    public static String decode(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    /** Compares two keys that are UTF-8 already. */
    public static int compare(byte[] first, byte[] second) {
        return Arrays.compareUnsigned(first, second);
    }
}
