package io.aval.engine.observation;

import java.util.zip.CRC32C;

/** Counts what is written or read, in whatever order: two tallies of the same blocks are equal. Not thread-safe. */
final class Tally {

    private final CRC32C checksum = new CRC32C();
    private long rows;
    private long blocks;
    private long sum;

    void count(byte[] key, byte[] value, int rowsOfValue) {
        checksum.reset();
        checksum.update(key);
        checksum.update(value);
        rows += rowsOfValue;
        blocks++;
        sum += checksum.getValue();
    }

    void add(Tally other) {
        rows += other.rows;
        blocks += other.blocks;
        sum += other.sum;
    }

    long rows() {
        return rows;
    }

    boolean agrees(Tally other) {
        return rows == other.rows && blocks == other.blocks && sum == other.sum;
    }

    @Override
    public String toString() {
        return rows + " rows in " + blocks + " blocks, sum " + sum;
    }
}
