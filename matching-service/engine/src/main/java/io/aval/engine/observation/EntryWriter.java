package io.aval.engine.observation;

/** Takes entries; of the same key the last stands. */
@FunctionalInterface
public interface EntryWriter {
    void put(byte[] key, byte[] value);
}
