package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Problems.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever demands do, a standing solution is the one found afresh, to the fen. */
class StandingPropertyTest {
    private static final int MARKETS = 400;
    private static final int MOVES = 6;

    /** Tight and loose budgets and none, equal amounts, much choice, few parts and caps. */
    @ParameterizedTest(
            name = "{0} demands, {1} products, amounts to {2}, budgets to {3}, parts to {4}, density {5}, caps {6}")
    @CsvSource({
        "25, 12, 30, 50, 12, 0.2, 0",
        "12, 12, 1, 1, 12, 0.6, 0",
        "12, 12, 2, 2, 12, 1.0, 0",
        "20, 8, 9, 22, 8, 0.8, 0",
        "40, 6, 50, 300, 6, 0.5, 0",
        "40, 6, 50, 20, 6, 0.9, 0",
        "6, 20, 200, 60, 20, 0.6, 0",
        "15, 9, 7, 0, 9, 0.4, 0",
        "30, 1, 9, 90, 1, 1.0, 0",
        "25, 12, 30, 50, 3, 0.4, 0",
        "20, 20, 2, 2, 2, 0.8, 0",
        "20, 8, 30, 60, 3, 0.4, 2"
    })
    void moves_to_what_a_run_from_scratch_gives(
            int demands, int products, int amount, int budget, int parts, double density, int caps) {
        for (int seed = 0; seed < MARKETS; seed++) {
            Random random = new Random(seed);
            Shape shape = new Shape(demands, products, amount, budget, parts, density).withCaps(caps);
            Problem all = Problems.random(random, shape);
            Problem now = caps == 0 && seed % 2 == 0 ? Problems.unboundParts(all) : all;
            Standing standing = Standing.of(now);
            for (int move = 0; move < MOVES; move++) {
                int[] changed = random.ints(1 + random.nextInt(3), 0, demands).toArray();
                now = changed(random, all, now, changed);
                standing.move(now, changed);

                assertThat(standing.held())
                        .as("seed %s, move %s, %s", seed, move, Problems.describe(now))
                        .isEqualTo(StableSolver.demandsPropose().solve(now).held());
            }
        }
    }

    @Test
    void most_moves_of_demands_that_may_be_cut_at_will_go_on_from_the_former_solution() {
        int wentOn = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Problem all = Problems.unboundParts(Problems.random(random, new Shape(60, 10, 30, 150, 10, 0.5)));
            Standing standing = Standing.of(all);
            long[] amount = all.demands.limit.clone();
            amount[3] = seed % 4 * amount[3] / 2;
            Problem now = new Problem(Side.flat(amount), all.products, all.maxParts, all.minTicket, all.pairs);
            wentOn += standing.move(now, 3) ? 1 : 0;
        }
        assertThat(wentOn).isEqualTo(100);
    }

    @Test
    void demands_that_come_behind_the_others_need_not_be_named() {
        for (int seed = 0; seed < MARKETS; seed++) {
            Random random = new Random(seed);
            Problem all = Problems.random(random, new Shape(20, 8, 30, 60, 1 + random.nextInt(8), 0.5));
            int first = 10 + random.nextInt(10);
            Standing standing = Standing.of(begin(all, first));
            boolean wentOn = standing.move(all);

            assertThat(wentOn).as("seed %s", seed).isTrue();
            assertThat(standing.problem()).isSameAs(all);
            assertThat(standing.held())
                    .as("seed %s", seed)
                    .isEqualTo(StableSolver.demandsPropose().solve(all).held());
        }
    }

    @Test
    void other_budgets_or_other_numbers_of_pairs_are_solved_afresh() {
        Random random = new Random(7);
        Problem all = Problems.random(random, new Shape(20, 8, 30, 60, 8, 0.5));
        Standing standing = Standing.of(all);
        Problem fewer = begin(all, 19);
        assertThat(standing.move(fewer)).isFalse();
        assertThat(standing.held())
                .isEqualTo(StableSolver.demandsPropose().solve(fewer).held());
        long[] budgets = fewer.products.limit.clone();
        budgets[0] += 5;
        Problem richer = new Problem(fewer.demands, Side.flat(budgets), fewer.maxParts, fewer.minTicket, fewer.pairs);
        assertThat(standing.move(richer)).isFalse();
        assertThat(standing.held())
                .isEqualTo(StableSolver.demandsPropose().solve(richer).held());
    }

    /** The first demands of a problem alone. */
    private static Problem begin(Problem all, int demands) {
        Pairs pairs = all.pairs;
        int size = pairs.start()[demands];
        return new Problem(
                Side.flat(Arrays.copyOf(all.demands.limit, demands)),
                all.products,
                Arrays.copyOf(all.maxParts, demands),
                all.minTicket,
                new Pairs(
                        Arrays.copyOf(pairs.start(), demands + 1),
                        Arrays.copyOf(pairs.product(), size),
                        Arrays.copyOf(pairs.capacity(), size),
                        Arrays.copyOf(pairs.cost(), size),
                        Arrays.copyOf(pairs.rank(), size)));
    }

    /** Demands go, come back, want more or less, have other capacities, parts and ranks, or another order. */
    private static Problem changed(Random random, Problem all, Problem now, int... changed) {
        long[] limit = now.demands.limit.clone();
        int[] parts = now.maxParts.clone();
        Pairs pairs = now.pairs;
        long[] capacity = pairs.capacity().clone();
        int[] product = pairs.product().clone();
        int[] rank = pairs.rank().clone();
        boolean isFlat = now.demands.isFlat();
        for (int d : changed) {
            switch (random.nextInt(isFlat ? 6 : 3)) {
                case 0 -> limit[d] = 0;
                case 1 -> limit[d] = all.demands.limit[d];
                case 2 -> limit[d] = 1 + random.nextLong(1 + 2 * all.demands.limit[d]);
                case 3 -> Arrays.fill(capacity, now.start(d), now.start(d + 1), Math.max(1, limit[d]));
                case 4 -> parts[d] = 1 + random.nextInt(all.products());
                default -> reverse(product, rank, now.start(d), now.start(d + 1));
            }
        }
        Pairs others = isFlat ? new Pairs(pairs.start(), product, capacity, pairs.cost(), rank) : pairs;
        Side demands = new Side(now.demands(), now.demands.parent, limit);
        return new Problem(demands, now.products, parts, now.minTicket, others);
    }

    /** Turns a demand's order round, and moves the ranks one pair on. */
    private static void reverse(int[] product, int[] rank, int start, int end) {
        for (int low = start, high = end - 1; low < high; low++, high--) {
            int other = product[low];
            product[low] = product[high];
            product[high] = other;
        }
        for (int e = start; e + 1 < end; e++) {
            int other = rank[e];
            rank[e] = rank[e + 1];
            rank[e + 1] = other;
        }
    }
}
