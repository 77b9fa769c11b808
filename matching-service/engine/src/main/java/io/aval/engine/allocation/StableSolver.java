package io.aval.engine.allocation;

import java.util.Optional;

/**
 * The stable solution that one side likes best, by {@link DeferredAcceptance}.
 *
 * <p>With demands proposing each demand likes it at least as much as every other stable solution, with products proposing
 * each root of the product side does. Caps of both sides are kept; smallest tickets are not.
 *
 * <p>A bound on parts and a cap above the demand do not go together in theory: a better part may then push out a larger one
 * and leave room below the cap, so that what was rejected is wanted again, and a stable solution need not exist.
 * {@link #isExact} says whether that can happen; the answer keeps all limits even then, but pairs may block.
 */
public final class StableSolver implements Solver {
    private final boolean demandsPropose;

    private StableSolver(boolean demandsPropose) {
        this.demandsPropose = demandsPropose;
    }

    /** The demands' best: {@link Mode#STABLE_DEMAND}. */
    public static StableSolver demandsPropose() {
        return new StableSolver(true);
    }

    /** The products' best: {@link Mode#STABLE_PRODUCT}. */
    public static StableSolver productsPropose() {
        return new StableSolver(false);
    }

    /** Whether solutions are stable for certain: no demand below a cap may hold fewer parts than it has pairs. */
    public static boolean isExact(Problem problem) {
        for (int d = 0; d < problem.demands(); d++) {
            boolean boundsParts = problem.maxParts(d) < problem.start(d + 1) - problem.start(d);
            if (boundsParts && problem.demands.parent(d) != Side.NONE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Solution solve(Problem problem) {
        Offers offers = demandsPropose ? Offers.ofDemands(problem) : Offers.ofProducts(problem);
        DeferredAcceptance run = new DeferredAcceptance(offers, new boolean[problem.pairs()]);
        run.run();
        return new Solution(offers.alongPairs(run.held), Optional.empty());
    }
}
