package io.aval.client.embedded.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The effects of a block's valid transactions on the state, in the making. Not safe for use by several threads. */
public final class BlockUpdates {
    private final Map<String, @Nullable VersionedValue> keys = new LinkedHashMap<>();
    private final Map<PrivateKey, @Nullable PrivateHash> privateKeys = new LinkedHashMap<>();

    /** Sets a key; null deletes it. */
    public void put(String key, @Nullable VersionedValue value) {
        keys.put(key, value);
    }

    /** Sets a private key; null deletes it. */
    public void put(PrivateKey key, @Nullable PrivateHash value) {
        privateKeys.put(key, value);
    }

    /** Whether an earlier transaction of the block wrote or deleted the key. */
    public boolean touches(String key) {
        return keys.containsKey(key);
    }

    /** Whether an earlier transaction of the block wrote or deleted the private key. */
    public boolean touches(PrivateKey key) {
        return privateKeys.containsKey(key);
    }

    /** Keys with their new state, null where the key is deleted. */
    public Map<String, @Nullable VersionedValue> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /** Private keys with their new state, null where the key is deleted. */
    public Map<PrivateKey, @Nullable PrivateHash> privateKeys() {
        return Collections.unmodifiableMap(privateKeys);
    }
}
