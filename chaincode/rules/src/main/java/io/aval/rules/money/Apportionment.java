package io.aval.rules.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides an amount by weights, whole and to the fen: each has its part rounded half up as it grows, and where the
 * rounding is at odds with the sum, the next fen goes to whose part is due first (the method of Webster and
 * Sainte-Laguë; M. L. Balinski and H. P. Young, Fair Representation, 1982).
 *
 * <p>Every fen more goes to one of them and is taken from none, so what falls on a later part of an amount,
 * {@code of(b) − of(a)}, is never negative, and the parts add up to the whole however it is cut. Pure.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * {@return a part for each weight, in the same order; they sum to the amount}
     *
     * @param amount fen, 0 to {@link Fen#MAX_VALUE}
     * @param weights 0 or more each, not all 0, of a sum up to {@link Fen#MAX_VALUE}; at equal claims the earlier one
     *     has the next fen
     * @throws IllegalArgumentException reason {@code range}
     */
    public static List<Long> of(long amount, List<Long> weights) {
        long sum = weights.stream().reduce(0L, Math::addExact);
        boolean fits = weights.stream().allMatch(weight -> weight >= 0) && sum > 0 && sum <= Fen.MAX_VALUE;
        if (!fits || amount < 0 || amount > Fen.MAX_VALUE) {
            throw new IllegalArgumentException("range");
        }
        // Rounded up, each part may be half a fen too large: started so much earlier, no more than the amount is given
        long sure = Math.max(0, amount - weights.size());
        List<Long> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(HalfUp.of(sure, weight, sum)));
        Comparator<Integer> due = (a, b) -> earlier(a, b, parts, weights);
        for (long left = amount - parts.stream().reduce(0L, Math::addExact); left > 0; left--) {
            int next = indices(weights).stream().min(due).orElseThrow();
            parts.set(next, parts.get(next) + 1);
        }
        return List.copyOf(parts);
    }

    private static List<Integer> indices(List<Long> weights) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) > 0) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** Whose next fen is due first: part k of a weight w falls due at (2k − 1) / 2w. */
    private static int earlier(int a, int b, List<Long> parts, List<Long> weights) {
        BigInteger first = due(parts.get(a)).multiply(BigInteger.valueOf(weights.get(b)));
        return first.compareTo(due(parts.get(b)).multiply(BigInteger.valueOf(weights.get(a))));
    }

    private static BigInteger due(long part) {
        return BigInteger.valueOf(part).shiftLeft(1).add(BigInteger.ONE);
    }
}
