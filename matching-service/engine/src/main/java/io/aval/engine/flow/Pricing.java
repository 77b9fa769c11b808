package io.aval.engine.flow;

import static io.aval.engine.flow.Tree.NONE;

import java.util.Arrays;

/**
 * Chooses the arcs that enter the tree.
 *
 * <p>A sweep over all arcs notes for each node the arc that saves most; then those are taken one after another that by then
 * still save a fair part of what the best of them did when it was noted. The next sweep looks at the noted nodes alone, and
 * only where none of these has any arc left at all nodes. So an arc costs little to find and is nearly as good as the best
 * there is: fewer pivots than with small blocks, less looking than with large ones. Where few arcs are out of order, looking at
 * all nodes takes most of the time; then a stretch of them that has any will do.
 */
final class Pricing {
    /** An arc is taken if it saves at least this part of the best of its sweep. */
    private static final int PART = 6;

    private final Layout layout;
    private final Tree tree;
    private final boolean[] full;
    private final int stretch;
    private int[] places = new int[1024];
    private int[] tails = new int[1024];
    private int noted;
    private int taken;
    private long enough;
    private int tail;
    private int place;

    /** Looks at so many nodes at least where it looks at more than those noted. */
    Pricing(Layout layout, Tree tree, boolean[] full, int stretch) {
        this.layout = layout;
        this.stretch = stretch;
        this.tree = tree;
        this.full = full;
    }

    /** {@return the place of an arc, or {@link Tree#NONE} where every arc is as it should be} */
    int find() {
        do {
            while (taken < noted) {
                int candidate = places[taken];
                tail = tails[taken++];
                long reduced = layout.cost[candidate] + tree.priceOf(tail) - tree.price[layout.head[candidate]];
                if ((full[candidate] ? reduced : -reduced) >= enough) {
                    return candidate;
                }
            }
        } while (sweep());
        return NONE;
    }

    /** {@return the node that the arc found last leaves} */
    int tail() {
        return tail;
    }

    /** Notes candidates anew: of the nodes noted last, and where none of these has any left, of all. */
    private boolean sweep() {
        return again() || everywhere();
    }

    private boolean again() {
        int last = noted;
        noted = 0;
        taken = 0;
        long best = 0;
        for (int at = 0; at < last; at++) {
            best = Math.max(best, note(tails[at]));
        }
        enough = Math.max(1, best / PART);
        return noted > 0;
    }

    private boolean everywhere() {
        long best = 0;
        for (int seen = 0; seen < layout.nodes && (noted == 0 || seen < stretch); seen++) {
            best = Math.max(best, note(place));
            place = place + 1 == layout.nodes ? 0 : place + 1;
        }
        enough = Math.max(1, best / PART);
        return noted > 0;
    }

    /** Notes the best of one node's arcs; what it saves, 0 where none does. */
    private long note(int node) {
        int[] head = layout.head;
        long[] cost = layout.cost;
        long[] price = tree.price;
        boolean[] filled = full;
        long own = tree.priceOf(node);
        long best = 0;
        int found = NONE;
        int stop = layout.start[node + 1];
        for (int at = layout.start[node]; at < stop; at++) {
            long reduced = cost[at] + own - price[head[at]];
            long saved = filled[at] ? reduced : -reduced;
            if (saved > best) {
                best = saved;
                found = at;
            }
        }
        if (found != NONE) {
            if (noted == places.length) {
                places = Arrays.copyOf(places, 2 * noted);
                tails = Arrays.copyOf(tails, 2 * noted);
            }
            places[noted] = found;
            tails[noted++] = node;
        }
        return best;
    }
}
