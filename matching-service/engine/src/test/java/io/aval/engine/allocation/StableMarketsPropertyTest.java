package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StableMarketsPropertyTest {
    private static final double[] TIGHTNESS = {0.5, 0.9, 1.0, 1.1};
    private static final long MOST = 1_000_000_000_000_000L;

    @Test
    void no_pair_blocks_however_tight_the_budgets_and_however_large_the_amounts() {
        for (int seed = 0; seed < 1_200; seed++) {
            Problem problem = market(new Random(seed), TIGHTNESS[seed % 4], seed % 3 == 0, seed % 5);
            for (Solver solver : List.of(StableSolver.demandsPropose(), StableSolver.productsPropose())) {
                Meaning meaning = new Meaning(problem, solver.solve(problem).held());

                assertThat(meaning.feasible()).as("seed %s", seed).isTrue();
                assertThat(meaning.blockingPairs()).as("seed %s", seed).isZero();
            }
        }
    }

    /** Amounts over many orders of size; grades, so coarse that the rest is decided by lot; perhaps one giant bank. */
    private static Problem market(Random random, double tightness, boolean giant, int parts) {
        int demands = 30;
        int products = 8;
        int degree = 5;
        long[] amount = new long[demands];
        double sum = 0;
        for (int d = 0; d < demands; d++) {
            amount[d] = Math.max(1, (long) (MOST * Math.pow(10, -random.nextInt(15) * random.nextDouble())));
            sum += amount[d];
        }
        long[] budget = new long[products];
        for (int p = 0; p < products; p++) {
            double share = giant ? p == 0 ? 0.9 : 0.1 / (products - 1) : 1.0 / products;
            budget[p] = random.nextInt(10) == 0 ? 0 : (long) (sum * tightness * share);
        }
        int[] start = new int[demands + 1];
        Arrays.setAll(start, d -> d * degree);
        int[] product = new int[demands * degree];
        long[] capacity = new long[product.length];
        int[] grade = random.ints(demands, 1, 4).toArray();
        int[] lot = Problems.shuffled(random, product.length);
        int[] rank = new int[product.length];
        for (int e = 0; e < rank.length; e++) {
            rank[e] = grade[e / degree] * rank.length + lot[e];
            capacity[e] = Math.max(1, random.nextBoolean() ? amount[e / degree] : amount[e / degree] / 3);
        }
        for (int d = 0; d < demands; d++) {
            System.arraycopy(Problems.shuffled(random, products), 0, product, start[d], degree);
        }
        int[] maxParts = new int[demands];
        Arrays.fill(maxParts, 1 + parts);
        long[] tickets = new long[products];
        Arrays.fill(tickets, 1);
        Pairs pairs = new Pairs(start, product, capacity, new int[rank.length], rank);
        return new Problem(Side.flat(amount), Side.flat(budget), maxParts, tickets, pairs);
    }
}
