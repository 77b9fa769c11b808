package io.aval.engine.smti;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The largest matching at all among some pairs, stable or not: an upper bound. By augmenting paths, breadth first. */
final class Cardinality {
    private Cardinality() {}

    /** @param allowed which pairs may be used */
    static int largest(SmtiInstance instance, boolean[] allowed) {
        int[] pairOf = new int[instance.lefts()];
        Arrays.fill(pairOf, -1);
        List<List<Integer>> held = new ArrayList<>();
        for (int agent = 0; agent < instance.rights(); agent++) {
            held.add(new ArrayList<>());
        }
        int size = 0;
        int[] seen = new int[instance.rights()];
        int[] cameBy = new int[instance.rights()];
        for (int agent = 0; agent < instance.lefts(); agent++) {
            if (augment(instance, allowed, agent, pairOf, held, seen, cameBy)) {
                size++;
            }
        }
        return size;
    }

    private static boolean augment(
            SmtiInstance instance,
            boolean[] allowed,
            int start,
            int[] pairOf,
            List<List<Integer>> held,
            int[] seen,
            int[] cameBy) {
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int agent = queue.remove();
            for (int pair = instance.firstOfLeft(agent); pair < instance.firstOfLeft(agent + 1); pair++) {
                int right = instance.right(pair);
                if (!allowed[pair] || seen[right] == start + 1) {
                    continue;
                }
                seen[right] = start + 1;
                cameBy[right] = pair;
                if (held.get(right).size() < instance.capacity(right)) {
                    turn(instance, right, pairOf, held, cameBy);
                    return true;
                }
                queue.addAll(held.get(right));
            }
        }
        return false;
    }

    private static void turn(SmtiInstance instance, int end, int[] pairOf, List<List<Integer>> held, int[] cameBy) {
        int right = end;
        while (right >= 0) {
            int pair = cameBy[right];
            int agent = instance.left(pair);
            int before = pairOf[agent];
            pairOf[agent] = pair;
            held.get(right).add(agent);
            right = before < 0 ? -1 : instance.right(before);
            if (right >= 0) {
                held.get(right).remove((Object) agent);
            }
        }
    }
}
