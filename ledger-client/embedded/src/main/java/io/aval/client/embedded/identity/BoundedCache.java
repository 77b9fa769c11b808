package io.aval.client.embedded.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the entries that were used last, up to a bound. Safe for use by several threads. */
public final class BoundedCache<K, V> {
    private final Function<K, V> load;
    private final int bound;
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** An empty cache; {@code load} makes what is asked for and not there. */
    public BoundedCache(int bound, Function<K, V> load) {
        this.bound = bound;
        this.load = load;
    }

    /** The entry for a key; what {@code load} throws is not kept. */
    public V get(K key) {
        synchronized (entries) {
            @Nullable V known = entries.get(key);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may load the same entry, which costs time and nothing else.
        V loaded = load.apply(key);
        synchronized (entries) {
            entries.put(key, loaded);
            if (entries.size() > bound) {
                Map.Entry<K, V> eldest = entries.entrySet().iterator().next();
                entries.remove(eldest.getKey());
            }
        }
        return loaded;
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
