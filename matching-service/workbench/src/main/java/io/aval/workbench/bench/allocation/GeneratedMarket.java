package io.aval.workbench.bench.allocation;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A market by seed: log-normal amounts, budgets of nine tenths of what is wanted, each demand with so many products drawn evenly,
 * its costs drawn evenly up to 1,000 and its order that of cost, the products' order a shuffle.
 */
record GeneratedMarket(int demands, int products, int degree) {
    private static final double TIGHTNESS = 0.9;
    private static final int MOST_COST = 1_000;
    private static final long TYPICAL_FEN = 50_000_000;

    @Override
    public String toString() {
        return demands + " x " + products + " x " + degree;
    }

    Problem problem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] amount = new long[demands];
        Arrays.setAll(amount, d -> 1 + (long) (TYPICAL_FEN * Math.exp(gaussian(random))));
        long budget = (long) (Arrays.stream(amount).sum() * TIGHTNESS / products);
        long[] budgets = new long[products];
        Arrays.setAll(budgets, p -> budget / 2 + random.nextLong(budget));
        int[] parts = new int[demands];
        Arrays.fill(parts, degree);
        long[] tickets = new long[products];
        Arrays.fill(tickets, TYPICAL_FEN / 100);
        return new Problem(Side.flat(amount), Side.flat(budgets), parts, tickets, pairs(random, amount));
    }

    private Pairs pairs(SplittableRandom random, long[] amount) {
        int size = Math.multiplyExact(demands, degree);
        int[] start = new int[demands + 1];
        Arrays.setAll(start, d -> d * degree);
        int[] product = new int[size];
        int[] cost = new int[size];
        long[] capacity = new long[size];
        int[] rank = new int[size];
        int[] lastDemand = new int[products];
        Arrays.fill(lastDemand, -1);
        for (int d = 0; d < demands; d++) {
            for (int e = start[d]; e < start[d + 1]; e++) {
                int p = random.nextInt(products);
                while (lastDemand[p] == d) {
                    p = random.nextInt(products);
                }
                lastDemand[p] = d;
                product[e] = p;
                cost[e] = random.nextInt(MOST_COST);
                capacity[e] = amount[d];
            }
            Arrays.sort(cost, start[d], start[d + 1]);
        }
        for (int e = 0; e < size; e++) {
            int other = random.nextInt(e + 1);
            rank[e] = rank[other];
            rank[other] = e;
        }
        return new Pairs(start, product, capacity, cost, rank);
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
