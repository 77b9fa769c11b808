package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Problems.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableSolverPropertyTest {
    @Test
    void is_the_best_stable_solution_for_the_proposers_among_all_that_exist() {
        int instancesWithChoice = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            // Wide amounts on few pairs, and narrow ones on many: in the latter several solutions are often stable.
            Shape shape = seed % 2 == 0
                    ? new Shape(1 + random.nextInt(3), 1 + random.nextInt(3), 3, 4, 3, 0.8)
                    : new Shape(3, 3, 2, 2, 1 + random.nextInt(3), 1.0);
            Problem problem = Problems.random(random, shape.withCaps(random.nextInt(4)));
            ChoiceFixpoint choice = new ChoiceFixpoint(problem);
            List<long[]> stable = allStable(problem);
            long[] demandsBest = StableSolver.demandsPropose().solve(problem).held();
            long[] productsBest = StableSolver.productsPropose().solve(problem).held();

            assertThat(stable)
                    .as("seed %s, %s", seed, Problems.describe(problem))
                    .anyMatch(other -> Arrays.equals(demandsBest, other))
                    .anyMatch(other -> Arrays.equals(productsBest, other))
                    .allMatch(other -> choice.prefers(true, demandsBest, other))
                    .allMatch(other -> choice.prefers(false, productsBest, other));
            instancesWithChoice += stable.size() > 1 ? 1 : 0;
        }
        assertThat(instancesWithChoice)
                .as("instances with several stable solutions")
                .isGreaterThan(20);
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
            Random random = new Random(seed);
            Shape shape = new Shape(demands, products, amount, budget, parts, density);
            Problem problem = Problems.random(random, shape.withCaps(seed % 3 * random.nextInt(6)));
            ChoiceFixpoint fixpoint = new ChoiceFixpoint(problem);
            long[] demandsBest = StableSolver.demandsPropose().solve(problem).held();
            long[] productsBest = StableSolver.productsPropose().solve(problem).held();

            assertThat(demandsBest).as("seed %s", seed).isEqualTo(fixpoint.solve(true));
            assertThat(productsBest).as("seed %s", seed).isEqualTo(fixpoint.solve(false));
            for (long[] held : List.of(demandsBest, productsBest)) {
                Meaning meaning = new Meaning(problem, held);
                assertThat(meaning.feasible()).as("seed %s", seed).isTrue();
                assertThat(meaning.blockingPairs()).as("seed %s", seed).isZero();
            }
        }
    }

    @Test
    void the_count_of_blocking_pairs_sees_a_moved_fen() {
        int seen = 0;
        int moved = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = Problems.random(new Random(seed), new Shape(8, 4, 20, 40, 4, 0.7).withCaps(seed % 4));
            long[] held = StableSolver.demandsPropose().solve(problem).held();
            for (int e = 0; e < held.length; e++) {
                if (held[e] > 0) {
                    held[e]--;
                    moved++;
                    seen += new Meaning(problem, held).blockingPairs() > 0 ? 1 : 0;
                    held[e]++;
                }
            }
        }
        assertThat(seen).isEqualTo(moved).isPositive();
    }

    @Test
    void keeps_all_limits_where_a_bound_on_parts_below_a_cap_leaves_stability_open() {
        int blocking = 0;
        for (int seed = 0; seed < 500; seed++) {
            Problem drawn = Problems.random(new Random(seed), new Shape(12, 5, 20, 40, 3, 0.7).withCaps(3));
            int[] onePart = new int[drawn.demands()];
            Arrays.fill(onePart, 1);
            Problem problem = new Problem(drawn.demands, drawn.products, onePart, drawn.minTicket, drawn.pairs);
            long[] held = StableSolver.demandsPropose().solve(problem).held();

            assertThat(new Meaning(problem, held).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            if (new Meaning(problem, held).blockingPairs() > 0) {
                blocking++;
                assertThat(StableSolver.isExact(problem)).as("seed %s", seed).isFalse();
            }
            assertThat(StableSolver.isExact(drawn)).as("seed %s", seed).isTrue();
        }
        assertThat(blocking).isPositive();
    }

    private static List<long[]> allStable(Problem problem) {
        List<long[]> stable = new ArrayList<>();
        enumerate(problem, new long[problem.pairs()], 0, stable);
        return stable;
    }

    private static void enumerate(Problem problem, long[] held, int e, List<long[]> stable) {
        Meaning meaning = new Meaning(problem, held);
        if (!meaning.feasible()) {
            return;
        }
        if (e == held.length) {
            if (meaning.blockingPairs() == 0) {
                stable.add(held.clone());
            }
            return;
        }
        for (long amount = 0; amount <= problem.capacity(e); amount++) {
            held[e] = amount;
            enumerate(problem, held, e + 1, stable);
        }
        held[e] = 0;
    }
}
