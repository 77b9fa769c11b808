package io.aval.engine.stage;

import io.aval.engine.market.Market;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Connected parts of a market that one task solves: a market of their own.
 *
 * @param market their demands and products, and all caps: one that covers nothing of theirs bounds nothing there
 * @param candidates for each demand its products' places in that market
 */
record Pack(Market market, List<int[]> candidates) {

    private record Load(int number, long pairs) {}

    /**
     * Packs parts, the largest first, each to the task with the fewest pairs so far.
     *
     * @param candidates for each demand of the market its products' places
     * @param most how many packs at most; fewer where there are fewer parts
     */
    static List<Pack> of(Market market, List<int[]> candidates, ConnectedParts parts, int most) {
        List<List<Integer>> members = new ArrayList<>();
        PriorityQueue<Load> loads =
                new PriorityQueue<>(Comparator.comparingLong(Load::pairs).thenComparingInt(Load::number));
        for (int i = 0; i < Math.min(most, parts.demands().size()); i++) {
            members.add(new ArrayList<>());
            loads.add(new Load(i, 0));
        }
        for (Load part : bySize(parts, candidates)) {
            Load least = loads.remove();
            members.get(least.number()).addAll(parts.demands().get(part.number()));
            loads.add(new Load(least.number(), least.pairs() + part.pairs()));
        }
        return members.stream()
                .map(demands -> of(market, candidates, demands.stream().sorted().toList()))
                .toList();
    }

    private static List<Load> bySize(ConnectedParts parts, List<int[]> candidates) {
        List<Load> bySize = new ArrayList<>();
        for (List<Integer> part : parts.demands()) {
            long pairs = part.stream().mapToLong(d -> candidates.get(d).length).sum();
            bySize.add(new Load(bySize.size(), pairs));
        }
        bySize.sort(Comparator.comparingLong(Load::pairs).reversed().thenComparingInt(Load::number));
        return bySize;
    }

    private static Pack of(Market whole, List<int[]> candidates, List<Integer> demands) {
        TreeSet<Integer> used = new TreeSet<>();
        for (int d : demands) {
            for (int p : candidates.get(d)) {
                used.add(p);
            }
        }
        List<Integer> products = List.copyOf(used);
        List<int[]> local = new ArrayList<>();
        for (int d : demands) {
            int[] own = candidates.get(d).clone();
            for (int i = 0; i < own.length; i++) {
                own[i] = Collections.binarySearch(products, own[i]);
            }
            local.add(own);
        }
        Market market = new Market(
                demands.stream().map(whole.demands()::get).toList(),
                products.stream().map(whole.products()::get).toList(),
                whole.caps());
        return new Pack(market, local);
    }

    /** The pack as {@link SolveStage} reads it. */
    byte[] bytes(Seed seed) {
        return SolveStage.pack(seed, market, candidates);
    }

    /** The pack's match. */
    SolveStage.Solved read(byte[] result) {
        return SolveStage.Solved.of(result, market);
    }
}
