package io.aval.engine.profile;

import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.Uscc;

/**
 * Numbers of enterprises in the index. Rows without a name are numbered by file and row, so that a file's rows lie together;
 * enterprises by their credit code. Both follow from a SHA-256: two that meet by chance are one in 2^44 pairs of files, one in
 * 2^62 pairs of enterprises.
 */
public final class Enterprises {

    /** Most rows of a file; as many numbers belong to it. */
    static final long ROWS = 1L << 18;

    /** The first number of those that are known by their code. */
    static final long FIRST_NAMED = 1L << 62;

    private static final int FILE_SHIFT = 20;
    private static final int ORDER_SHIFT = 33;
    private static final int HEX = 16;

    private Enterprises() {}

    /**
     * The enterprise of a file's row.
     *
     * @param row 0 to 262,143; rows are counted from 1, so 0 is before the first
     */
    public static long ofRow(Digest file, int row) {
        if (row < 0 || row >= ROWS) {
            throw new IllegalArgumentException("row " + row);
        }
        // 44 bits of the digest, then 18 of the row: below the numbers of those that have a code
        return (first(file) >>> FILE_SHIFT) * ROWS + row;
    }

    /** The enterprise of a unified social credit code. */
    public static long of(Uscc code) {
        // The last number of all is not one of the index's
        return FIRST_NAMED + Math.floorMod(first(Digest.of("enterprise/" + code)), FIRST_NAMED - 1);
    }

    /** Where a file stands among those of one height. */
    static int order(Digest file) {
        return (int) (first(file) >>> ORDER_SHIFT);
    }

    private static long first(Digest digest) {
        return Long.parseUnsignedLong(digest.value().substring(0, HEX), HEX);
    }
}
