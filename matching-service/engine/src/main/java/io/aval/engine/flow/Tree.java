package io.aval.engine.flow;

import java.util.Arrays;

/**
 * A spanning tree over the nodes and a root beside them; each node hangs by an arc of the network, or by none on the root.
 *
 * <p>A source that is a leaf is not in its parent's list of children, and its price is only worked out where it is asked
 * for: a market's tree has a few inner nodes and very many such leaves, and a pivot visits the inner ones alone. Every
 * other node is in the list, and its price and depth are kept. The tree is strongly feasible: an arc without flow leads
 * towards the root, a full one away from it (Cunningham, A network simplex method, Mathematical Programming 11, 1976).
 */
final class Tree {
    static final int NONE = -1;

    final int root;
    final int[] parent;
    final int[] depth;

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
    private final int[] first;
    private final int[] next;
    private final int[] previous;

    Tree(boolean[] source) {
        this.source = source;
        int nodes = source.length;
        root = nodes;
        parent = filled(nodes + 1);
        depth = new int[nodes + 1];
        hanging = filled(nodes + 1);
        up = new boolean[nodes + 1];
        flow = new long[nodes + 1];
        room = new long[nodes + 1];
        step = new long[nodes + 1];
        price = new long[nodes + 1];
        first = filled(nodes + 1);
        next = filled(nodes + 1);
        previous = filled(nodes + 1);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Makes the lists, depths and prices from what hangs where. */
    void link() {
        boolean[] inner = new boolean[root + 1];
        for (int node = 0; node < root; node++) {
            inner[parent[node]] = true;
        }
        for (int node = root - 1; node >= 0; node--) {
            if (inner[node] || !source[node]) {
                push(node);
            }
        }
        for (int node = first[root]; node != NONE; node = next[node]) {
            refresh(node);
        }
    }

    /** Where a node stands below the root, for leaves that are in no list, too. */
    int depthOf(int node) {
        return depth[parent[node]] + 1;
    }

    long priceOf(int node) {
        return price[parent[node]] + step[node];
    }

    private boolean listed(int node) {
        return first[node] != NONE || !source[node];
    }

    private void push(int node) {
        int above = parent[node];
        int old = first[above];
        first[above] = node;
        previous[node] = NONE;
        next[node] = old;
        if (old != NONE) {
            previous[old] = node;
        }
    }

    private void pull(int node) {
        int before = previous[node];
        int after = next[node];
        if (before == NONE) {
            first[parent[node]] = after;
        } else {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }

    /** Takes a node off its parent's list; a source that so loses its last child leaves the list above, too. */
    private void detach(int node) {
        int above = parent[node];
        pull(node);
        if (above != root && !listed(above)) {
            pull(above);
        }
    }

    private void attach(int node) {
        int above = parent[node];
        if (above != root && !listed(above)) {
            push(above);
            price[above] = priceOf(above);
            depth[above] = depthOf(above);
        }
        push(node);
    }

    /**
     * Lets the part of the tree under {@code cut} hang by another arc, on {@code top}, which lies within it, instead.
     *
     * @param top the node of the part that the arc touches
     * @param below the node outside the part that it touches
     */
    void rehang(int cut, int top, int below, int place, boolean leadsUp, long amount, long limit, long difference) {
        for (int node = top, last = NONE; last != cut; last = node, node = parent[node]) {
            if (listed(node)) {
                detach(node);
            }
        }
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
                break;
            }
            onto = node;
            node = oldParent;
            arc = oldArc;
            rises = !oldRises;
            carries = oldFlow;
            most = oldRoom;
            offset = -oldStep;
        }
        relink(cut, top);
    }

    /** Puts the turned stem back into the lists, from the cut to its new top, and sets the prices under the top. */
    private void relink(int cut, int top) {
        for (int node = cut; node != top; node = parent[node]) {
            if (listed(node)) {
                push(node);
            }
        }
        if (listed(top)) {
            attach(top);
            refresh(top);
        }
    }

    /** Sets prices and depths of a node and of all inner nodes under it. */
    private void refresh(int top) {
        int node = top;
        while (true) {
            int above = parent[node];
            price[node] = price[above] + step[node];
            depth[node] = depth[above] + 1;
            int to = first[node];
            while (to == NONE && node != top) {
                to = next[node];
                node = parent[node];
            }
            if (to == NONE) {
                return;
            }
            node = to;
        }
    }
}
