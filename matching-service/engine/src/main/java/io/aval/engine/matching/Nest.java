package io.aval.engine.matching;

import io.aval.engine.allocation.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Caps as sets laid into each other, the largest first: a further set nests exactly if all its members lie in the same one.
 * Where two cross, the one that comes first stays and the other is left out.
 */
final class Nest {

    /** What a cap covers of the members. */
    interface Covering {
        IntPredicate of(int cap);
    }

    /** The caps in their order. */
    final List<Integer> caps;
    /** Of each set, the place of the one around it. */
    final int[] above;
    /** Of each member, the place of the innermost set around it. */
    final int[] around;
    /** The caps left out. */
    final List<Integer> crossing = new ArrayList<>();

    Nest(int members, List<Integer> caps, Covering covering) {
        this.caps = caps;
        above = new int[caps.size()];
        around = new int[members];
        List<int[]> sets = caps.stream()
                .map(cap -> IntStream.range(0, members).filter(covering.of(cap)).toArray())
                .toList();
        BitSet left = new BitSet();
        left.set(0, sets.size());
        if (!lay(sets, left)) {
            leave(sets, left);
            lay(sets, left);
        }
    }

    private boolean lay(List<int[]> sets, BitSet chosen) {
        Arrays.fill(around, Side.NONE);
        Arrays.fill(above, Side.NONE);
        return chosen.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -sets.get(i).length)
                        .thenComparing(i -> i))
                .allMatch(i -> lay(i, sets.get(i)));
    }

    private boolean lay(int set, int[] members) {
        int outer = members.length == 0 ? Side.NONE : around[members[0]];
        for (int member : members) {
            if (around[member] != outer) {
                return false;
            }
            around[member] = set;
        }
        above[set] = outer;
        return true;
    }

    /** Takes out of the chosen each that crosses one before it. */
    private void leave(List<int[]> sets, BitSet chosen) {
        List<BitSet> kept = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            BitSet set = new BitSet();
            IntStream.of(sets.get(i)).forEach(set::set);
            if (kept.stream().anyMatch(other -> cross(other, set))) {
                chosen.clear(i);
                crossing.add(caps.get(i));
            } else {
                kept.add(set);
            }
        }
    }

    private static boolean cross(BitSet left, BitSet right) {
        if (!left.intersects(right)) {
            return false;
        }
        BitSet both = (BitSet) left.clone();
        both.and(right);
        return !both.equals(left) && !both.equals(right);
    }
}
