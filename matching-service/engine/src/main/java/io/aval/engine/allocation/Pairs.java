package io.aval.engine.allocation;

import org.jspecify.annotations.Nullable;

/**
 * The pairs that may trade, the pairs of a demand next to each other.
 *
 * <p>All arrays but {@code start} run along the pairs. Nobody writes to them after construction.
 *
 * @param start demand {@code d} has the pairs from {@code start[d]} to {@code start[d + 1]}, its most wanted first
 * @param product each pair's product; a demand names a product once
 * @param capacity most that a pair may trade, 1 fen or more
 * @param cost what a fen traded by it costs the common good, 0 to {@link Problem#MAX_COST}
 * @param rank place in the order of the product side: smaller is wanted more; unique within a root of that side
 * @param wish place in the order of the demand side, unique within a root of that side, and rising along a demand's
 *     pairs; absent if that side has no caps: then the places within the demand serve
 * @param slot lowest node of the product side that counts the pair, the product or a node below it; absent if it is
 *     always the product
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, handed on and never compared.
public record Pairs(
        int[] start,
        int[] product,
        long[] capacity,
        int[] cost,
        int[] rank,
        int @Nullable [] wish,
        int @Nullable [] slot) {

    /** Checks that the arrays fit together. */
    public Pairs {
        int pairs = product.length;
        boolean fit = start.length > 0
                && start[0] == 0
                && start[start.length - 1] == pairs
                && capacity.length == pairs
                && cost.length == pairs
                && rank.length == pairs
                && (wish == null || wish.length == pairs)
                && (slot == null || slot.length == pairs);
        if (!fit) {
            throw new IllegalArgumentException("arrays of pairs do not fit together");
        }
    }

    /** Pairs of a problem without caps on the demand side or below products. */
    public Pairs(int[] start, int[] product, long[] capacity, int[] cost, int[] rank) {
        this(start, product, capacity, cost, rank, null, null);
    }
}
