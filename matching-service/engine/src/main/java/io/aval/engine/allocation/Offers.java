package io.aval.engine.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the side that proposes sees it: the pairs grouped by their lowest node on that side, most wanted first.
 *
 * <p>Demands proposing use the problem's own arrays; products proposing get them rearranged. Everything that the two have
 * in common is thereby written once.
 *
 * @param proposers the side that proposes
 * @param receivers the side that keeps or rejects
 * @param proposerParts most parts that each lowest node of the proposers may hold
 * @param receiverParts the same of the receivers
 * @param first node {@code n} of the proposers has the offers from {@code first[n]} to {@code first[n + 1]}
 * @param owner each offer's lowest node among the proposers
 * @param target each offer's lowest node among the receivers
 * @param capacity most that an offer may come to
 * @param call place in the proposers' order, unique within a root; empty if they have no caps, for then nobody asks
 * @param rank place in the receivers' order, unique within a root
 * @param pair the problem's pair that each offer stands for; absent if it is the offer's own number
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, never compared.
record Offers(
        Side proposers,
        Side receivers,
        int[] proposerParts,
        int[] receiverParts,
        int[] first,
        int[] owner,
        int[] target,
        long[] capacity,
        int[] call,
        int[] rank,
        int @Nullable [] pair) {
    private static final int[] NO_CALLS = {};

    static Offers ofDemands(Problem problem) {
        int[] owner = new int[problem.pairs()];
        for (int d = 0; d < problem.demands(); d++) {
            Arrays.fill(owner, problem.start(d), problem.start(d + 1), d);
        }
        Pairs pairs = problem.pairs;
        int[] slot = pairs.slot();
        int[] wishes = pairs.wish();
        return new Offers(
                problem.demands,
                problem.products,
                partsOfDemands(problem),
                unbounded(problem.products),
                startsOfNodes(problem),
                owner,
                slot == null ? pairs.product() : slot,
                pairs.capacity(),
                wishes == null ? NO_CALLS : wishes,
                pairs.rank(),
                null);
    }

    static Offers ofProducts(Problem problem) {
        int[] first = new int[problem.products.nodes() + 1];
        long[] order = byRank(problem, first);
        int[] pair = new int[order.length];
        int[] owner = new int[order.length];
        int[] target = new int[order.length];
        long[] capacity = new long[order.length];
        int[] call = new int[order.length];
        int[] wish = new int[order.length];
        int[] demand = ofDemands(problem).owner;
        for (int i = 0; i < order.length; i++) {
            int e = (int) order[i];
            pair[i] = e;
            owner[i] = problem.slot(e);
            target[i] = demand[e];
            capacity[i] = problem.capacity(e);
            call[i] = problem.rank(e);
            wish[i] = problem.wish(e);
        }
        return new Offers(
                problem.products,
                problem.demands,
                unbounded(problem.products),
                partsOfDemands(problem),
                first,
                owner,
                target,
                capacity,
                call,
                wish,
                pair);
    }

    private static int[] startsOfNodes(Problem problem) {
        int[] first = Arrays.copyOf(problem.pairs.start(), problem.demands.nodes() + 1);
        Arrays.fill(first, problem.demands() + 1, first.length, problem.pairs());
        return first;
    }

    /** Pairs grouped by slot and sorted by rank, and where each slot's group begins. */
    private static long[] byRank(Problem problem, int[] first) {
        for (int e = 0; e < problem.pairs(); e++) {
            first[problem.slot(e) + 1]++;
        }
        for (int node = 0; node + 1 < first.length; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        long[] order = new long[problem.pairs()];
        for (int e = 0; e < order.length; e++) {
            order[next[problem.slot(e)]++] = (long) problem.rank(e) << 32 | e;
        }
        for (int node = 0; node + 1 < first.length; node++) {
            Arrays.sort(order, first[node], first[node + 1]);
        }
        return order;
    }

    private static int[] partsOfDemands(Problem problem) {
        int[] parts = unbounded(problem.demands);
        System.arraycopy(problem.maxParts, 0, parts, 0, problem.demands());
        return parts;
    }

    private static int[] unbounded(Side side) {
        int[] parts = new int[side.nodes()];
        Arrays.fill(parts, Integer.MAX_VALUE);
        return parts;
    }

    /** Brings amounts along the offers back into the order of the problem's pairs. */
    long[] alongPairs(long[] amounts) {
        if (pair == null) {
            return amounts;
        }
        long[] sorted = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            sorted[pair[i]] = amounts[i];
        }
        return sorted;
    }
}
