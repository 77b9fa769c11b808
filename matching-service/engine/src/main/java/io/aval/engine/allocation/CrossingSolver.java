package io.aval.engine.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps limits that cross the trees, for which no fast exact method is known (deciding is NP-complete for stability and takes a
 * linear programme for welfare): a heuristic.
 *
 * <p>Solves without them; where one is passed, the dearest amounts in it are cut (then those that the product side wants least)
 * and its pairs may from then on trade no more than what is left; solves again, until none is passed. Each crossing is cut once at
 * most.
 */
public final class CrossingSolver {
    private CrossingSolver() {}

    /**
     * An answer.
     *
     * @param solution keeps every limit; its prices are those without crossings
     * @param value what it comes to, see {@link Welfare#value}
     * @param bound what no solution goes below; absent if the solver gives no prices
     */
    public record Answer(Solution solution, BigInteger value, Optional<BigInteger> bound) {}

    /** Solves a problem with crossings by a solver for problems without. */
    public static Answer solve(Problem problem, List<Crossing> crossings, Solver solver) {
        long[] most = problem.pairs.capacity().clone();
        Solution first = solver.solve(problem);
        long[] held = first.held();
        List<Crossing> open = new ArrayList<>(crossings);
        while (true) {
            long[] now = held;
            List<Crossing> passed =
                    open.stream().filter(crossing -> excess(crossing, now) > 0).toList();
            if (passed.isEmpty()) {
                Optional<BigInteger> bound = first.prices().map(prices -> Welfare.bound(problem, prices));
                return new Answer(new Solution(held, first.prices()), Welfare.value(problem, held), bound);
            }
            for (Crossing crossing : passed) {
                cut(problem, crossing, held, most);
            }
            open.removeAll(passed);
            held = solveWithin(problem, most, solver);
        }
    }

    private static long excess(Crossing crossing, long[] held) {
        long sum = 0;
        for (int e : crossing.pairs()) {
            sum = Math.addExact(sum, held[e]);
        }
        return sum - crossing.limit();
    }

    private static void cut(Problem problem, Crossing crossing, long[] held, long[] most) {
        long tooMuch = excess(crossing, held);
        List<Integer> worstFirst = new ArrayList<>();
        for (int e : crossing.pairs()) {
            worstFirst.add(e);
        }
        worstFirst.sort(Comparator.<Integer>comparingInt(problem::cost)
                .thenComparingInt(problem::rank)
                .reversed());
        for (int e : worstFirst) {
            long cut = Math.min(tooMuch, held[e]);
            tooMuch -= cut;
            most[e] = Math.min(most[e], held[e] - cut);
        }
    }

    private static long[] solveWithin(Problem problem, long[] most, Solver solver) {
        Narrowed narrowed = Narrowed.of(problem, most);
        long[] part = solver.solve(narrowed.problem()).held();
        long[] held = new long[problem.pairs()];
        for (int i = 0; i < part.length; i++) {
            held[narrowed.pair()[i]] = part[i];
        }
        return held;
    }
}
