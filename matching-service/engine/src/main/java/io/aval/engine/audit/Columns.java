package io.aval.engine.audit;

import java.util.Arrays;

/**
 * Pairs of demand and product in columns, with what each side decides by. The side wants the pair with the smaller
 * {@code wish} (demands) or {@code rank} (products) more; then the smaller one of {@code …Next}; then the smaller lot,
 * drawn only where the rest ties; then the earlier demand and the earlier product. Not thread-safe.
 */
final class Columns {
    private final Lots lots;

    int size;
    int[] demand = new int[64];
    int[] product = new int[64];
    int[] slot = new int[64];
    int[] cost = new int[64];
    long[] capacity = new long[64];
    long[] amount = new long[64];
    long[] wish = new long[64];
    long[] wishNext = new long[64];
    long[] rank = new long[64];
    long[] rankNext = new long[64];
    private long[] lot = new long[64];
    private boolean[] drawn = new boolean[64];

    /** Draws a pair's lot; unsigned. */
    @FunctionalInterface
    interface Lots {
        long of(int demand, int product);
    }

    Columns(Lots lots) {
        this.lots = lots;
    }

    /** Appends a pair of which the caller fills in the rest. */
    int add(int ofDemand, int ofProduct) {
        if (size == demand.length) {
            grow(Math.addExact(size, size >> 1));
        }
        demand[size] = ofDemand;
        product[size] = ofProduct;
        slot[size] = ofProduct;
        drawn[size] = false;
        return size++;
    }

    /** Appends another table's pair. */
    int add(Columns from, int at) {
        int to = add(from.demand[at], from.product[at]);
        copy(from, at, to);
        return to;
    }

    /** Overwrites a pair by another table's. */
    void copy(Columns from, int at, int to) {
        demand[to] = from.demand[at];
        product[to] = from.product[at];
        slot[to] = from.slot[at];
        cost[to] = from.cost[at];
        capacity[to] = from.capacity[at];
        amount[to] = from.amount[at];
        wish[to] = from.wish[at];
        wishNext[to] = from.wishNext[at];
        rank[to] = from.rank[at];
        rankNext[to] = from.rankNext[at];
        lot[to] = from.lot[at];
        drawn[to] = from.drawn[at];
    }

    /** {@return whether the demand side wants the left pair more} */
    static boolean wished(Columns left, int i, Columns right, int j) {
        if (left.wish[i] != right.wish[j]) {
            return left.wish[i] < right.wish[j];
        }
        return left.wishNext[i] == right.wishNext[j]
                ? earlier(left, i, right, j)
                : left.wishNext[i] < right.wishNext[j];
    }

    /** {@return whether the product side wants the left pair more} */
    static boolean ranked(Columns left, int i, Columns right, int j) {
        if (left.rank[i] != right.rank[j]) {
            return left.rank[i] < right.rank[j];
        }
        return left.rankNext[i] == right.rankNext[j]
                ? earlier(left, i, right, j)
                : left.rankNext[i] < right.rankNext[j];
    }

    private static boolean earlier(Columns left, int i, Columns right, int j) {
        boolean sameDemand = left.demand[i] == right.demand[j];
        if (sameDemand && left.product[i] == right.product[j]) {
            return false;
        }
        int order = Long.compareUnsigned(left.lot(i), right.lot(j));
        if (order != 0) {
            return order < 0;
        }
        return sameDemand ? left.product[i] < right.product[j] : left.demand[i] < right.demand[j];
    }

    /** Draws a pair's lot now, so that threads may read the pair later. */
    long lot(int pair) {
        if (!drawn[pair]) {
            lot[pair] = lots.of(demand[pair], product[pair]);
            drawn[pair] = true;
        }
        return lot[pair];
    }

    private void grow(int length) {
        demand = Arrays.copyOf(demand, length);
        product = Arrays.copyOf(product, length);
        slot = Arrays.copyOf(slot, length);
        cost = Arrays.copyOf(cost, length);
        capacity = Arrays.copyOf(capacity, length);
        amount = Arrays.copyOf(amount, length);
        wish = Arrays.copyOf(wish, length);
        wishNext = Arrays.copyOf(wishNext, length);
        rank = Arrays.copyOf(rank, length);
        rankNext = Arrays.copyOf(rankNext, length);
        lot = Arrays.copyOf(lot, length);
        drawn = Arrays.copyOf(drawn, length);
    }
}
