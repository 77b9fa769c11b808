package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * Which of the contenders below each node of a side goes first: a tree of winners at every node, over the node itself and
 * its children, so that a change costs the logarithm of the number of children on each level.
 *
 * <p>A node contends with one key of its own, the smaller going first. A side without caps costs nothing: each node's
 * winner is itself. Not thread-safe.
 */
final class Tournament {
    static final int NOBODY = -1;

    private final Side side;
    private final int[] key;
    private final int[] entries;
    private final int[] base;
    private final int[] place;
    private final int[] winners;

    Tournament(Side side) {
        this.side = side;
        int nodes = side.nodes();
        key = new int[nodes];
        entries = new int[nodes];
        place = new int[nodes];
        Arrays.fill(entries, 1);
        for (int node = 0; node < nodes; node++) {
            int above = side.parent(node);
            if (above != Side.NONE) {
                place[node] = entries[above]++;
            }
        }
        base = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            base[node + 1] = base[node] + 2 * entries[node];
        }
        winners = new int[base[nodes]];
        Arrays.fill(winners, NOBODY);
    }

    /** The node below the given one, or itself, whose contender goes first, or {@link #NOBODY}. */
    int winner(int node) {
        return winners[base[node] + 1];
    }

    /** Lets a node's own contender enter with a key. */
    void enter(int node, int own) {
        key[node] = own;
        play(node, 0, node);
    }

    /** Takes a node's own contender out. */
    void leave(int node) {
        play(node, 0, NOBODY);
    }

    /** Tells a node's parent about its winner, or that it sends none. */
    void report(int node, boolean open) {
        play(side.parent(node), place[node], open ? winner(node) : NOBODY);
    }

    private void play(int node, int entry, int contender) {
        int from = base[node];
        int i = entries[node] + entry;
        winners[from + i] = contender;
        while (i > 1) {
            i >>= 1;
            winners[from + i] = first(winners[from + 2 * i], winners[from + 2 * i + 1]);
        }
    }

    private int first(int left, int right) {
        if (left == NOBODY || right == NOBODY) {
            return left == NOBODY ? right : left;
        }
        return key[right] < key[left] ? right : left;
    }
}
