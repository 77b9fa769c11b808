package io.aval.engine.gap;

import java.util.Arrays;

/**
 * One agent's knapsack: which of the jobs with negative value it takes so that the sum of values is least. Exact by
 * the table over capacities (Bellman), unless that were too large; then Dantzig's bound, which is never above the
 * exact value. Reused for one agent after another.
 */
final class Packing {
    private static final long MAX_CELLS = 4_000_000;
    private static final long NEVER = Long.MAX_VALUE / 4;

    int items;
    int[] job = new int[16];
    long[] value = new long[16];
    long[] load = new long[16];
    boolean[] taken = new boolean[16];
    long capacity;
    long best;
    private boolean exact;
    private int width;
    private long[] table = new long[0];
    private long[] after = new long[0];
    private long[] scratch = new long[0];

    void clear(long agentCapacity) {
        items = 0;
        capacity = agentCapacity;
    }

    void add(int number, long itemValue, long itemLoad) {
        if (items == job.length) {
            int more = 2 * items;
            job = Arrays.copyOf(job, more);
            value = Arrays.copyOf(value, more);
            load = Arrays.copyOf(load, more);
            taken = Arrays.copyOf(taken, more);
        }
        job[items] = number;
        value[items] = itemValue;
        load[items++] = itemLoad;
    }

    /** Solves it; {@link #best} and {@link #taken} hold the result. */
    void solve() {
        long sum = 0;
        long values = 0;
        for (int item = 0; item < items; item++) {
            sum += load[item];
            values += value[item];
        }
        if (sum <= capacity) {
            Arrays.fill(taken, 0, items, true);
            best = values;
            exact = false;
        } else if ((capacity + 1) * (items + 1) <= MAX_CELLS && capacity < MAX_CELLS) {
            fill((int) capacity);
            trace();
        } else {
            relax();
            exact = false;
        }
    }

    private void fill(int top) {
        exact = true;
        width = top + 1;
        int cells = width * (items + 1);
        if (table.length < cells) {
            table = new long[cells + cells / 2];
        }
        Arrays.fill(table, 0, width, 0);
        for (int item = 0; item < items; item++) {
            step(table, item * width, table, (item + 1) * width, item);
        }
        best = table[items * width + top];
    }

    private void step(long[] from, int fromAt, long[] to, int toAt, int item) {
        int weight = (int) Math.min(load[item], width);
        long gain = value[item];
        System.arraycopy(from, fromAt, to, toAt, weight);
        for (int room = weight; room < width; room++) {
            to[toAt + room] = Math.min(from[fromAt + room], from[fromAt + room - weight] + gain);
        }
    }

    private void trace() {
        int room = width - 1;
        for (int item = items - 1; item >= 0; item--) {
            taken[item] = table[(item + 1) * width + room] != table[item * width + room];
            if (taken[item]) {
                room -= (int) load[item];
            }
        }
    }

    /** Dantzig: by value per load, the first item that does not fit counted by its fitting share, rounded away. */
    private void relax() {
        Integer[] order = new Integer[items];
        Arrays.setAll(order, item -> item);
        Arrays.sort(order, (a, b) -> {
            int byRatio = compareProducts(value[a], load[b], value[b], load[a]);
            return byRatio != 0 ? byRatio : Integer.compare(job[a], job[b]);
        });
        Arrays.fill(taken, 0, items, false);
        long room = capacity;
        best = 0;
        for (int item : order) {
            if (load[item] > room) {
                best += share(value[item], room, load[item]);
                return;
            }
            taken[item] = true;
            room -= load[item];
            best += value[item];
        }
    }

    private static long share(long whole, long part, long of) {
        return Math.multiplyHigh(whole, part) == (whole * part >> 63) ? Math.floorDiv(whole * part, of) : whole;
    }

    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /**
     * Makes ready for the questions of what a forced item costs.
     *
     * @return whether they can be answered
     */
    boolean prepareForcing() {
        if (!exact && capacity < MAX_CELLS && (capacity + 1) * (items + 1) <= MAX_CELLS) {
            fill((int) capacity);
        }
        return exact;
    }

    /** {@return the least sum if an item that is not among them, of this load, must be taken; without its value} */
    long withOutsider(long outsiderLoad) {
        return outsiderLoad > capacity ? NEVER : table[items * width + (int) (capacity - outsiderLoad)];
    }

    /**
     * For every item the least sum if it must be taken, or if it must not; those that the solution already obeys get
     * its own sum.
     */
    void force(long[] in, long[] out) {
        if (after.length < width) {
            after = new long[width];
            scratch = new long[width];
        }
        Arrays.fill(after, 0, width, 0);
        int top = width - 1;
        for (int item = items - 1; item >= 0; item--) {
            if (taken[item]) {
                in[item] = best;
                out[item] = joined(item * width, top);
            } else {
                out[item] = best;
                in[item] = load[item] > top ? NEVER : value[item] + joined(item * width, top - (int) load[item]);
            }
            step(after, 0, scratch, 0, item);
            long[] swap = after;
            after = scratch;
            scratch = swap;
        }
    }

    private long joined(int before, int top) {
        long least = NEVER;
        for (int room = 0; room <= top; room++) {
            least = Math.min(least, table[before + room] + after[top - room]);
        }
        return least;
    }
}
