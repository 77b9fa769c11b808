package io.aval.engine.matching;

import java.util.Arrays;
import java.util.Random;

/** Random problems for the solver, and a slow, plain account of what a solution means. */
final class Problems {
    private Problems() {}

    /** The shape of random problems. */
    record Shape(int demands, int products, int mostAmount, int mostBudget, int mostParts, double density) {}

    static RankedPairs random(Random random, Shape shape) {
        boolean[][] eligible = new boolean[shape.demands()][shape.products()];
        int pairs = 0;
        for (boolean[] row : eligible) {
            for (int p = 0; p < row.length; p++) {
                row[p] = random.nextDouble() < shape.density();
                pairs += row[p] ? 1 : 0;
            }
        }
        int[] start = new int[shape.demands() + 1];
        int[] product = new int[pairs];
        int next = 0;
        for (int d = 0; d < shape.demands(); d++) {
            for (int p : shuffled(random, shape.products())) {
                if (eligible[d][p]) {
                    product[next++] = p;
                }
            }
            start[d + 1] = next;
        }
        long[] amount =
                random.longs(shape.demands(), 1, shape.mostAmount() + 1L).toArray();
        int[] parts = random.ints(shape.demands(), 1, shape.mostParts() + 1).toArray();
        long[] budget =
                random.longs(shape.products(), 0, shape.mostBudget() + 1L).toArray();
        long[] capacity = random.longs(pairs, 1, shape.mostAmount() + 1L).toArray();
        return new RankedPairs(amount, parts, budget, start, product, capacity, shuffled(random, pairs));
    }

    static int[] shuffled(Random random, int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        return numbers;
    }

    static int owner(RankedPairs problem, int pair) {
        int found = Arrays.binarySearch(problem.start, pair);
        int d = found >= 0 ? found : -found - 2;
        // Demands without pairs share a start; the owner is the last of them.
        while (problem.start[d + 1] <= pair) {
            d++;
        }
        return d;
    }

    static boolean feasible(RankedPairs problem, long[] held) {
        long[] funded = new long[problem.demands()];
        int[] parts = new int[problem.demands()];
        long[] spent = new long[problem.budget.length];
        for (int e = 0; e < held.length; e++) {
            if (held[e] < 0 || held[e] > problem.capacity[e]) {
                return false;
            }
            int d = owner(problem, e);
            funded[d] += held[e];
            parts[d] += held[e] > 0 ? 1 : 0;
            spent[problem.product[e]] += held[e];
        }
        for (int d = 0; d < funded.length; d++) {
            if (funded[d] > problem.amount[d] || parts[d] > problem.maxParts[d]) {
                return false;
            }
        }
        for (int p = 0; p < spent.length; p++) {
            if (spent[p] > problem.budget[p]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the number of blocking pairs, straight from the definition} */
    static int blockingPairs(RankedPairs problem, long[] held) {
        int blocking = 0;
        for (int e = 0; e < held.length; e++) {
            if (held[e] < problem.capacity[e] && demandWants(problem, held, e) && productWants(problem, held, e)) {
                blocking++;
            }
        }
        return blocking;
    }

    private static boolean demandWants(RankedPairs problem, long[] held, int e) {
        int d = owner(problem, e);
        long funded = 0;
        int parts = 0;
        boolean holdsLessWanted = false;
        for (int other = problem.start[d]; other < problem.start[d + 1]; other++) {
            funded += held[other];
            parts += held[other] > 0 ? 1 : 0;
            holdsLessWanted |= other > e && held[other] > 0;
        }
        boolean mayOpen = held[e] > 0 || parts < problem.maxParts[d];
        return holdsLessWanted || (funded < problem.amount[d] && mayOpen);
    }

    private static boolean productWants(RankedPairs problem, long[] held, int e) {
        int p = problem.product[e];
        long spent = 0;
        boolean holdsLessWanted = false;
        for (int other = 0; other < held.length; other++) {
            if (problem.product[other] == p) {
                spent += held[other];
                holdsLessWanted |= held[other] > 0 && problem.rank[other] > problem.rank[e];
            }
        }
        return holdsLessWanted || spent < problem.budget[p];
    }

    static String describe(RankedPairs problem) {
        return "amount " + Arrays.toString(problem.amount) + " maxParts " + Arrays.toString(problem.maxParts)
                + " budget " + Arrays.toString(problem.budget) + " start " + Arrays.toString(problem.start)
                + " product " + Arrays.toString(problem.product) + " capacity " + Arrays.toString(problem.capacity)
                + " rank " + Arrays.toString(problem.rank);
    }
}
