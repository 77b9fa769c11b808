package io.aval.engine.smti;

import io.aval.engine.smti.SmtiAnswer.Status;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Solves an instance in one of the three modes. Every matching is looked at independently before it is given out. */
public final class SmtiSolver {
    /** How many conflicts a search for the largest may come to unless the caller says otherwise. */
    public static final long CONFLICTS = 20_000_000;

    private final SmtiInstance instance;
    private final BooleanSupplier stop;
    private Matching best;
    private int bound;

    private SmtiSolver(SmtiInstance instance, Matching start, BooleanSupplier stop) {
        this.instance = instance;
        this.stop = stop;
        best = start;
        boolean[] all = new boolean[instance.pairs()];
        Arrays.fill(all, true);
        bound = Cardinality.largest(instance, all);
    }

    /**
     * Solves an instance.
     *
     * @param conflicts how many conflicts the search for the largest may come to; the other modes need none
     * @param stop asked now and then; once it says true, what there is comes back
     */
    public static SmtiAnswer solve(SmtiInstance instance, SmtiMode mode, long conflicts, BooleanSupplier stop) {
        SmtiSolver solver = switch (mode) {
            case STABLE -> new SmtiSolver(instance, DeferredAcceptance.match(instance), stop);
            case APPROX -> new SmtiSolver(instance, Approximation.match(instance), stop);
            case MAX -> new SmtiSolver(instance, Approximation.match(instance), stop);
        };
        if (mode == SmtiMode.MAX) {
            solver.enlarge(conflicts);
        }
        return solver.answer(mode == SmtiMode.MAX);
    }

    /** {@return whether an answer is a matching of the instance that no pair blocks, whoever found it} */
    public static boolean isStable(SmtiInstance instance, SmtiAnswer answer) {
        int[] pairOf = new int[instance.lefts()];
        Arrays.fill(pairOf, -1);
        for (SmtiAnswer.Pair matched : answer.pairs()) {
            int left = matched.left() - 1;
            for (int pair = instance.firstOfLeft(left); pair < instance.firstOfLeft(left + 1); pair++) {
                if (instance.right(pair) == matched.right() - 1) {
                    pairOf[left] = pair;
                }
            }
        }
        Matching matching = new Matching(instance, pairOf);
        return matching.size() == answer.size() && matching.fault().isEmpty();
    }

    private void enlarge(long conflicts) {
        if (best.size() == bound || !Encoding.fits(instance)) {
            return;
        }
        Encoding encoding = new Encoding(instance, best);
        bound = Math.min(bound, Cardinality.largest(instance, encoding.probe(stop)));
        int[] pairOf = new int[instance.lefts()];
        while (best.size() < bound && encoding.demand(best.size() + 1)) {
            switch (encoding.solve(conflicts - encoding.conflicts(), stop, pairOf)) {
                case SATISFIABLE -> best = new Matching(instance, pairOf);
                case UNSATISFIABLE -> bound = best.size();
                case UNKNOWN -> {
                    return;
                }
            }
        }
    }

    private SmtiAnswer answer(boolean searched) {
        best.fault().ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        boolean proved = best.size() == bound;
        return new SmtiAnswer(
                proved ? Status.OPTIMAL : Status.FEASIBLE,
                best.size(),
                bound,
                best.pairs(),
                searched && !proved && stop.getAsBoolean());
    }
}
