package io.aval.engine.matching;

/**
 * A stable-allocation problem in primitive arrays: what the solver sees, free of identifiers, rates and grades.
 *
 * <p>The pairs of demand {@code d} stand from {@code start[d]} to {@code start[d + 1]}, most wanted first. A product
 * prefers the pair of lower {@code rank}; ranks of one product's pairs differ. The holder of the arrays must not change
 * them.
 */
final class RankedPairs {
    /** Amount of each demand in fen, at least 1. */
    final long[] amount;
    /** Most parts of each demand, at least 1. */
    final int[] maxParts;
    /** Budget of each product in fen, 0 or more. */
    final long[] budget;

    final int[] start;
    final int[] product;
    /** Most that a pair may trade in fen, at least 1. */
    final long[] capacity;

    final int[] rank;

    RankedPairs(long[] amount, int[] maxParts, long[] budget, int[] start, int[] product, long[] capacity, int[] rank) {
        if (maxParts.length != amount.length
                || start.length != amount.length + 1
                || start[0] != 0
                || start[amount.length] != product.length
                || capacity.length != product.length
                || rank.length != product.length) {
            throw new IllegalArgumentException("arrays of a problem do not fit together");
        }
        this.amount = amount;
        this.maxParts = maxParts;
        this.budget = budget;
        this.start = start;
        this.product = product;
        this.capacity = capacity;
        this.rank = rank;
    }

    int demands() {
        return amount.length;
    }

    int pairs() {
        return product.length;
    }
}
