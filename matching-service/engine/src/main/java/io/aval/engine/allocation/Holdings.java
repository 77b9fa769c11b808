package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * What each node of the receiving side holds, the least wanted on top: a binary heap of offers at every node that is some
 * offer's lowest, and a {@link Tournament} that finds the least wanted below any node.
 *
 * <p>An entry is an offer's rank and number in one, so that comparing it reads nothing else. An offer is in at most once.
 * Not thread-safe.
 */
final class Holdings {
    static final int NOTHING = -1;
    private static final long[] EMPTY = {};

    private final Side side;
    private final int[] rank;
    private final long[][] heap;
    private final int[] count;
    private final boolean nested;
    private final Tournament worst;

    Holdings(Side side, int[] rank) {
        this.side = side;
        this.rank = rank;
        heap = new long[side.nodes()][];
        Arrays.fill(heap, EMPTY);
        count = new int[side.nodes()];
        nested = !side.isFlat();
        worst = new Tournament(side);
    }

    /** The least wanted offer held at a node or below it, or {@link #NOTHING}. */
    int worst(int node) {
        if (nested) {
            int below = worst.winner(node);
            return below == Tournament.NOBODY ? NOTHING : (int) heap[below][0];
        }
        return count[node] == 0 ? NOTHING : (int) heap[node][0];
    }

    void add(int node, int offer) {
        if (count[node] == heap[node].length) {
            heap[node] = Arrays.copyOf(heap[node], Math.max(4, 2 * count[node]));
        }
        long[] own = heap[node];
        long entry = (long) rank[offer] << 32 | offer;
        int child = count[node]++;
        while (child > 0) {
            int parent = (child - 1) >> 1;
            if (own[parent] >= entry) {
                break;
            }
            own[child] = own[parent];
            child = parent;
        }
        own[child] = entry;
        if (nested && child == 0) {
            report(node);
        }
    }

    void removeWorst(int node) {
        long[] own = heap[node];
        int size = --count[node];
        long moving = own[size];
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && own[child + 1] > own[child]) {
                child++;
            }
            if (own[child] <= moving) {
                break;
            }
            own[hole] = own[child];
            hole = child;
        }
        own[hole] = moving;
        if (nested) {
            report(node);
        }
    }

    private void report(int node) {
        if (count[node] == 0) {
            worst.leave(node);
        } else {
            // The complement turns the order round without overflow: the greatest rank goes first.
            worst.enter(node, ~rank[(int) heap[node][0]]);
        }
        for (int below = node; side.parent(below) != Side.NONE; below = side.parent(below)) {
            worst.report(below, true);
        }
    }
}
