package io.aval.network.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what was read, byte for character. */
final class Read implements Entries {

    final Map<String, String> entries = new TreeMap<>();
    final List<String> rests = new ArrayList<>();

    @Override
    public void entry(byte[] key, byte[] value) {
        entries.put(text(key), text(value));
    }

    @Override
    public void rest(byte[] bytes) {
        rests.add(text(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
