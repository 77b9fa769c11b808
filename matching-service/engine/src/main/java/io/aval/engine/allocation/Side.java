package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * One side of a problem: its members and the limits on them, nested like trees.
 *
 * <p>Nodes {@code 0 … members − 1} are the members (demands with the amount wanted, or products with their budget); any
 * further nodes are caps. A cap stands above members (an enterprise above its demands, a bank above its products) or
 * below one (a product's share for one industry). Two nodes of a tree either nest or have nothing in common, which is
 * why limits of both sides together are still a network with whole-numbered optima. The trees' roots are the deciding
 * agents of the side: a pair's order of preference is unique within a root.
 *
 * <p>Immutable by convention: nobody writes to the arrays after construction. Thread-safe then.
 */
public final class Side {

    /** What {@link #parent} says of a root. */
    public static final int NONE = -1;

    /** Deepest nesting. */
    public static final int MAX_DEPTH = 16;

    final int members;
    final int[] parent;
    final long[] limit;

    /**
     * A side.
     *
     * @param members how many of the nodes are members; they come first
     * @param parent each node's parent, or {@link #NONE}
     * @param limit each node's limit, 0 fen or more
     * @throws IllegalArgumentException if the arrays do not fit, a limit is negative, or the parents are no trees of at
     *     most {@link #MAX_DEPTH} nodes from leaf to root
     */
    public Side(int members, int[] parent, long[] limit) {
        if (members < 0 || members > parent.length || parent.length != limit.length) {
            throw new IllegalArgumentException("arrays of a side do not fit together");
        }
        this.members = members;
        this.parent = parent;
        this.limit = limit;
        for (int node = 0; node < parent.length; node++) {
            check(node);
        }
    }

    /** A side without caps. */
    public static Side flat(long[] limit) {
        int[] parent = new int[limit.length];
        Arrays.fill(parent, NONE);
        return new Side(limit.length, parent, limit);
    }

    private void check(int node) {
        if (limit[node] < 0) {
            throw new IllegalArgumentException("limit of node " + node + " is negative");
        }
        int depth = 0;
        for (int above = node; above != NONE; above = parent[above]) {
            if (above < 0 || above >= parent.length || ++depth > MAX_DEPTH) {
                throw new IllegalArgumentException("node " + node + " does not hang in a tree of the stated depth");
            }
        }
    }

    /** How many members the side has. */
    public int members() {
        return members;
    }

    /** How many nodes: members and caps. */
    public int nodes() {
        return parent.length;
    }

    /** The node above, or {@link #NONE}. */
    public int parent(int node) {
        return parent[node];
    }

    /** The root of a node's tree; itself if nothing is above it. */
    public int root(int node) {
        int root = node;
        while (parent[root] != NONE) {
            root = parent[root];
        }
        return root;
    }

    /** A node's limit, fen. */
    public long limit(int node) {
        return limit[node];
    }

    /** Whether no node has another above it. */
    public boolean isFlat() {
        for (int above : parent) {
            if (above != NONE) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code inner} is {@code outer} or lies below it. */
    public boolean within(int inner, int outer) {
        for (int node = inner; node != NONE; node = parent[node]) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }
}
