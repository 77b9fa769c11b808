package io.aval.engine.flow;

import java.util.Arrays;

/** Builds a {@link Network} arc by arc. Not thread-safe. */
public final class NetworkBuilder {
    private final long[] supply;
    private int[] tail = new int[16];
    private int[] head = new int[16];
    private long[] lower = new long[16];
    private long[] capacity = new long[16];
    private long[] cost = new long[16];
    private int arcs;
    private boolean bounded;

    NetworkBuilder(int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("A network needs a node");
        }
        supply = new long[nodes];
    }

    /** Sets what enters the network at a node; negative where it leaves. */
    public NetworkBuilder supply(int node, long amount) {
        supply[node] = amount;
        return this;
    }

    /** Adds an arc; the first has number 0. */
    public NetworkBuilder arc(int from, int to, long room, long unitCost) {
        return arc(from, to, 0, room, unitCost);
    }

    /** Adds an arc with a least flow; the first has number 0. */
    public NetworkBuilder arc(int from, int to, long least, long room, long unitCost) {
        if (arcs == tail.length) {
            grow();
        }
        tail[arcs] = from;
        head[arcs] = to;
        lower[arcs] = least;
        capacity[arcs] = room;
        cost[arcs] = unitCost;
        arcs++;
        bounded |= least != 0;
        return this;
    }

    private void grow() {
        int size = arcs + (arcs >> 1) + 16;
        tail = Arrays.copyOf(tail, size);
        head = Arrays.copyOf(head, size);
        lower = Arrays.copyOf(lower, size);
        capacity = Arrays.copyOf(capacity, size);
        cost = Arrays.copyOf(cost, size);
    }

    /**
     * The network so far.
     *
     * @throws IllegalArgumentException where a bound of {@link Network} is passed
     */
    public Network build() {
        return new Network(
                supply.clone(),
                Arrays.copyOf(tail, arcs),
                Arrays.copyOf(head, arcs),
                bounded ? Arrays.copyOf(lower, arcs) : null,
                Arrays.copyOf(capacity, arcs),
                Arrays.copyOf(cost, arcs));
    }
}
