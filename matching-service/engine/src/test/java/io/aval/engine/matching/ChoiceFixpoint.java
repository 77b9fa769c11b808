package io.aval.engine.matching;

/**
 * A second solver, slow and of another make: demands choose among all that is still open to them at once, products
 * choose from what was chosen, what they leave is no longer open, until nothing changes. It finds the same allocation,
 * the best stable one for demands, without pointers, heaps or an order of work.
 */
final class ChoiceFixpoint {
    private ChoiceFixpoint() {}

    static long[] solve(RankedPairs problem) {
        long[] open = problem.capacity.clone();
        while (true) {
            long[] chosen = demandsChoose(problem, open);
            long[] kept = productsChoose(problem, chosen);
            boolean settled = true;
            for (int e = 0; e < open.length; e++) {
                if (kept[e] < chosen[e]) {
                    open[e] = kept[e];
                    settled = false;
                }
            }
            if (settled) {
                return chosen;
            }
        }
    }

    private static long[] demandsChoose(RankedPairs problem, long[] open) {
        long[] chosen = new long[open.length];
        for (int d = 0; d < problem.demands(); d++) {
            long left = problem.amount[d];
            int parts = problem.maxParts[d];
            for (int e = problem.start[d]; e < problem.start[d + 1] && parts > 0 && left > 0; e++) {
                chosen[e] = Math.min(left, open[e]);
                left -= chosen[e];
                parts -= chosen[e] > 0 ? 1 : 0;
            }
        }
        return chosen;
    }

    private static long[] productsChoose(RankedPairs problem, long[] chosen) {
        int[] byRank = new int[chosen.length];
        for (int e = 0; e < chosen.length; e++) {
            byRank[problem.rank[e]] = e;
        }
        long[] left = problem.budget.clone();
        long[] kept = new long[chosen.length];
        for (int e : byRank) {
            kept[e] = Math.min(left[problem.product[e]], chosen[e]);
            left[problem.product[e]] -= kept[e];
        }
        return kept;
    }
}
