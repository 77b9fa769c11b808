package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Problems.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvariancePropertyTest {
    @Test
    void other_names_change_nothing() {
        List<Solver> solvers = List.of(
                StableSolver.demandsPropose(),
                StableSolver.productsPropose(),
                UnsplitSolver.withinBudgets(),
                UnsplitSolver.overrunningBudgets());
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Problem problem = Problems.random(random, new Shape(15, 6, 30, 60, 3, 0.6));
            int[] demandNames = Problems.shuffled(random, 15);
            int[] productNames = Problems.shuffled(random, 6);
            int[] pair = new int[problem.pairs()];
            Problem renamed = renamed(problem, demandNames, productNames, pair);
            for (Solver solver : solvers) {
                long[] held = solver.solve(problem).held();
                long[] other = solver.solve(renamed).held();
                for (int i = 0; i < pair.length; i++) {
                    assertThat(other[i]).as("seed %s, pair %s", seed, i).isEqualTo(held[pair[i]]);
                }
            }
            assertThat(Welfare.value(
                            renamed,
                            WelfareSolver.withoutTickets()
                                    .answer(renamed, null)
                                    .solution()
                                    .held()))
                    .as("seed %s", seed)
                    .isGreaterThanOrEqualTo(
                            WelfareSolver.withoutTickets().answer(problem, null).bound());
        }
    }

    @Test
    void with_the_sides_changed_over_the_other_side_proposes() {
        for (int seed = 0; seed < 300; seed++) {
            Problem problem =
                    Problems.unboundParts(Problems.random(new Random(seed), new Shape(12, 7, 30, 60, 1, 0.6)));
            int[] pair = IntStream.range(0, problem.pairs())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(problem::product).thenComparingInt(problem::rank))
                    .mapToInt(e -> e)
                    .toArray();
            Problem mirrored = mirrored(problem, pair);
            long[] held = StableSolver.productsPropose().solve(problem).held();
            long[] mirroredHeld = StableSolver.demandsPropose().solve(mirrored).held();
            for (int i = 0; i < pair.length; i++) {
                assertThat(mirroredHeld[i]).as("seed %s, pair %s", seed, i).isEqualTo(held[pair[i]]);
            }
        }
    }

    private static Problem renamed(Problem problem, int[] demandNames, int[] productNames, int[] pair) {
        int demands = problem.demands();
        long[] amount = new long[demands];
        int[] parts = new int[demands];
        int[] start = new int[demands + 1];
        int next = 0;
        for (int d = 0; d < demands; d++) {
            int old = demandNames[d];
            amount[d] = problem.demands.limit(old);
            parts[d] = problem.maxParts(old);
            for (int e = problem.start(old); e < problem.start(old + 1); e++) {
                pair[next++] = e;
            }
            start[d + 1] = next;
        }
        long[] budget = new long[problem.products()];
        for (int p = 0; p < budget.length; p++) {
            budget[productNames[p]] = problem.products.limit(p);
        }
        int[] product =
                Arrays.stream(pair).map(e -> productNames[problem.product(e)]).toArray();
        return problem(problem, amount, budget, parts, start, product, pair, problem.pairs.rank());
    }

    private static Problem mirrored(Problem problem, int[] pair) {
        int[] owner = Meaning.owners(problem);
        int[] start = new int[problem.products() + 1];
        for (int e : pair) {
            start[problem.product(e) + 1]++;
        }
        for (int p = 0; p < problem.products(); p++) {
            start[p + 1] += start[p];
        }
        int[] parts = new int[problem.products()];
        Arrays.fill(parts, Integer.MAX_VALUE);
        int[] product = Arrays.stream(pair).map(e -> owner[e]).toArray();
        int[] place = IntStream.range(0, pair.length).toArray();
        return problem(problem, problem.products.limit, problem.demands.limit, parts, start, product, pair, place);
    }

    private static Problem problem(
            Problem from,
            long[] amount,
            long[] budget,
            int[] parts,
            int[] start,
            int[] product,
            int[] pair,
            int[] rankOfPair) {
        long[] tickets = new long[budget.length];
        Arrays.fill(tickets, 1);
        long[] capacity = Arrays.stream(pair).mapToLong(from::capacity).toArray();
        int[] cost = Arrays.stream(pair).map(from::cost).toArray();
        int[] rank = Arrays.stream(pair).map(e -> rankOfPair[e]).toArray();
        return new Problem(
                Side.flat(amount), Side.flat(budget), parts, tickets, new Pairs(start, product, capacity, cost, rank));
    }
}
