package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Each demand whole from one product or not at all, demands proposing (Dean, Goemans, Immorlica, "The unsplittable stable
 * marriage problem", 2006). Only pairs that can carry the whole demand take part.
 *
 * <p>{@link #overrunningBudgets} keeps of each product the best demands until its budget is reached: a budget is passed by
 * less than the least wanted ticket that it holds. Without caps every demand gets a product at least as good as the best
 * part it has in any stable divided solution.
 *
 * <p>{@link #withinBudgets} keeps the best demands as long as they fit ({@link Mode#UNSPLIT}). The first that does not fit
 * is a node's <em>cutoff</em>: it and all that the node wants less are refused for good. No limit is passed. Nobody whom a
 * node refused is wanted more than anyone it holds, hence with the limits of such nodes lowered to what they hold the
 * solution is stable; without caps the money so kept back is less than the cutoff's ticket.
 *
 * <p>Caps on the demand side are kept: a demand that does not fit below its cap waits until others there were refused. No
 * stability is promised between demands below a common cap.
 */
public final class UnsplitSolver implements Solver {
    private final boolean mayOverrun;

    private UnsplitSolver(boolean mayOverrun) {
        this.mayOverrun = mayOverrun;
    }

    /** No budget is passed. */
    public static UnsplitSolver withinBudgets() {
        return new UnsplitSolver(false);
    }

    /** A budget may be passed by less than one ticket. */
    public static UnsplitSolver overrunningBudgets() {
        return new UnsplitSolver(true);
    }

    @Override
    public Solution solve(Problem problem) {
        return new Solution(new Run(problem, mayOverrun).run(), Optional.empty());
    }

    private static final class Run {
        private static final int NOTHING = -1;

        private final Problem problem;
        private final boolean mayOverrun;
        private final Offers offers;
        private final Holdings holdings;
        private final long[] load;
        private final long[] unasked;
        private final long[] cutoff;
        private final int[] pointer;
        private final int[] placed;
        private final int[] nextBelowCap;
        private final int[] waiting;
        private final boolean[] isWaiting;
        private int waitingCount;

        Run(Problem problem, boolean mayOverrun) {
            this.problem = problem;
            this.mayOverrun = mayOverrun;
            offers = Offers.ofDemands(problem);
            holdings = new Holdings(problem.products, offers.rank());
            load = new long[problem.products.nodes()];
            unasked = problem.demands.limit.clone();
            cutoff = new long[problem.products.nodes()];
            Arrays.fill(cutoff, Long.MAX_VALUE);
            pointer = offers.first().clone();
            placed = new int[problem.demands()];
            Arrays.fill(placed, NOTHING);
            nextBelowCap = ringsBelowCaps(problem);
            waiting = new int[problem.demands()];
            isWaiting = new boolean[problem.demands()];
        }

        /** Demands below one root in a ring; a demand alone is its own next. */
        private static int[] ringsBelowCaps(Problem problem) {
            int[] next = new int[problem.demands()];
            int[] last = new int[problem.demands.nodes()];
            Arrays.fill(last, NOTHING);
            for (int d = 0; d < next.length; d++) {
                int root = problem.demands.root(d);
                int before = last[root];
                next[d] = before == NOTHING ? d : next[before];
                if (before != NOTHING) {
                    next[before] = d;
                }
                last[root] = d;
            }
            return next;
        }

        long[] run() {
            for (int d = problem.demands() - 1; d >= 0; d--) {
                wake(d);
            }
            while (waitingCount > 0) {
                int d = waiting[--waitingCount];
                isWaiting[d] = false;
                while (placed[d] == NOTHING && pointer[d] < problem.start(d + 1) && fitsBelowCaps(d)) {
                    offer(d, pointer[d]);
                }
            }
            long[] held = new long[problem.pairs()];
            for (int d = 0; d < placed.length; d++) {
                if (placed[d] != NOTHING) {
                    held[placed[d]] = amount(d);
                }
            }
            return held;
        }

        private void offer(int d, int e) {
            if (amount(d) == 0 || problem.capacity(e) < amount(d) || isCutOff(e)) {
                pointer[d]++;
                return;
            }
            placed[d] = e;
            holdings.add(offers.target()[e], e);
            shift(e, amount(d));
            for (int node = offers.target()[e]; node != Side.NONE; node = problem.products.parent(node)) {
                for (int worst = holdings.worst(node); isTooMuch(node, worst); worst = holdings.worst(node)) {
                    refuse(node, worst);
                }
            }
        }

        private boolean isCutOff(int e) {
            for (int node = offers.target()[e]; node != Side.NONE; node = problem.products.parent(node)) {
                if (problem.rank(e) >= cutoff[node]) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTooMuch(int node, int worst) {
            if (worst == Holdings.NOTHING) {
                return false;
            }
            long limit = problem.products.limit(node);
            return mayOverrun ? load[node] - amount(offers.owner()[worst]) >= limit : load[node] > limit;
        }

        private void refuse(int node, int e) {
            int d = offers.owner()[e];
            holdings.removeWorst(offers.target()[e]);
            shift(e, -amount(d));
            placed[d] = NOTHING;
            pointer[d]++;
            // Whoever overruns is full for good once it refused; so is, for all behind it, the place of who did not
            // fit.
            cutoff[node] = problem.rank(e);
            for (int other = nextBelowCap[d]; other != d; other = nextBelowCap[other]) {
                wake(other);
            }
            wake(d);
        }

        private boolean fitsBelowCaps(int d) {
            for (int node = d; node != Side.NONE; node = problem.demands.parent(node)) {
                if (unasked[node] < amount(d)) {
                    return false;
                }
            }
            return true;
        }

        private void shift(int e, long amount) {
            for (int node = offers.owner()[e]; node != Side.NONE; node = problem.demands.parent(node)) {
                unasked[node] -= amount;
            }
            for (int node = offers.target()[e]; node != Side.NONE; node = problem.products.parent(node)) {
                load[node] += amount;
            }
        }

        private long amount(int d) {
            return problem.demands.limit(d);
        }

        private void wake(int d) {
            if (!isWaiting[d]) {
                isWaiting[d] = true;
                waiting[waitingCount++] = d;
            }
        }
    }
}
