package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StableSolverTest {
    private static final int MANY = 100;

    @Test
    void offers_what_comes_back_again_to_the_pair_still_open() {
        // D0 wants P0 then P1, D1 wants P0 only and P0 prefers D1. P1 still has money when D0's first part comes back.
        Problem problem = problem(
                new long[] {10, 6},
                new int[] {MANY, MANY},
                new long[] {8, 20},
                new int[] {0, 2, 3},
                new int[] {0, 1, 0},
                new long[] {10, 10, 10},
                new int[] {1, 0, 0});

        assertThat(StableSolver.demandsPropose().solve(problem).held()).containsExactly(2, 8, 6);
    }

    @Test
    void leaves_everybody_unfunded_without_budgets() {
        Problem drawn = Problems.random(new Random(3), new Problems.Shape(20, 4, 9, 9, 3, 0.9));
        Problem problem = problem(
                drawn.demands.limit,
                drawn.maxParts,
                new long[4],
                drawn.pairs.start(),
                drawn.pairs.product(),
                drawn.pairs.capacity(),
                drawn.pairs.rank());

        assertThat(StableSolver.demandsPropose().solve(problem).held()).containsOnly(0);
    }

    @Test
    void one_giant_bank_funds_all_and_a_smaller_one_the_best() {
        int demands = 1_000;
        int[] start = new int[demands + 1];
        Arrays.setAll(start, d -> d);
        long[] amounts = new long[demands];
        Arrays.fill(amounts, 1_000_000_000_000L);
        int[] rank = new int[demands];
        Arrays.setAll(rank, d -> d);
        Problem giant = problem(
                amounts,
                filled(demands, 1),
                new long[] {1_000_000_000_000_000L},
                start,
                new int[demands],
                amounts,
                rank);
        Problem tight = problem(
                amounts, filled(demands, 1), new long[] {2_500_000_000_000L}, start, new int[demands], amounts, rank);

        assertThat(StableSolver.demandsPropose().solve(giant).held()).containsOnly(1_000_000_000_000L);
        long[] held = StableSolver.demandsPropose().solve(tight).held();
        assertThat(Arrays.copyOf(held, 4)).containsExactly(1_000_000_000_000L, 1_000_000_000_000L, 500_000_000_000L, 0);
        assertThat(Arrays.stream(held).sum()).isEqualTo(2_500_000_000_000L);
    }

    @Test
    void opens_no_more_parts_than_a_demand_allows_until_one_is_lost_whole() {
        // D0 may hold one part. Its first choice gives 3, so it stays with 3, although P1 could give 10.
        Problem alone = problem(
                new long[] {10},
                new int[] {1},
                new long[] {3, 10},
                new int[] {0, 2},
                new int[] {0, 1},
                new long[] {10, 10},
                new int[] {0, 1});
        // D1 takes all of P0 away; then D0 may open P1.
        Problem ousted = problem(
                new long[] {10, 5},
                new int[] {1, 1},
                new long[] {3, 10},
                new int[] {0, 2, 3},
                new int[] {0, 1, 0},
                new long[] {10, 10, 5},
                new int[] {1, 2, 0});

        assertThat(StableSolver.demandsPropose().solve(alone).held()).containsExactly(3, 0);
        assertThat(StableSolver.demandsPropose().solve(ousted).held()).containsExactly(0, 10, 3);
    }

    @Test
    void solves_the_empty_problem() {
        Problem empty =
                problem(new long[0], new int[0], new long[0], new int[] {0}, new int[0], new long[0], new int[0]);

        assertThat(StableSolver.demandsPropose().solve(empty).held()).isEmpty();
    }

    @Test
    void refuses_arrays_that_do_not_fit_together() {
        assertThatThrownBy(() -> problem(
                        new long[] {1},
                        new int[] {1},
                        new long[] {1},
                        new int[] {0, 2},
                        new int[] {0},
                        new long[] {1},
                        new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private static Problem problem(
            long[] amount, int[] parts, long[] budget, int[] start, int[] product, long[] capacity, int[] rank) {
        long[] tickets = new long[budget.length];
        Arrays.fill(tickets, 1);
        return new Problem(
                Side.flat(amount),
                Side.flat(budget),
                parts,
                tickets,
                new Pairs(start, product, capacity, new int[rank.length], rank));
    }
}
