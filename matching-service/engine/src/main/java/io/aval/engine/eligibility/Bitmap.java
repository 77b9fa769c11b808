package io.aval.engine.eligibility;

import java.util.Arrays;

/** Operations on sets of small numbers, held as bits of longs. Plain loops over arrays: the compiler vectorises them. */
final class Bitmap {
    private Bitmap() {}

    static int words(int members) {
        return (members + Long.SIZE - 1) / Long.SIZE;
    }

    static long[] full(int members) {
        long[] bits = new long[words(members)];
        Arrays.fill(bits, -1);
        if (members % Long.SIZE != 0) {
            bits[bits.length - 1] = (1L << members) - 1;
        }
        return bits;
    }

    static void set(long[] bits, int member) {
        bits[member >> 6] |= 1L << member;
    }

    static void clear(long[] bits, int member) {
        bits[member >> 6] &= ~(1L << member);
    }

    static void toggle(long[] bits, int member) {
        bits[member >> 6] ^= 1L << member;
    }

    static boolean has(long[] bits, int member) {
        return (bits[member >> 6] >>> member & 1) != 0;
    }

    static void and(long[] bits, long[] other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= other[i];
        }
    }

    static void andNot(long[] bits, long[] other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~other[i];
        }
    }

    static void or(long[] bits, long[] other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other[i];
        }
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
