package io.aval.network.leak;

/** Takes what a LevelDB file holds; what was overwritten or deleted, but is still in the file, as well. */
interface Entries {

    /**
     * A key with its value.
     *
     * @param value empty for a deletion
     */
    void entry(byte[] key, byte[] value);

    /** Bytes of which nothing is known but that they are there. */
    void rest(byte[] bytes);
}
