package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import java.util.Arrays;

/** How one side stands: what each of its nodes has, and the part that it wants least. */
final class Standing {
    final Side side;
    final long[] used;
    /** Index of the least wanted part that counts in each node, or −1. */
    final int[] worst;

    Standing(Side side) {
        this.side = side;
        used = new long[side.nodes()];
        worst = new int[side.nodes()];
        Arrays.fill(worst, -1);
    }

    /** Says whether the part on the left is wanted less. */
    @FunctionalInterface
    interface Less {
        boolean wanted(int left, int right);
    }

    /** Enters a part at its lowest node and all above. Sums that pass the range of money stay at its end. */
    void enter(int lowest, int part, long amount, Less less) {
        for (int node = lowest; node != Side.NONE; node = side.parent(node)) {
            used[node] = saturated(used[node], amount);
            if (worst[node] < 0 || less.wanted(part, worst[node])) {
                worst[node] = part;
            }
        }
    }

    boolean full(int node) {
        return used[node] >= side.limit(node);
    }

    /** {@return the lowest node from this one up without room for so much, or {@link Side#NONE}} */
    int lowestFull(int lowest, long need) {
        int node = lowest;
        while (node != Side.NONE && side.limit(node) - used[node] >= need) {
            node = side.parent(node);
        }
        return node;
    }

    static long saturated(long left, long right) {
        long sum = left + right;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
