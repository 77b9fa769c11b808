package io.aval.engine.observation;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The order of rows in memory, found by their keys' bytes from the last to the first (least significant digit first, Knuth
 * vol. 3, 5.2.5), without comparing and without moving a row. Bytes in which all rows agree cost nothing.
 */
final class RadixOrder {

    private static final int DIGITS = 1 << Byte.SIZE;

    private RadixOrder() {}

    /** Places of the rows in order; of rows with the same key only the last added. */
    static int[] of(Rows rows) {
        int size = rows.size();
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        order = by(row -> ~rows.sequence(row) & 0xFFFFFFFFL, order, new int[size]);
        order = by(row -> ~rows.height(row), order, new int[size]);
        order = by(rows::field, order, new int[size]);
        order = by(rows::enterprise, order, new int[size]);
        return withoutOvertaken(rows, order);
    }

    private static int[] by(IntToLongFunction key, int[] given, int[] room) {
        int[] from = given;
        int[] to = room;
        long differing = 0;
        for (int row = 1; row < from.length; row++) {
            differing |= key.applyAsLong(row) ^ key.applyAsLong(0);
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differing >>> shift & DIGITS - 1) != 0) {
                pass(key, shift, from, to);
                int[] done = to;
                to = from;
                from = done;
            }
        }
        return from;
    }

    private static void pass(IntToLongFunction key, int shift, int[] from, int[] to) {
        int[] next = new int[DIGITS + 1];
        for (int row : from) {
            next[(int) (key.applyAsLong(row) >>> shift & DIGITS - 1) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int row : from) {
            to[next[(int) (key.applyAsLong(row) >>> shift & DIGITS - 1)]++] = row;
        }
    }

    private static int[] withoutOvertaken(Rows rows, int[] order) {
        int kept = 0;
        for (int i = 0; i < order.length; i++) {
            if (i + 1 == order.length || !sameKey(rows, order[i], order[i + 1])) {
                order[kept++] = order[i];
            }
        }
        return kept == order.length ? order : Arrays.copyOf(order, kept);
    }

    private static boolean sameKey(Rows rows, int one, int other) {
        return rows.enterprise(one) == rows.enterprise(other)
                && rows.field(one) == rows.field(other)
                && rows.height(one) == rows.height(other)
                && rows.sequence(one) == rows.sequence(other);
    }
}
