package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The demands' best stable solution, kept and brought up to date when some demands change: the same to the fen as
 * {@link StableSolver#demandsPropose} finds afresh.
 *
 * <p>A move releases what demands that went or now want less had, fills the room by {@link Vacancies}, lets who came or wants
 * more offer ({@link Arrivals}), and goes to the demands' best by {@link Rotations}; it reads little but what it changes. Fast
 * where demands came or want more, if the problem has no caps; and where demands went or changed otherwise, if besides every
 * demand may hold as many parts as it has pairs. In all other cases, and where more steps would be needed than twice the
 * demands, the move solves afresh. Keeping a solution takes some 12 bytes a pair beside the problem and the answer, and at first the time to sort the
 * pairs by product.
 *
 * <p>Not thread-safe.
 */
public final class Standing {
    private static final long STEPS_PER_DEMAND = 2;
    private static final long FEWEST_STEPS = 1_000;

    private Problem problem;
    private long[] held;

    /** Absent where caps leave no fast way. */
    private @Nullable Shares shares;

    private Standing(Problem problem) {
        this.problem = problem;
        held = afresh(problem);
        shares = isFlat(problem) ? new Shares(problem, new Ranking(problem), held) : null;
    }

    /** Solves a problem. */
    public static Standing of(Problem problem) {
        return new Standing(problem);
    }

    /** The problem solved last. */
    public Problem problem() {
        return problem;
    }

    /** What each pair trades, fen. Not a copy: the next move may write to it. */
    public long[] held() {
        return held;
    }

    /**
     * Solves a problem that differs by a few demands. Demands that went stay with an amount of 0; those that came are such ones
     * with new rows, or stand behind the others. A changed demand may have anything new but the number of its pairs.
     *
     * @param now the problem to solve; of the products and of the demands that are not named it says what the problem before
     *     did, ranks included; otherwise the solution is worthless
     * @param changed demands that may differ; those behind the former ones need not be named
     * @return whether it went on from the former solution; false if it solved afresh
     */
    public boolean move(Problem now, int... changed) {
        Shares state = shares;
        if (state == null || !continues(now)) {
            problem = now;
            held = afresh(now);
            shares = isFlat(now) ? new Shares(now, new Ranking(now), held) : null;
            return false;
        }
        boolean done = goOn(state, now, changed);
        problem = now;
        if (done) {
            held = state.held;
        } else {
            held = afresh(now);
            shares = new Shares(now, state.ranking, held);
        }
        return done;
    }

    private static long[] afresh(Problem problem) {
        return StableSolver.demandsPropose().solve(problem).held();
    }

    private static boolean isFlat(Problem problem) {
        return problem.demands.isFlat() && problem.products.isFlat();
    }

    private boolean continues(Problem now) {
        int former = problem.demands() + 1;
        return isFlat(now)
                && now.demands() >= problem.demands()
                && Arrays.equals(problem.pairs.start(), 0, former, now.pairs.start(), 0, former)
                && Arrays.equals(problem.products.limit, now.products.limit);
    }

    /** Goes on from the former solution; false if it could not, when only the rankings are up to date. */
    private boolean goOn(Shares state, Problem now, int[] changed) {
        int former = problem.demands();
        int[] differing = IntStream.concat(
                        Arrays.stream(changed).filter(d -> d < former).distinct(),
                        IntStream.range(former, now.demands()))
                .toArray();
        Waiting open = new Waiting(now.products());
        boolean hasLess = false;
        for (int d : differing) {
            if (d < former) {
                hasLess |= loosen(state, now, d, open);
            }
        }
        state.pass(now);
        for (int d : differing) {
            if (d >= former || !isRankedAlike(now, d)) {
                state.enter(d);
            }
        }
        return (!hasLess || hasFreeParts(now)) && settle(state, differing, open, hasLess);
    }

    /**
     * Takes from a demand what it may hold no more and puts it to sleep: until room is filled, it only swaps what it has.
     *
     * @return whether it could offer before what it cannot now, which even where it was rejected may have kept others out
     */
    private boolean loosen(Shares state, Problem now, int d, Waiting open) {
        boolean isRankedAlike = isRankedAlike(now, d);
        long keeps = isRankedAlike && isBoundAlike(now, d) ? now.demands.limit[d] : 0;
        long excess = state.heldBy(d) - keeps;
        while (excess > 0) {
            int least = state.last[d];
            long amount = Math.min(excess, state.held[least]);
            state.release(least, amount);
            open.add(problem.product(least));
            excess -= amount;
        }
        state.unasked[d] = 0;
        if (!isRankedAlike) {
            state.withdraw(d);
        }
        return keeps < problem.demands.limit[d];
    }

    private boolean isRankedAlike(Problem now, int d) {
        for (int e = now.start(d); e < now.start(d + 1); e++) {
            if (now.product(e) != problem.product(e) || now.rank(e) != problem.rank(e)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBoundAlike(Problem now, int d) {
        boolean isAlike = now.maxParts(d) == problem.maxParts(d);
        for (int e = now.start(d); e < now.start(d + 1); e++) {
            long least = Math.min(now.capacity(e), problem.capacity(e));
            boolean neverBinds = now.demands.limit[d] <= least && problem.demands.limit[d] <= least;
            isAlike &= neverBinds || now.capacity(e) == problem.capacity(e);
        }
        return isAlike;
    }

    private static boolean hasFreeParts(Problem now) {
        for (int d = 0; d < now.demands(); d++) {
            if (now.maxParts(d) < now.start(d + 1) - now.start(d)) {
                return false;
            }
        }
        return true;
    }

    /** Comes to rest; false if that would take too many steps. */
    private static boolean settle(Shares state, int[] differing, Waiting open, boolean hasLess) {
        Problem now = state.problem;
        long left = FEWEST_STEPS + STEPS_PER_DEMAND * now.demands();
        left = hasLess ? new Vacancies(state, open).run(left) : left;
        Arrivals arrivals = new Arrivals(state);
        for (int d : differing) {
            state.unasked[d] = now.demands.limit[d] - state.heldBy(d);
            arrivals.wake(d);
        }
        left = arrivals.run(left);
        left = hasLess && left >= 0 ? new Rotations(state).run(left) : left;
        return left >= 0;
    }
}
