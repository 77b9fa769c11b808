package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * The best products to show each demand ({@link Mode#RECOMMEND}), spread so that not everybody is sent to the same few.
 *
 * <p>A product that is shown for more money, measured by its budget, than the average gets dearer, another cheaper; each demand
 * then takes the pairs with the least sum of place in its order and price, and so on for some rounds. The round whose most
 * crowded product is crowded least is the answer, the first of equals. Round 0 has no prices, so the answer is never more
 * crowded than the plain best. Integers only; the demands' order does not matter.
 */
public final class Recommender {
    private static final int ROUNDS = 16;
    /** Price of one place in a demand's order. */
    private static final long PLACE = 1_000;

    private static final long MOST_PRICE = 1_000 * PLACE;
    /** Shown money is counted in thousandths of the budget. */
    private static final long FULL = 1_000;

    private static final long MOST_LOAD = Long.MAX_VALUE / FULL / 2;

    private final Problem problem;
    private final int size;

    private Recommender(Problem problem, int size) {
        this.problem = problem;
        this.size = size;
    }

    /**
     * What to show.
     *
     * @param size most pairs for each demand, 1 or more
     * @return each demand's pairs, the most wanted first; −1 where it has fewer. Demand {@code d} has the places from
     *     {@code d · size}
     */
    public static int[] recommend(Problem problem, int size) {
        if (size < 1 || (long) size * problem.demands() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("cannot show " + size + " products for each demand");
        }
        return new Recommender(problem, size).run();
    }

    private int[] run() {
        long[] price = new long[problem.products()];
        int[] best = choose(price);
        long[] crowd = crowding(problem, best);
        long least = most(crowd);
        for (int round = 1; round < ROUNDS; round++) {
            adjust(price, crowd, round);
            int[] shown = choose(price);
            crowd = crowding(problem, shown);
            if (most(crowd) < least) {
                least = most(crowd);
                best = shown;
            }
        }
        return best;
    }

    /** For each product, the money of the demands that it is shown to, in thousandths of its budget. */
    public static long[] crowding(Problem problem, int[] shown) {
        long[] load = new long[problem.products()];
        for (int e : shown) {
            if (e >= 0) {
                int p = problem.product(e);
                // Counting stops where the product with FULL would pass a long: so full is full enough.
                load[p] = Math.min(MOST_LOAD, load[p] + Math.min(problem.capacity(e), MOST_LOAD));
            }
        }
        for (int p = 0; p < load.length; p++) {
            load[p] = load[p] * FULL / Math.max(1, problem.products.limit(p));
        }
        return load;
    }

    private static long most(long[] crowd) {
        long most = 0;
        for (long load : crowd) {
            most = Math.max(most, load);
        }
        return most;
    }

    private void adjust(long[] price, long[] crowd, int round) {
        long sum = 0;
        for (long load : crowd) {
            sum += load / crowd.length;
        }
        long average = Math.max(1, sum);
        for (int p = 0; p < price.length; p++) {
            // Twice as crowded as the average costs four places at first, less and less later.
            long excess = Math.min(8, crowd[p] / average) * FULL + crowd[p] % average * FULL / average - FULL;
            price[p] = Math.clamp(price[p] + 4 * PLACE * excess / FULL / round, 0, MOST_PRICE);
        }
    }

    private int[] choose(long[] price) {
        int[] shown = new int[size * problem.demands()];
        long[] sums = new long[size];
        for (int d = 0; d < problem.demands(); d++) {
            int from = d * size;
            int count = 0;
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                long sum = (e - problem.start(d)) * PLACE + price[problem.product(e)];
                int place = count < size ? count++ : size - 1;
                if (place == size - 1 && e - problem.start(d) >= size && sums[place] <= sum) {
                    continue;
                }
                while (place > 0 && sums[place - 1] > sum) {
                    sums[place] = sums[place - 1];
                    shown[from + place] = shown[from + place - 1];
                    place--;
                }
                sums[place] = sum;
                shown[from + place] = e;
            }
            Arrays.fill(shown, from + count, from + size, -1);
            Arrays.sort(shown, from, from + count);
        }
        return shown;
    }
}
