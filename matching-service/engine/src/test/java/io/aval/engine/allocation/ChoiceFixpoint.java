package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A second solver, slow and of another make: the proposers choose among all that is still open to them at once, the
 * receivers choose from what was chosen, what they leave is no longer open, until nothing changes. It finds the same
 * solution, the best stable one for the proposers, without pointers, heaps or an order of work.
 */
final class ChoiceFixpoint {
    private final Problem problem;
    private final int[] owner;
    private final int[] byWish;
    private final int[] byRank;

    ChoiceFixpoint(Problem problem) {
        this.problem = problem;
        owner = Meaning.owners(problem);
        byWish = sorted(Comparator.comparingInt(problem::wish));
        byRank = sorted(Comparator.comparingInt(problem::rank));
    }

    private int[] sorted(Comparator<Integer> order) {
        return IntStream.range(0, problem.pairs())
                .boxed()
                .sorted(order)
                .mapToInt(e -> e)
                .toArray();
    }

    long[] solve(boolean demandsPropose) {
        long[] open = problem.pairs.capacity().clone();
        while (true) {
            long[] chosen = choice(demandsPropose, open);
            long[] kept = choice(!demandsPropose, chosen);
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

    /** What a side takes of what is offered: in its order, as much as its limits leave, at most so many parts. */
    long[] choice(boolean demands, long[] offered) {
        Side side = demands ? problem.demands : problem.products;
        long[] left = side.limit.clone();
        int[] parts = problem.maxParts.clone();
        long[] taken = new long[offered.length];
        for (int e : demands ? byWish : byRank) {
            int lowest = demands ? owner[e] : problem.slot(e);
            long amount = demands && parts[owner[e]] == 0 ? 0 : offered[e];
            for (int node = lowest; node != Side.NONE; node = side.parent(node)) {
                amount = Math.min(amount, left[node]);
            }
            for (int node = lowest; node != Side.NONE; node = side.parent(node)) {
                left[node] -= amount;
            }
            taken[e] = amount;
            parts[owner[e]] -= amount > 0 ? 1 : 0;
        }
        return taken;
    }

    /** Whether a side, offered the best of both, keeps the first: it likes it at least as much. */
    boolean prefers(boolean demands, long[] first, long[] second) {
        long[] both = first.clone();
        Arrays.setAll(both, e -> Math.max(first[e], second[e]));
        return Arrays.equals(choice(demands, both), first);
    }
}
