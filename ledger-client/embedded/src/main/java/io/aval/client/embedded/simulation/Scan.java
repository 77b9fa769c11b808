package io.aval.client.embedded.simulation;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the results of a query one by one. */
interface Scan<T> extends AutoCloseable {
    /** The next result, null if there are no more. */
    @Nullable
    T next();

    /** Where the next part begins: the key behind the last one that was read, empty if there is none. */
    String bookmark();

    @Override
    void close();

    /** Results that are known already. */
    static <T> Scan<T> of(Iterator<T> results) {
        return new Scan<>() {
            @Override
            public @Nullable T next() {
                return results.hasNext() ? results.next() : null;
            }

            @Override
            public String bookmark() {
                return "";
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }
}
