package io.aval.engine.flow;

import static io.aval.engine.flow.Tree.NONE;

/**
 * The first tree: whatever is proposed, made feasible from the leaves up.
 *
 * <p>What a node has too much or too little goes over the arc that is proposed for it; where that arc cannot take it, the
 * arc is filled as far as it goes, stays outside the tree, and the node hangs on the root with the rest. So every
 * proposal becomes a strongly feasible tree, and a good one nearly a solution.
 */
final class Start {
    private final Layout layout;
    private final Tree tree;
    private final boolean[] full;
    private final int[] proposed;
    private final long[] excess;
    private final int[] waitingFor;

    private Start(Layout layout, int[] proposed, boolean[] full) {
        this.layout = layout;
        this.proposed = proposed;
        this.full = full;
        tree = new Tree(layout.source);
        excess = layout.excess.clone();
        waitingFor = new int[layout.nodes];
    }

    /**
     * Makes the tree.
     *
     * @param proposed for each node the place of the arc by which it might hang, or {@link Tree#NONE}
     * @param full by place, which arcs outside the tree carry all they can; brought up to date
     */
    static Tree of(Layout layout, int[] proposed, boolean[] full) {
        Start start = new Start(layout, proposed, full);
        start.fill();
        start.settle();
        start.tree.link();
        return start.tree;
    }

    /** Each source on its cheapest arc that has room, going by what its head takes or passes on. */
    static int[] cheapest(Layout layout) {
        long[] open = new long[layout.nodes];
        for (int place = 0; place < layout.arcs(); place++) {
            int tail = layout.tail(place);
            if (!layout.source[tail]) {
                open[tail] =
                        Math.min(Network.MAX_AMOUNT, open[tail] + Math.min(layout.room(place), Network.MAX_AMOUNT));
            }
        }
        for (int node = 0; node < layout.nodes; node++) {
            open[node] -= layout.excess[node];
        }
        int[] chosen = new int[layout.nodes];
        for (int node = 0; node < layout.nodes; node++) {
            chosen[node] = layout.source[node] ? cheapest(layout, node, open) : NONE;
        }
        return chosen;
    }

    private static int cheapest(Layout layout, int node, long[] open) {
        int best = NONE;
        long amount = layout.excess[node];
        for (int place = layout.start[node]; place < layout.start[node + 1]; place++) {
            if (open[layout.head[place]] >= amount
                    && layout.room(place) > amount
                    && (best == NONE || layout.cost[place] < layout.cost[best])) {
                best = place;
            }
        }
        if (best != NONE) {
            open[layout.head[best]] -= amount;
        }
        return best;
    }

    private void fill() {
        for (int node = 0; node < layout.nodes; node++) {
            int place = proposed[node];
            if (place == NONE) {
                continue;
            }
            full[place] = false;
            int other = other(node, place);
            if (other == NONE) {
                proposed[node] = NONE;
            } else {
                waitingFor[other]++;
            }
        }
        for (int place = 0; place < full.length; place++) {
            if (full[place]) {
                full[place] = layout.room(place) != Network.UNLIMITED;
                if (full[place]) {
                    carry(layout.tail(place), layout.head[place], layout.room(place));
                }
            }
        }
    }

    /** The other end of an arc, or none where the arc is a loop or does not touch the node. */
    private int other(int node, int place) {
        int tail = layout.tail(place);
        int head = layout.head[place];
        if (tail == head) {
            return NONE;
        }
        return tail == node ? head : head == node ? tail : NONE;
    }

    private void carry(int from, int to, long amount) {
        excess[from] = Math.subtractExact(excess[from], amount);
        excess[to] = Math.addExact(excess[to], amount);
    }

    private void settle() {
        int[] ready = new int[layout.nodes];
        boolean[] settled = new boolean[layout.nodes];
        int count = 0;
        for (int node = 0; node < layout.nodes; node++) {
            if (waitingFor[node] == 0) {
                ready[count++] = node;
            }
        }
        int unsettled = 0;
        for (int done = 0; done < layout.nodes; done++) {
            if (done == count) {
                // A circle of proposals: cut it at its lowest node
                while (settled[unsettled]) {
                    unsettled++;
                }
                waitingFor[unsettled] = 0;
                ready[count++] = unsettled;
            }
            int node = ready[done];
            settled[node] = true;
            int above = proposed[node] == NONE ? NONE : other(node, proposed[node]);
            if (above != NONE && settled[above]) {
                above = NONE;
            }
            settle(node, above);
            if (above != NONE && --waitingFor[above] == 0) {
                ready[count++] = above;
            }
        }
    }

    private void settle(int node, int above) {
        int place = proposed[node];
        if (above != NONE) {
            boolean up = layout.tail(place) == node;
            long room = layout.room(place);
            long amount = up ? excess[node] : -excess[node];
            if (up ? amount >= 0 && amount < room : amount > 0 && amount <= room) {
                hang(node, above, place, up, amount, room, layout.cost[place]);
                carry(node, above, excess[node]);
                return;
            }
            if (amount > 0 && room > 0) {
                full[place] = true;
                carry(up ? node : above, up ? above : node, room);
            }
        }
        boolean up = excess[node] >= 0;
        hang(node, tree.root, NONE, up, Math.abs(excess[node]), Network.UNLIMITED, layout.penalty);
    }

    private void hang(int node, int above, int place, boolean up, long amount, long room, long cost) {
        tree.parent[node] = above;
        tree.hanging[node] = place;
        tree.up[node] = up;
        tree.flow[node] = amount;
        tree.room[node] = room;
        tree.step[node] = up ? -cost : cost;
    }
}
