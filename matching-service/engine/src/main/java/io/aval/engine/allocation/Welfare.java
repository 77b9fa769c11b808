package io.aval.engine.allocation;

import java.math.BigInteger;

/** How good a solution is for the common good, and how good any could be. Exact. */
public final class Welfare {
    private Welfare() {}

    /** The sum of (cost − priority) · amount: the less the better; see {@link Problem}. */
    public static BigInteger value(Problem problem, long[] held) {
        BigInteger sum = BigInteger.ZERO;
        for (int e = 0; e < held.length; e++) {
            if (held[e] > 0) {
                sum = sum.add(times(problem.cost(e) - problem.priority(), held[e]));
            }
        }
        return sum;
    }

    /**
     * What no solution goes below, by weak duality: −Σ u(n) · limit(n) + Σ min(0, r(e)) · capacity(e). Holds for any
     * prices of 0 or more, and is the optimum's value for the right ones.
     */
    public static BigInteger bound(Problem problem, Solution.Prices prices) {
        BigInteger sum = BigInteger.ZERO;
        sum = sum.subtract(worth(problem.demands, prices.demand()));
        sum = sum.subtract(worth(problem.products, prices.product()));
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                long reduced = reducedCost(problem, prices, d, e);
                if (reduced < 0) {
                    sum = sum.add(times(reduced, problem.capacity(e)));
                }
            }
        }
        return sum;
    }

    /** What a fen more of a pair would cost at given prices: {@code r(e)} of {@link Problem}. */
    public static long reducedCost(Problem problem, Solution.Prices prices, int demand, int pair) {
        long reduced = problem.cost(pair) - problem.priority();
        reduced += onPath(problem.demands, prices.demand(), demand);
        return reduced + onPath(problem.products, prices.product(), problem.slot(pair));
    }

    private static long onPath(Side side, long[] price, int lowest) {
        long sum = 0;
        for (int node = lowest; node != Side.NONE; node = side.parent(node)) {
            sum += price[node];
        }
        return sum;
    }

    private static BigInteger worth(Side side, long[] price) {
        BigInteger sum = BigInteger.ZERO;
        for (int node = 0; node < price.length; node++) {
            if (price[node] > 0) {
                sum = sum.add(times(price[node], side.limit(node)));
            }
        }
        return sum;
    }

    private static BigInteger times(long left, long right) {
        return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
    }
}
