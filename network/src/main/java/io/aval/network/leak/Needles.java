package io.aval.network.leak;

import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many needles in bytes, all occurrences, in one pass. Immutable and thread-safe.
 *
 * <p>At each place the next six bytes are asked for in a filter of bits, and only if they are there, in a table that
 * gives the needles beginning with them. Among those, in lexicographic order, the last one not above the text is looked
 * up by bisection; every needle that the text begins with is either that one or one with which that one begins, and so
 * on, and these are linked. So a place costs a few nanoseconds nearly everywhere, and never more than the bisection and
 * one comparison for each link, however many needles share a beginning (all amounts do).
 *
 * <p>Bound: {@value #MOST_BYTES} bytes of needles altogether, some twenty million of them. It takes their bytes and
 * about 60 more for each needle.
 */
final class Needles {

    /** Most bytes of all needles. */
    static final int MOST_BYTES = 1 << 30;

    private static final int PREFIX_BITS = 8 * Needle.SHORTEST;
    private static final long PREFIX = (1L << PREFIX_BITS) - 1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FILTER_BITS_PER_NEEDLE = 16;
    private static final int NONE = -1;

    /** Takes what is found, from left to right; of what begins at one place, the longer ones first. */
    interface Sink {

        /**
         * An occurrence.
         *
         * @param needle index of the needle
         * @param at where it begins in the bytes
         */
        void found(int needle, int at);
    }

    private final int longest;
    private final byte[] pool;
    private final int[] offsets;
    private final int[] secrets;
    private final Encoding[] encodings;
    private final int[] links;
    private final long[] filter;
    private final int filterShift;
    private final long[] prefixes;
    private final int[] starts;
    private final int[] ends;
    private final int tableShift;

    private Needles(List<Needle> sorted, int bytes) {
        int size = sorted.size();
        int filterBits = bits((long) size * FILTER_BITS_PER_NEEDLE);
        int tableBits = bits(2L * size);
        this.longest =
                sorted.stream().mapToInt(needle -> needle.bytes().length).max().orElse(Needle.SHORTEST);
        this.pool = new byte[bytes];
        this.offsets = new int[size + 1];
        this.secrets = new int[size];
        this.encodings = new Encoding[size];
        this.links = new int[size];
        this.filter = new long[1 << (filterBits - 6)];
        this.filterShift = Long.SIZE - filterBits;
        this.prefixes = new long[1 << tableBits];
        this.starts = new int[1 << tableBits];
        this.ends = new int[1 << tableBits];
        this.tableShift = Long.SIZE - tableBits;
        Arrays.fill(starts, NONE);
        for (int i = 0; i < size; i++) {
            enter(sorted.get(i), i);
        }
    }

    /**
     * Makes them ready to be searched for.
     *
     * @throws IllegalArgumentException if one is shorter than {@link Needle#SHORTEST} or all are too many
     */
    static Needles of(List<Needle> needles) {
        long bytes = 0;
        for (Needle needle : needles) {
            if (needle.bytes().length < Needle.SHORTEST) {
                throw new IllegalArgumentException("a needle is too short");
            }
            bytes += needle.bytes().length;
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("more than " + MOST_BYTES + " bytes of needles");
        }
        List<Needle> sorted = needles.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(a.bytes(), b.bytes()))
                .toList();
        return new Needles(sorted, (int) bytes);
    }

    int size() {
        return secrets.length;
    }

    /** Length of the longest, bytes. */
    int longest() {
        return longest;
    }

    /** A needle's bytes. */
    byte[] bytes(int needle) {
        return Arrays.copyOfRange(pool, offsets[needle], offsets[needle + 1]);
    }

    /** Number of a needle's bytes. */
    int length(int needle) {
        return offsets[needle + 1] - offsets[needle];
    }

    /** Index of the secret that a needle gives away. */
    int secret(int needle) {
        return secrets[needle];
    }

    Encoding encoding(int needle) {
        return encodings[needle];
    }

    /** Finds all that lie in the bytes. */
    void search(byte[] bytes, Sink sink) {
        search(bytes, bytes.length, bytes.length, sink);
    }

    /**
     * Finds all that begin before {@code to} and end at {@code end} or before.
     *
     * @param to at most {@code end}
     */
    void search(byte[] bytes, int to, int end, Sink sink) {
        int last = Math.min(to, end - Needle.SHORTEST + 1);
        if (last <= 0) {
            return;
        }
        long window = prefix(bytes, 0) >>> Byte.SIZE;
        for (int at = 0; at < last; at++) {
            window = (window << Byte.SIZE | bytes[at + Needle.SHORTEST - 1] & 0xFF) & PREFIX;
            int bit = (int) (window * SPREAD >>> filterShift);
            if ((filter[bit >>> 6] & 1L << bit) != 0) {
                look(window, bytes, at, end, sink);
            }
        }
    }

    private void look(long window, byte[] bytes, int at, int end, Sink sink) {
        int slot = slot(window);
        int low = starts[slot];
        int high = ends[slot];
        if (low == NONE) {
            return;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            int above = Arrays.compareUnsigned(pool, offsets[middle], offsets[middle + 1], bytes, at, end);
            if (above <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int i = low; i != NONE; i = links[i]) {
            if (begins(bytes, at, end, i)) {
                sink.found(i, at);
            }
        }
    }

    private boolean begins(byte[] bytes, int at, int end, int needle) {
        int from = offsets[needle];
        int to = offsets[needle + 1];
        return to - from <= end - at && Arrays.equals(bytes, at, at + to - from, pool, from, to);
    }

    private void enter(Needle needle, int index) {
        byte[] bytes = needle.bytes();
        System.arraycopy(bytes, 0, pool, offsets[index], bytes.length);
        offsets[index + 1] = offsets[index] + bytes.length;
        secrets[index] = needle.secret();
        encodings[index] = needle.encoding();
        links[index] = link(bytes, index);
        long prefix = prefix(bytes, 0);
        int bit = (int) (prefix * SPREAD >>> filterShift);
        filter[bit >>> 6] |= 1L << bit;
        int slot = slot(prefix);
        prefixes[slot] = prefix;
        starts[slot] = starts[slot] == NONE ? index : starts[slot];
        ends[slot] = index + 1;
    }

    /** The longest needle before this one with which this one begins; equal ones are linked in a row. */
    private int link(byte[] bytes, int index) {
        int candidate = index - 1;
        while (candidate != NONE && !begins(bytes, 0, bytes.length, candidate)) {
            candidate = links[candidate];
        }
        return candidate;
    }

    /** Where a prefix stands or would stand; at most half of the table is taken. */
    private int slot(long prefix) {
        int slot = (int) (prefix * SPREAD >>> tableShift);
        while (starts[slot] != NONE && prefixes[slot] != prefix) {
            slot = slot + 1 & starts.length - 1;
        }
        return slot;
    }

    private static long prefix(byte[] bytes, int at) {
        long prefix = 0;
        for (int i = at; i < at + Needle.SHORTEST; i++) {
            prefix = prefix << Byte.SIZE | bytes[i] & 0xFF;
        }
        return prefix;
    }

    /** Bits of an index into at least {@code size} places. */
    private static int bits(long size) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(size, 64) - 1);
        return Math.min(bits, 30);
    }
}
