package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem whose pairs may trade less, without those that may trade nothing.
 *
 * @param problem the narrower problem
 * @param pair the former number of each pair
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
record Narrowed(Problem problem, int[] pair) {

    static Narrowed of(Problem wide, long[] most) {
        int[] pair = IntStream.range(0, wide.pairs()).filter(e -> most[e] > 0).toArray();
        int[] start = new int[wide.demands() + 1];
        for (int d = 0; d < wide.demands(); d++) {
            start[d + 1] = start[d];
            for (int e = wide.start(d); e < wide.start(d + 1); e++) {
                start[d + 1] += most[e] > 0 ? 1 : 0;
            }
        }
        Pairs pairs = wide.pairs;
        long[] capacity = Arrays.stream(pair).mapToLong(e -> most[e]).toArray();
        int @Nullable [] wish = pairs.wish() == null ? null : at(pairs.wish(), pair);
        int @Nullable [] slot = pairs.slot() == null ? null : at(pairs.slot(), pair);
        Pairs kept = new Pairs(
                start, at(pairs.product(), pair), capacity, at(pairs.cost(), pair), at(pairs.rank(), pair), wish, slot);
        return new Narrowed(
                new Problem(wide.demands, wide.products, wide.maxParts, wide.minTicket, kept, wide.priority()), pair);
    }

    private static int[] at(int[] values, int[] places) {
        return Arrays.stream(places).map(e -> values[e]).toArray();
    }
}
