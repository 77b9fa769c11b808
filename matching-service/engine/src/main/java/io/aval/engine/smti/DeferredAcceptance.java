package io.aval.engine.smti;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Gale and Shapley's algorithm, left agents proposing, ties broken by number. */
final class DeferredAcceptance {
    private DeferredAcceptance() {}

    static Matching match(SmtiInstance instance) {
        Comparator<Integer> worstFirst = Comparator.comparingInt((Integer pair) -> -instance.rightRank(pair))
                .thenComparingInt(pair -> -instance.left(pair));
        List<PriorityQueue<Integer>> held = new ArrayList<>();
        for (int agent = 0; agent < instance.rights(); agent++) {
            held.add(new PriorityQueue<>(worstFirst));
        }
        int[] pairOf = new int[instance.lefts()];
        int[] next = new int[instance.lefts()];
        Arrays.fill(pairOf, -1);
        Deque<Integer> free = new ArrayDeque<>();
        for (int agent = 0; agent < instance.lefts(); agent++) {
            next[agent] = instance.firstOfLeft(agent);
            free.add(agent);
        }
        while (!free.isEmpty()) {
            int agent = free.remove();
            if (next[agent] == instance.firstOfLeft(agent + 1)) {
                continue;
            }
            int pair = next[agent]++;
            PriorityQueue<Integer> places = held.get(instance.right(pair));
            places.add(pair);
            pairOf[agent] = pair;
            if (places.size() > instance.capacity(instance.right(pair))) {
                int refused = instance.left(places.remove());
                pairOf[refused] = -1;
                free.add(refused);
            }
        }
        return new Matching(instance, pairOf);
    }
}
