package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Problems.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnsplitSolverPropertyTest {
    @Test
    void passes_no_budget_and_keeps_back_less_than_the_ticket_of_the_first_refused() {
        int refusals = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = wholePairs(Problems.random(new Random(seed), new Shape(14, 5, 20, 60, 1, 0.7)));
            long[] held = UnsplitSolver.withinBudgets().solve(problem).held();
            long[] load = loads(problem, held);

            assertThat(new Meaning(problem, held).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            for (int p = 0; p < problem.products(); p++) {
                int cutoff = bestRefused(problem, held, p);
                if (cutoff >= 0) {
                    refusals++;
                    assertThat(load[p] + problem.capacity(cutoff))
                            .as("seed %s, product %s", seed, p)
                            .isGreaterThan(problem.products.limit(p));
                    assertThat(worstHeld(problem, held, p))
                            .as("seed %s, product %s", seed, p)
                            .isLessThan(problem.rank(cutoff));
                }
            }
        }
        assertThat(refusals).isGreaterThan(1_000);
    }

    @Test
    void overruns_by_less_than_a_ticket_and_serves_every_demand_at_least_as_well_as_any_divided_solution() {
        int better = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = wholePairs(Problems.random(new Random(seed), new Shape(14, 5, 20, 60, 1, 0.7)));
            long[] held = UnsplitSolver.overrunningBudgets().solve(problem).held();
            long[] divided = StableSolver.demandsPropose().solve(problem).held();
            long[] load = loads(problem, held);

            for (int p = 0; p < problem.products(); p++) {
                if (bestRefused(problem, held, p) >= 0) {
                    assertThat(load[p]).as("seed %s", seed).isGreaterThanOrEqualTo(problem.products.limit(p));
                }
                assertThat(load[p] - lastTicket(problem, held, p))
                        .as("seed %s", seed)
                        .isLessThan(Math.max(1, problem.products.limit(p)));
            }
            for (int d = 0; d < problem.demands(); d++) {
                assertThat(firstHeld(problem, held, d))
                        .as("seed %s, demand %s", seed, d)
                        .isLessThanOrEqualTo(firstHeld(problem, divided, d));
                better += firstHeld(problem, held, d) < firstHeld(problem, divided, d) ? 1 : 0;
            }
        }
        assertThat(better).isPositive();
    }

    @Test
    void keeps_the_caps_of_both_sides_and_cuts_nothing() {
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem =
                    Problems.random(new Random(seed), new Shape(14, 5, 20, 60, 3, 0.7).withCaps(1 + seed % 3));
            long[] held = UnsplitSolver.withinBudgets().solve(problem).held();
            int[] owner = Meaning.owners(problem);

            assertThat(new Meaning(problem, held).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            for (int e = 0; e < held.length; e++) {
                assertThat(held[e]).as("seed %s", seed).isIn(0L, problem.demands.limit(owner[e]));
            }
        }
    }

    /** Every pair can carry its demand, into as many parts as the divided solution likes. */
    private static Problem wholePairs(Problem problem) {
        int[] owner = Meaning.owners(problem);
        long[] capacity = new long[owner.length];
        Arrays.setAll(capacity, e -> problem.demands.limit(owner[e]));
        int[] parts = new int[problem.demands()];
        Arrays.fill(parts, problem.products());
        Pairs pairs = problem.pairs;
        return new Problem(
                problem.demands,
                problem.products,
                parts,
                problem.minTicket,
                new Pairs(pairs.start(), pairs.product(), capacity, pairs.cost(), pairs.rank()));
    }

    private static long[] loads(Problem problem, long[] held) {
        long[] load = new long[problem.products()];
        for (int e = 0; e < held.length; e++) {
            load[problem.product(e)] += held[e];
        }
        return load;
    }

    private static int firstHeld(Problem problem, long[] held, int d) {
        int e = problem.start(d);
        while (e < problem.start(d + 1) && held[e] == 0) {
            e++;
        }
        return e;
    }

    /** The most wanted pair of a product that its demand likes better than what it has; −1 if there is none. */
    private static int bestRefused(Problem problem, long[] held, int p) {
        int best = -1;
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < firstHeld(problem, held, d); e++) {
                boolean isBetter = best < 0 || problem.rank(e) < problem.rank(best);
                best = problem.product(e) == p && isBetter ? e : best;
            }
        }
        return best;
    }

    private static int worstHeld(Problem problem, long[] held, int p) {
        int worst = -1;
        for (int e = 0; e < held.length; e++) {
            worst = problem.product(e) == p && held[e] > 0 ? Math.max(worst, problem.rank(e)) : worst;
        }
        return worst;
    }

    private static long lastTicket(Problem problem, long[] held, int p) {
        int worst = worstHeld(problem, held, p);
        for (int e = 0; e < held.length; e++) {
            if (problem.product(e) == p && held[e] > 0 && problem.rank(e) == worst) {
                return held[e];
            }
        }
        return 0;
    }
}
