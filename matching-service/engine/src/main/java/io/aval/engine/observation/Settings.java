package io.aval.engine.observation;

/**
 * What the index may use of a machine. Native memory stays near the sum of cache and write buffers: indexes and filters of
 * files lie in the cache.
 *
 * @param cacheBytes cache of blocks, shared by the live store and all epochs
 * @param writeBufferBytes what waits in memory to be written
 * @param threads threads that load and compact
 */
public record Settings(long cacheBytes, long writeBufferBytes, int threads) {

    /** For two cores and a few GiB. */
    public static final Settings STANDARD = new Settings(1L << 30, 128L << 20, 2);

    /** Throws {@link IllegalArgumentException} unless all are positive. */
    public Settings {
        if (cacheBytes < 1 || writeBufferBytes < 1 || threads < 1) {
            throw new IllegalArgumentException("range");
        }
    }
}
