package io.aval.engine.eligibility;

import java.util.Arrays;

/**
 * For each value of a number, the set of rules whose range holds it.
 *
 * <p>The ends of all ranges cut the numbers into elementary intervals, and each has a row of bits. Beyond {@value #MAX_ROWS}
 * intervals only some rows are kept, and what begins and ends between is replayed from the nearest one below; the answer
 * is exact either way. Memory at most {@value #MAX_ROWS} rows and two events a rule. Immutable.
 */
final class IntervalRows {
    private static final int MAX_ROWS = 1024;

    /** Sorted places where some range begins, or has just ended. */
    private final long[] cuts;
    /** Rules that begin or end at cut i: {@code events[starts[i]]} to before {@code events[starts[i + 1]]}. */
    private final int[] starts;

    private final int[] events;
    private final int every;
    private final long[][] rows;

    /**
     * Compiles ranges.
     *
     * @param least lower end of each rule's range
     * @param most upper end of it, below {@link Long#MAX_VALUE}; a range with its ends crossed holds nothing
     */
    IntervalRows(long[] least, long[] most) {
        cuts = cuts(least, most);
        starts = new int[cuts.length + 1];
        events = events(least, most);
        every = Math.max(1, Math.ceilDiv(cuts.length + 1, MAX_ROWS));
        rows = new long[cuts.length / every + 1][];
        long[] now = new long[Bitmap.words(least.length)];
        rows[0] = now.clone();
        for (int cut = 0; cut < cuts.length; cut++) {
            replay(now, cut, cut + 1);
            if ((cut + 1) % every == 0) {
                rows[(cut + 1) / every] = now.clone();
            }
        }
    }

    /**
     * {@return the rules whose range holds the value: not to be changed}
     *
     * @param scratch a row's length, may be used for the answer
     */
    long[] row(long value, long[] scratch) {
        int found = Arrays.binarySearch(cuts, value);
        int passed = found >= 0 ? found + 1 : -found - 1;
        long[] row = rows[passed / every];
        if (passed % every == 0) {
            return row;
        }
        System.arraycopy(row, 0, scratch, 0, row.length);
        replay(scratch, passed - passed % every, passed);
        return scratch;
    }

    private void replay(long[] bits, int fromCut, int toCut) {
        for (int e = starts[fromCut]; e < starts[toCut]; e++) {
            Bitmap.toggle(bits, events[e]);
        }
    }

    private static long[] cuts(long[] least, long[] most) {
        long[] all = new long[2 * least.length];
        int size = 0;
        for (int rule = 0; rule < least.length; rule++) {
            if (least[rule] <= most[rule]) {
                all[size++] = least[rule];
                all[size++] = most[rule] + 1;
            }
        }
        return Arrays.stream(all, 0, size).sorted().distinct().toArray();
    }

    private int[] events(long[] least, long[] most) {
        for (int rule = 0; rule < least.length; rule++) {
            if (least[rule] <= most[rule]) {
                starts[Arrays.binarySearch(cuts, least[rule]) + 1]++;
                starts[Arrays.binarySearch(cuts, most[rule] + 1) + 1]++;
            }
        }
        for (int cut = 0; cut < cuts.length; cut++) {
            starts[cut + 1] += starts[cut];
        }
        int[] next = starts.clone();
        int[] placed = new int[starts[cuts.length]];
        for (int rule = 0; rule < least.length; rule++) {
            if (least[rule] <= most[rule]) {
                placed[next[Arrays.binarySearch(cuts, least[rule])]++] = rule;
                placed[next[Arrays.binarySearch(cuts, most[rule] + 1)]++] = rule;
            }
        }
        return placed;
    }
}
