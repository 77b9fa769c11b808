package io.aval.client.embedded.transaction;

/**
 * Which transaction wrote a key last.
 *
 * @param block number of the block, from 1 (block 0 carries the configuration and writes nothing)
 * @param transaction place in that block, from 0
 */
public record Version(long block, int transaction) {
    public Version {
        if (block < 1 || transaction < 0) {
            throw new IllegalArgumentException("not a version: block " + block + ", transaction " + transaction);
        }
    }
}
