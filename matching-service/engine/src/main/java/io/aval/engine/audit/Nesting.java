package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Sets of members put into trees by what they hold: the next larger set around each member, and around each set. */
final class Nesting {
    /** The smallest set that holds each member, or {@link Side#NONE}. */
    final int[] around;
    /** For each set, the smallest that holds all of it, or {@link Side#NONE}. */
    final int[] above;
    /** Sets left out, as they cross one that comes before and is not: share members, and neither holds the other. */
    final List<Integer> leftOut;

    /**
     * Nests sets. Of two with the same members the one named earlier lies outside.
     *
     * @param members how many members there are
     * @param sets each set's members
     */
    Nesting(int members, List<int[]> sets) {
        around = new int[members];
        above = new int[sets.size()];
        List<Integer> all = IntStream.range(0, above.length).boxed().toList();
        leftOut = new ArrayList<>();
        if (!lay(sets, all)) {
            List<Integer> kept = inOrder(members, sets);
            leftOut.addAll(all);
            leftOut.removeAll(new TreeSet<>(kept));
            lay(sets, kept);
        }
    }

    private boolean lay(List<int[]> sets, List<Integer> chosen) {
        Arrays.fill(around, Side.NONE);
        Arrays.fill(above, Side.NONE);
        List<Integer> largestFirst = new ArrayList<>(chosen);
        largestFirst.sort(Comparator.comparingInt((Integer set) -> -sets.get(set).length));
        boolean nests = true;
        for (int set : largestFirst) {
            int[] held = sets.get(set);
            above[set] = held.length == 0 ? Side.NONE : around[held[0]];
            for (int member : held) {
                nests &= around[member] == above[set];
                around[member] = set;
            }
        }
        return nests;
    }

    private static List<Integer> inOrder(int members, List<int[]> sets) {
        List<Integer> kept = new ArrayList<>();
        int[][] holders = new int[members][];
        Arrays.fill(holders, new int[0]);
        for (int set = 0; set < sets.size(); set++) {
            if (!crosses(sets, set, holders)) {
                kept.add(set);
                for (int member : sets.get(set)) {
                    int[] known = holders[member];
                    holders[member] = Arrays.copyOf(known, known.length + 1);
                    holders[member][known.length] = set;
                }
            }
        }
        return kept;
    }

    private static boolean crosses(List<int[]> sets, int set, int[][] holders) {
        int[] shared = new int[set];
        for (int member : sets.get(set)) {
            for (int other : holders[member]) {
                shared[other]++;
            }
        }
        int size = sets.get(set).length;
        return IntStream.range(0, set)
                .anyMatch(other -> shared[other] > 0 && shared[other] < Math.min(size, sets.get(other).length));
    }
}
