package io.aval.engine.flow;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A directed network with supplies, bounds and unit costs; nodes and arcs are numbered from 0.
 *
 * <p>Parallel arcs, loops and arcs without room are allowed. A network keeps the arrays that it is made of, so whoever
 * made them changes them no more; it takes 24 bytes for an arc, 32 with lower bounds. Safe to share between threads.
 *
 * <p>Bounds, checked when it is made: every supply, bound and the total of all supplies up to {@link #MAX_AMOUNT}, and
 * (nodes + 1) × (largest cost + 1) up to {@link #MAX_POTENTIAL}, so that every price of a node fits a {@code long}.
 */
public final class Network {
    /** The capacity of an arc that may carry any amount. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** The largest supply, bound and total of supplies: 2<sup>60</sup>. */
    public static final long MAX_AMOUNT = 1L << 60;

    /** The largest (nodes + 1) × (largest cost + 1). */
    public static final long MAX_POTENTIAL = 2_000_000_000_000_000_000L;

    private static final BigInteger HIGH = BigInteger.ONE.shiftLeft(64);

    final long[] supply;
    final int[] tail;
    final int[] head;
    final long @Nullable [] lower;
    final long[] capacity;
    final long[] cost;
    private final long maxCost;

    /**
     * A network on ready arrays, which are not copied.
     *
     * @param supply for each node what enters the network there; negative where it leaves
     * @param tail for each arc the node that it leaves
     * @param head for each arc the node that it enters
     * @param lower for each arc the least flow, or null where that is 0 everywhere
     * @param capacity for each arc the greatest flow, or {@link #UNLIMITED}
     * @param cost for each arc the cost of one unit
     * @throws IllegalArgumentException where lengths differ or a bound of this class is passed; says which and where
     */
    public Network(long[] supply, int[] tail, int[] head, long @Nullable [] lower, long[] capacity, long[] cost) {
        this.supply = supply;
        this.tail = tail;
        this.head = head;
        this.lower = lower;
        this.capacity = capacity;
        this.cost = cost;
        require(supply.length > 0, "A network needs a node");
        require(
                tail.length == head.length
                        && tail.length == capacity.length
                        && tail.length == cost.length
                        && (lower == null || lower.length == tail.length),
                "The arrays of arcs differ in length");
        checkSupplies();
        maxCost = checkArcs();
        require(
                Math.multiplyHigh(supply.length + 1L, maxCost + 1) == 0
                        && (supply.length + 1L) * (maxCost + 1) >= 0
                        && (supply.length + 1L) * (maxCost + 1) <= MAX_POTENTIAL,
                "With " + supply.length + " nodes a cost of " + maxCost + " is too large to be added up along a path");
    }

    /**
     * Starts a network.
     *
     * @param nodes how many nodes it has, at least 1
     */
    public static NetworkBuilder builder(int nodes) {
        return new NetworkBuilder(nodes);
    }

    private void checkSupplies() {
        long in = 0;
        long out = 0;
        for (int node = 0; node < supply.length; node++) {
            long amount = supply[node];
            require(amount >= -MAX_AMOUNT && amount <= MAX_AMOUNT, "The supply of node " + node + " is too large");
            in += Math.max(amount, 0);
            out += Math.max(-amount, 0);
            require(
                    in <= MAX_AMOUNT && out <= MAX_AMOUNT,
                    "The supplies up to node " + node + " are together too large");
        }
    }

    private long checkArcs() {
        long most = 0;
        int nodes = supply.length;
        for (int arc = 0; arc < tail.length; arc++) {
            if (tail[arc] < 0 || tail[arc] >= nodes || head[arc] < 0 || head[arc] >= nodes) {
                throw new IllegalArgumentException("Arc " + arc + " joins a node that is not there");
            }
            long least = lower(arc);
            long room = capacity[arc];
            if (least < -MAX_AMOUNT || least > MAX_AMOUNT || room > MAX_AMOUNT && room != UNLIMITED || room < least) {
                throw new IllegalArgumentException("Arc " + arc + " has bounds that are too large or crossed");
            }
            long price = cost[arc];
            if (price < -MAX_POTENTIAL || price > MAX_POTENTIAL) {
                throw new IllegalArgumentException("Arc " + arc + " has too large a cost");
            }
            most = Math.max(most, Math.abs(price));
        }
        return most;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** {@return how many nodes} */
    public int nodes() {
        return supply.length;
    }

    /** {@return how many arcs} */
    public int arcs() {
        return tail.length;
    }

    /** {@return what enters the network at a node, negative where it leaves} */
    public long supply(int node) {
        return supply[node];
    }

    /** {@return the node that an arc leaves} */
    public int tail(int arc) {
        return tail[arc];
    }

    /** {@return the node that an arc enters} */
    public int head(int arc) {
        return head[arc];
    }

    /** {@return the least flow of an arc} */
    public long lower(int arc) {
        return lower == null ? 0 : lower[arc];
    }

    /** {@return the greatest flow of an arc, or {@link #UNLIMITED}} */
    public long capacity(int arc) {
        return capacity[arc];
    }

    /** {@return the cost of one unit on an arc} */
    public long cost(int arc) {
        return cost[arc];
    }

    /** {@return the largest cost of an arc, without its sign} */
    long maxCost() {
        return maxCost;
    }

    /** {@return the sum of all supplies; a flow exists only where it is 0} */
    public long imbalance() {
        long sum = 0;
        for (long amount : supply) {
            sum += amount;
        }
        return sum;
    }

    /** {@return what a flow costs, exactly} */
    public BigInteger cost(long[] flow) {
        long low = 0;
        long high = 0;
        for (int arc = 0; arc < flow.length; arc++) {
            long product = cost[arc] * flow[arc];
            long sum = low + product;
            high += Math.multiplyHigh(cost[arc], flow[arc]) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            low = sum;
        }
        BigInteger unsigned = BigInteger.valueOf(low);
        return BigInteger.valueOf(high).multiply(HIGH).add(low < 0 ? unsigned.add(HIGH) : unsigned);
    }
}
