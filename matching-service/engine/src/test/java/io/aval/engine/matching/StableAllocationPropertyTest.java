package io.aval.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.matching.Problems.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableAllocationPropertyTest {
    @Test
    void is_the_best_stable_allocation_for_every_demand_among_all_that_exist() {
        int instancesWithChoice = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            // Wide amounts on few pairs, and narrow ones on many: in the latter several allocations are often stable.
            Shape shape = seed % 2 == 0
                    ? new Shape(1 + random.nextInt(3), 1 + random.nextInt(3), 3, 4, 3, 0.8)
                    : new Shape(3, 3, 2, 2, 1 + random.nextInt(3), 1.0);
            RankedPairs problem = Problems.random(random, shape);
            List<long[]> stable = allStable(problem);

            long[] held = StableAllocation.solve(problem).held();

            assertThat(stable)
                    .as("seed %s, %s", seed, Problems.describe(problem))
                    .anyMatch(other -> same(held, other));
            for (long[] other : stable) {
                for (int d = 0; d < problem.demands(); d++) {
                    assertThat(preference(problem, d, held, other))
                            .as("seed %s, demand %s, %s", seed, d, Problems.describe(problem))
                            .isNotNegative();
                }
            }
            instancesWithChoice += stable.size() > 1 ? 1 : 0;
        }
        assertThat(instancesWithChoice)
                .as("instances with several stable allocations")
                .isGreaterThan(20);
    }

    @Test
    void gives_a_demand_the_same_total_as_every_stable_allocation_where_parts_are_not_bounded() {
        for (int seed = 10_000; seed < 10_500; seed++) {
            Random random = new Random(seed);
            RankedPairs drawn = Problems.random(random, new Shape(3, 3, 3, 4, 1, 0.8));
            RankedPairs problem = new RankedPairs(
                    drawn.amount,
                    new int[] {3, 3, 3},
                    drawn.budget,
                    drawn.start,
                    drawn.product,
                    drawn.capacity,
                    drawn.rank);
            long[] held = StableAllocation.solve(problem).held();

            for (long[] other : allStable(problem)) {
                for (int d = 0; d < 3; d++) {
                    assertThat(total(problem, d, held)).as("seed %s", seed).isEqualTo(total(problem, d, other));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} demands, {1} products, amounts to {2}, budgets to {3}, parts to {4}, density {5}")
    @CsvSource({
        "12, 5, 20, 40, 3, 0.6",
        "40, 6, 50, 300, 2, 0.5",
        "40, 6, 50, 20, 6, 0.9",
        "60, 1, 9, 200, 1, 1.0",
        "3, 30, 900, 40, 30, 0.8",
        "25, 25, 7, 7, 1, 0.4",
        "25, 25, 7, 0, 4, 0.4"
    })
    void agrees_with_the_choice_fixpoint_and_has_no_blocking_pair(
            int demands, int products, int amount, int budget, int parts, double density) {
        for (int seed = 0; seed < 200; seed++) {
            RankedPairs problem =
                    Problems.random(new Random(seed), new Shape(demands, products, amount, budget, parts, density));

            long[] held = StableAllocation.solve(problem).held();

            assertThat(held).as("seed %s", seed).isEqualTo(ChoiceFixpoint.solve(problem));
            assertThat(Problems.feasible(problem, held)).as("seed %s", seed).isTrue();
            assertThat(Problems.blockingPairs(problem, held))
                    .as("seed %s", seed)
                    .isZero();
        }
    }

    @Test
    void the_count_of_blocking_pairs_sees_a_moved_fen() {
        int seen = 0;
        int moved = 0;
        for (int seed = 0; seed < 300; seed++) {
            RankedPairs problem = Problems.random(new Random(seed), new Shape(8, 4, 20, 40, 4, 0.7));
            long[] held = StableAllocation.solve(problem).held();
            for (int e = 0; e < held.length; e++) {
                if (held[e] > 0) {
                    held[e]--;
                    moved++;
                    seen += Problems.blockingPairs(problem, held) > 0 ? 1 : 0;
                    held[e]++;
                }
            }
        }
        assertThat(seen).isEqualTo(moved).isPositive();
    }

    private static boolean same(long[] left, long[] right) {
        return Arrays.equals(left, right);
    }

    /** Positive if the demand prefers the left allocation: more of the most wanted pair in which the two differ. */
    private static int preference(RankedPairs problem, int d, long[] left, long[] right) {
        for (int e = problem.start[d]; e < problem.start[d + 1]; e++) {
            if (left[e] != right[e]) {
                return Long.compare(left[e], right[e]);
            }
        }
        return 0;
    }

    private static long total(RankedPairs problem, int d, long[] held) {
        long total = 0;
        for (int e = problem.start[d]; e < problem.start[d + 1]; e++) {
            total += held[e];
        }
        return total;
    }

    private static List<long[]> allStable(RankedPairs problem) {
        List<long[]> stable = new ArrayList<>();
        enumerate(problem, new long[problem.pairs()], 0, stable);
        return stable;
    }

    private static void enumerate(RankedPairs problem, long[] held, int e, List<long[]> stable) {
        if (!Problems.feasible(problem, held)) {
            return;
        }
        if (e == held.length) {
            if (Problems.blockingPairs(problem, held) == 0) {
                stable.add(held.clone());
            }
            return;
        }
        for (long amount = 0; amount <= problem.capacity[e]; amount++) {
            held[e] = amount;
            enumerate(problem, held, e + 1, stable);
        }
        held[e] = 0;
    }
}
