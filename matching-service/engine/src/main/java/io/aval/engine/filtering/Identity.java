package io.aval.engine.filtering;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that must fit together: the left ones, added up, are (or are at most) the right ones, added up. It is judged
 * only where all of them are there.
 *
 * @param name of the identity
 * @param relation between both sums
 * @param toleranceBasisPoints how far they may miss each other, of the greater sum
 * @param meaning what it says, English and Chinese
 */
public record Identity(
        String name,
        List<String> left,
        Relation relation,
        List<String> right,
        int toleranceBasisPoints,
        String meaning) {

    /** How two sums must stand to each other. */
    public enum Relation {
        /** The same. */
        EQUAL,
        /** The left one not above the right one. */
        AT_MOST
    }

    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** All names on both sides. */
    List<String> names() {
        return Stream.concat(left.stream(), right.stream()).distinct().toList();
    }

    /**
     * What is wrong; empty if it holds or cannot be judged.
     *
     * @param values by name, in the units of the vocabulary
     */
    Optional<String> broken(NavigableMap<String, BigDecimal> values) {
        if (!names().stream().allMatch(values::containsKey)) {
            return Optional.empty();
        }
        BigDecimal leftSum = sum(left, values);
        BigDecimal rightSum = sum(right, values);
        boolean close = close(leftSum, rightSum, toleranceBasisPoints);
        boolean holds = close || relation == Relation.AT_MOST && leftSum.compareTo(rightSum) < 0;
        return holds ? Optional.empty() : Optional.of(name + ": " + meaning);
    }

    /** Whether two numbers differ by at most that share of the greater one. */
    static boolean close(BigDecimal one, BigDecimal other, int toleranceBasisPoints) {
        BigDecimal allowed = one.abs().max(other.abs()).multiply(BigDecimal.valueOf(toleranceBasisPoints));
        return one.subtract(other).abs().multiply(BASIS_POINTS).compareTo(allowed) <= 0;
    }

    private static BigDecimal sum(List<String> names, NavigableMap<String, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            sum = sum.add(values.getOrDefault(name, BigDecimal.ZERO));
        }
        return sum;
    }
}
