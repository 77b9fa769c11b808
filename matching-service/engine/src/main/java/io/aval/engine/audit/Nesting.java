package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets of members put into trees by what they hold: the next larger set around each member, and around each set. */
final class Nesting {
    /** The smallest set that holds each member, or {@link Side#NONE}. */
    final int[] around;
    /** For each set, the smallest that holds all of it, or {@link Side#NONE}. */
    final int[] above;
    /** Whether two sets cross: share members, and neither holds the other. */
    final boolean crossing;

    /**
     * Nests sets. Of two with the same members the one named earlier lies outside.
     *
     * @param members how many members there are
     * @param sets each set's members
     */
    Nesting(int members, List<int[]> sets) {
        around = new int[members];
        above = new int[sets.size()];
        Arrays.fill(around, Side.NONE);
        Arrays.fill(above, Side.NONE);
        List<Integer> largestFirst = new ArrayList<>();
        for (int set = 0; set < above.length; set++) {
            largestFirst.add(set);
        }
        largestFirst.sort(Comparator.comparingInt((Integer set) -> -sets.get(set).length));
        boolean crosses = false;
        for (int set : largestFirst) {
            int[] held = sets.get(set);
            above[set] = held.length == 0 ? Side.NONE : around[held[0]];
            for (int member : held) {
                crosses |= around[member] != above[set];
                around[member] = set;
            }
        }
        crossing = crosses;
    }
}
