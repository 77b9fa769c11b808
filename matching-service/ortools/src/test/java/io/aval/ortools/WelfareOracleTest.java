package io.aval.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.allocation.Welfare;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.allocation.WelfareSolver.Answer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WelfareOracleTest {

    private static final int DEMANDS = 200;
    private static final int PRODUCTS = 20;
    private static final int DEGREE = 6;
    private static final double[] TIGHTNESS = {0.5, 0.9, 1.0, 1.1, 0};

    @Test
    void or_tools_finds_the_same_optimum_and_its_prices_prove_it() {
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = market(new Random(seed), TIGHTNESS[seed % 5], seed % 4 == 0 ? 1 : 50);
            Answer ours = WelfareSolver.withoutTickets().answer(problem, null);
            Answer theirs = WelfareSolver.withoutTickets().on(new OrToolsFlow()).answer(problem, null);

            assertThat(ours.value()).as("seed %s", seed).isEqualTo(theirs.value());
            for (Answer answer : new Answer[] {ours, theirs}) {
                assertThat(Welfare.bound(problem, answer.solution().prices().orElseThrow()))
                        .as("seed %s", seed)
                        .isEqualTo(ours.value());
            }
        }
    }

    /** Banks of four products each, two demands to an enterprise; equal costs everywhere if there is but one cost. */
    private static Problem market(Random random, double tightness, int costs) {
        Side demands = demands(random);
        Side products = products(random, tightness);
        int size = DEMANDS * DEGREE;
        int[] product = new int[size];
        long[] capacity = new long[size];
        for (int e = 0; e < size; e++) {
            product[e] = (e / DEGREE * 7 + e % DEGREE * 3) % PRODUCTS;
            capacity[e] = 1 + random.nextLong(demands.limit(e / DEGREE));
        }
        int[] start = new int[DEMANDS + 1];
        Arrays.setAll(start, d -> d * DEGREE);
        int[] order = new int[size];
        Arrays.setAll(order, e -> e);
        int[] parts = new int[DEMANDS];
        Arrays.fill(parts, DEGREE);
        long[] tickets = new long[PRODUCTS];
        Arrays.fill(tickets, 1);
        int[] cost = random.ints(size, 0, costs).toArray();
        Pairs pairs = new Pairs(start, product, capacity, cost, order, order, product);
        return new Problem(demands, products, parts, tickets, pairs);
    }

    private static Side demands(Random random) {
        long[] wanted = new long[DEMANDS + DEMANDS / 2];
        int[] enterprise = new int[wanted.length];
        Arrays.fill(enterprise, Side.NONE);
        for (int d = 0; d < DEMANDS; d++) {
            wanted[d] = 1 + random.nextLong(1_000_000);
            enterprise[d] = DEMANDS + d / 2;
            wanted[enterprise[d]] += wanted[d] * 4 / 5;
        }
        return new Side(DEMANDS, enterprise, wanted);
    }

    private static Side products(Random random, double tightness) {
        long[] budget = new long[PRODUCTS + PRODUCTS / 4];
        int[] bank = new int[budget.length];
        Arrays.fill(bank, Side.NONE);
        for (int p = 0; p < PRODUCTS; p++) {
            bank[p] = PRODUCTS + p / 4;
            budget[p] = (long) (tightness * random.nextInt(10_000_000));
            budget[bank[p]] += budget[p] * 9 / 10;
        }
        return new Side(PRODUCTS, bank, budget);
    }
}
