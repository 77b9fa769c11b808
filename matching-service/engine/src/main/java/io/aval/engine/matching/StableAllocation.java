package io.aval.engine.matching;

/**
 * Demand-proposing deferred acceptance for divisible amounts: the stable allocation of Baïou and Balinski (the
 * "ordinal transportation problem"), with a bound on the number of parts.
 *
 * <p>A demand offers what it still wants to its most wanted open pair. The product takes it, and if that breaks its
 * budget it rejects from the least wanted amounts that it holds, down to the budget. A pair that rejected anything is
 * <em>closed</em>: it will never take more, since a full product only gets choosier. The pointer of a demand passes a
 * pair only if the pair is closed or full; <b>what comes back from elsewhere is offered again to the pair still
 * open</b>, for passing it would leave blocking pairs.
 *
 * <p>A demand that holds {@code maxParts} parts opens no other pair; it goes on if one of its parts is rejected whole.
 * Taking greedily by preference, at most so many parts, is a substitutable choice (less of one pair never makes the
 * demand want less of another), hence the result exists, is stable, is the best stable one for every demand, and does
 * not depend on the order of work.
 *
 * <p><b>Blocking pair</b>: an eligible pair (d, p) that trades less than its capacity, where
 * <ul>
 *   <li>d wants more of it: d is not filled and either holds p already or holds fewer than {@code maxParts} parts; or d
 *       holds a part of a product that it wants less than p; and
 *   <li>p wants more of it: p has budget left; or p holds a part of a demand that it wants less than d.
 * </ul>
 * The result has none.
 *
 * <p>Time O(E log E) where offers are few per pair, as in practice; in theory a demand can be rejected fen by fen, so
 * the number of offers is bounded and passing the bound is an error. Single-threaded; allocates only at the start.
 */
final class StableAllocation {
    private static final long MAX_OFFERS_PER_PAIR = 1_000;

    private final RankedPairs problem;
    private final int[] owner;
    private final long[] held;
    private final boolean[] closed;
    private final WorstFirst holdings;
    private final long[] budgetLeft;
    private final long[] wanted;
    private final int[] pointer;
    private final int[] parts;
    private final int[] waiting;
    private final boolean[] isWaiting;
    private int waitingCount;
    private long offersLeft;

    private StableAllocation(RankedPairs problem) {
        this.problem = problem;
        owner = owners(problem);
        held = new long[problem.pairs()];
        closed = new boolean[problem.pairs()];
        holdings = new WorstFirst(problem);
        budgetLeft = problem.budget.clone();
        wanted = problem.amount.clone();
        pointer = problem.start.clone();
        parts = new int[problem.demands()];
        waiting = new int[problem.demands()];
        isWaiting = new boolean[problem.demands()];
        offersLeft = MAX_OFFERS_PER_PAIR * (1L + problem.pairs());
    }

    /** {@return the stable allocation; {@code held} and {@code closed} run along the problem's pairs} */
    static Solution solve(RankedPairs problem) {
        StableAllocation run = new StableAllocation(problem);
        for (int d = problem.demands() - 1; d >= 0; d--) {
            run.wake(d);
        }
        while (run.waitingCount > 0) {
            int next = run.waiting[--run.waitingCount];
            run.isWaiting[next] = false;
            run.offer(next);
        }
        return new Solution(run.held, run.closed);
    }

    /** What each pair trades, in fen, and whether it rejected anything. */
    @SuppressWarnings("ArrayRecordComponent") // Handed once from the solver to its only caller; never compared.
    record Solution(long[] held, boolean[] closed) {}

    private void offer(int d) {
        int end = problem.start[d + 1];
        while (wanted[d] > 0 && pointer[d] < end) {
            int e = pointer[d];
            if (closed[e] || held[e] == problem.capacity[e]) {
                pointer[d]++;
            } else if (held[e] == 0 && parts[d] == problem.maxParts[d]) {
                return;
            } else {
                countOffer();
                take(d, e);
            }
        }
    }

    private void take(int d, int e) {
        int p = problem.product[e];
        if (budgetLeft[p] == 0 && (holdings.isEmpty(p) || problem.rank[holdings.worst(p)] <= problem.rank[e])) {
            closed[e] = true;
            return;
        }
        if (held[e] == 0) {
            holdings.add(p, e);
            parts[d]++;
        }
        long amount = Math.min(wanted[d], problem.capacity[e] - held[e]);
        held[e] += amount;
        wanted[d] -= amount;
        budgetLeft[p] -= amount;
        while (budgetLeft[p] < 0) {
            rejectWorst(p, d);
        }
    }

    private void rejectWorst(int p, int offering) {
        int e = holdings.worst(p);
        int d = owner[e];
        long amount = Math.min(held[e], -budgetLeft[p]);
        // The demand that is offering goes on by itself.
        if (d != offering) {
            wake(d);
        }
        held[e] -= amount;
        wanted[d] += amount;
        budgetLeft[p] += amount;
        closed[e] = true;
        if (held[e] == 0) {
            holdings.removeWorst(p);
            parts[d]--;
        }
    }

    private void wake(int d) {
        if (!isWaiting[d]) {
            isWaiting[d] = true;
            waiting[waitingCount++] = d;
        }
    }

    private void countOffer() {
        if (--offersLeft < 0) {
            throw new IllegalStateException("no stable allocation within " + MAX_OFFERS_PER_PAIR + " offers per pair");
        }
    }

    private static int[] owners(RankedPairs problem) {
        int[] owner = new int[problem.pairs()];
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start[d]; e < problem.start[d + 1]; e++) {
                owner[e] = d;
            }
        }
        return owner;
    }
}
