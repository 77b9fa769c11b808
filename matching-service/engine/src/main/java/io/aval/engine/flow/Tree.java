package io.aval.engine.flow;

import java.util.Arrays;

/**
 * A spanning tree over the nodes and a root beside them; each node hangs by an arc of the network, or by none on the root.
 *
 * <p>The nodes stand in one ring, each before all that hang under it, so that what hangs under a node is a stretch of the ring
 * as long as its size. Taking a part of the tree elsewhere walks through that stretch once, which its prices need anyhow. A
 * source that is a leaf stands outside the ring with size 0, and its price is only worked out where it is asked for: a market's
 * tree has a few inner nodes and very many such leaves, and a pivot visits the inner ones alone. What a source leads to is no
 * source, so that such a leaf hangs on a node of the ring. The tree is strongly feasible: an arc without flow leads towards the
 * root, a full one away from it (Cunningham, A network simplex method, Mathematical Programming 11, 1976).
 */
final class Tree {
    static final int NONE = -1;

    final int root;
    final int[] parent;

    /** How many nodes of the ring a node and all under it are; more than all at the root. */
    final int[] size;

    /** The place of the arc by which a node hangs, or {@link #NONE}. */
    final int[] hanging;

    /** True where that arc leads from the node to its parent. */
    final boolean[] up;

    final long[] flow;
    final long[] room;

    /** A node's price less its parent's. */
    final long[] step;

    final long[] price;

    private final boolean[] source;
    private final int[] next;
    private final int[] previous;

    /** Where the stretch walked last ends. */
    private int last;

    Tree(boolean[] source) {
        this.source = source;
        int nodes = source.length;
        root = nodes;
        parent = filled(nodes + 1);
        size = new int[nodes + 1];
        hanging = filled(nodes + 1);
        up = new boolean[nodes + 1];
        flow = new long[nodes + 1];
        room = new long[nodes + 1];
        step = new long[nodes + 1];
        price = new long[nodes + 1];
        next = new int[nodes + 1];
        previous = new int[nodes + 1];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Makes the ring, sizes and prices from what hangs where. */
    void link() {
        int[] first = filled(root + 1);
        int[] sibling = filled(root + 1);
        for (int node = root - 1; node >= 0; node--) {
            sibling[node] = first[parent[node]];
            first[parent[node]] = node;
        }
        last = root;
        int node = first[root];
        while (node != NONE) {
            price[node] = priceOf(node);
            if (first[node] != NONE || !source[node]) {
                join(last, node);
                last = node;
            }
            int to = first[node];
            while (to == NONE && node != root) {
                to = sibling[node];
                node = parent[node];
            }
            node = to;
        }
        join(last, root);
        for (int at = previous[root]; at != root; at = previous[at]) {
            size[at]++;
            size[parent[at]] += size[at];
        }
        size[root] = Integer.MAX_VALUE;
    }

    long priceOf(int node) {
        return price[parent[node]] + step[node];
    }

    private void join(int before, int after) {
        next[before] = after;
        previous[after] = before;
    }

    /** Counts nodes in, or out, at a node and all above it but the root. */
    private void count(int from, int nodes) {
        for (int node = from; node != root; node = parent[node]) {
            size[node] += nodes;
        }
    }

    /** Puts a leaf that will bear something into the ring. */
    private void enter(int leaf) {
        price[leaf] = priceOf(leaf);
        int after = next[parent[leaf]];
        join(parent[leaf], leaf);
        join(leaf, after);
        count(leaf, 1);
    }

    /** Takes a node out of the ring if it is a source that bears nothing. */
    private void leave(int node) {
        if (node != root && source[node] && size[node] == 1) {
            join(previous[node], next[node]);
            count(node, -1);
        }
    }

    /**
     * Lets the part of the tree under {@code cut} hang by another arc, on {@code top}, which lies within it, instead.
     *
     * @param top the node of the part that the arc touches
     * @param below the node outside the part that it touches
     */
    void rehang(int cut, int top, int below, int place, boolean leadsUp, long amount, long limit, long difference) {
        boolean stands = size[cut] > 0;
        if (stands) {
            int above = parent[cut];
            count(above, -size[cut]);
            reorder(cut, top, priceOf(below) + difference - priceOf(top));
            leave(above);
            if (size[below] == 0) {
                enter(below);
            }
            int after = next[below];
            join(below, top);
            join(last, after);
            count(below, size[top]);
        }
        turn(cut, top, below, place, leadsUp, amount, limit, difference);
        if (stands) {
            leave(cut);
        }
    }

    /**
     * Takes the stretch of a part out of the ring, {@code top} and what hangs under it first, then the rest of what hangs under
     * the node above, and so on to the cut; sets sizes and prices in it.
     */
    private void reorder(int cut, int top, long shift) {
        int before = previous[cut];
        int whole = size[cut];
        int inner = NONE;
        int within = 0;
        int after = NONE;
        last = NONE;
        for (int node = top; ; node = parent[node]) {
            int former = size[node];
            if (former == 0) {
                price[node] = priceOf(node) + shift;
                size[node] = whole + 1;
                last = node;
            } else {
                if (last != NONE) {
                    join(last, node);
                }
                after = walk(node, former - within, inner, after, shift);
                size[node] = whole - within;
                inner = node;
                within = former;
            }
            if (node == cut) {
                join(before, after);
                return;
            }
        }
    }

    /** Goes through what hangs under a node but not under an inner one. {@return what follows in the ring} */
    private int walk(int node, int nodes, int inner, int afterInner, long shift) {
        int at = node;
        int end = node;
        for (int left = nodes; left > 0; left--) {
            if (at == inner) {
                join(end, afterInner);
                at = afterInner;
            }
            price[at] += shift;
            end = at;
            at = next[at];
        }
        last = end;
        return at == inner ? afterInner : at;
    }

    /** Turns the stem from the top to the cut round, so that it hangs on the node below. */
    private void turn(
            int cut, int top, int below, int place, boolean leadsUp, long amount, long limit, long difference) {
        int node = top;
        int onto = below;
        int arc = place;
        boolean rises = leadsUp;
        long carries = amount;
        long most = limit;
        long offset = difference;
        while (true) {
            int oldParent = parent[node];
            int oldArc = hanging[node];
            boolean oldRises = up[node];
            long oldFlow = flow[node];
            long oldRoom = room[node];
            long oldStep = step[node];
            parent[node] = onto;
            hanging[node] = arc;
            up[node] = rises;
            flow[node] = carries;
            room[node] = most;
            step[node] = offset;
            if (node == cut) {
                return;
            }
            onto = node;
            node = oldParent;
            arc = oldArc;
            rises = !oldRises;
            carries = oldFlow;
            most = oldRoom;
            offset = -oldStep;
        }
    }
}
