package io.aval.engine.smti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made instances, and the truth about small ones by trying everything. */
final class SmallInstances {
    private SmallInstances() {}

    /** Random lists; each entry is there with one probability and tied with the one before with another. */
    static SmtiInstance random(Random random, int lefts, int rights, int present, int tied, int mostPlaces) {
        Ranking[] left = lists(random, lefts, rights, present, tied);
        Ranking[] right = lists(random, rights, lefts, present, tied);
        int[] capacity = new int[rights];
        Arrays.setAll(capacity, agent -> mostPlaces == 1 ? 1 : random.nextInt(mostPlaces + 1));
        return SmtiInstance.of(left, right, capacity);
    }

    private static Ranking[] lists(Random random, int agents, int others, int present, int tied) {
        Ranking[] lists = new Ranking[agents];
        for (int agent = 0; agent < agents; agent++) {
            List<Integer> order = new ArrayList<>();
            for (int other = 0; other < others; other++) {
                if (random.nextInt(100) < present) {
                    order.add(other);
                }
            }
            Collections.shuffle(order, random);
            List<List<Integer>> tiers = new ArrayList<>();
            for (int other : order) {
                if (tiers.isEmpty() || random.nextInt(100) >= tied) {
                    tiers.add(new ArrayList<>());
                }
                tiers.getLast().add(other);
            }
            lists[agent] = Ranking.of(tiers.stream()
                    .map(tier -> tier.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new));
        }
        return lists;
    }

    /** The size of the largest weakly stable matching, by trying every matching. */
    static int largest(SmtiInstance instance) {
        int[] pairOf = new int[instance.lefts()];
        return largest(instance, 0, pairOf);
    }

    private static int largest(SmtiInstance instance, int agent, int[] pairOf) {
        if (agent == instance.lefts()) {
            Matching matching = new Matching(instance, pairOf);
            return matching.fault().isEmpty() ? matching.size() : -1;
        }
        pairOf[agent] = -1;
        int most = largest(instance, agent + 1, pairOf);
        for (int pair = instance.firstOfLeft(agent); pair < instance.firstOfLeft(agent + 1); pair++) {
            pairOf[agent] = pair;
            most = Math.max(most, largest(instance, agent + 1, pairOf));
        }
        return most;
    }
}
