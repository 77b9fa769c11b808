package io.aval.rules.money;

/**
 * An amount that grows with the units of a bill package, told from the first unit on: what falls on a range is the
 * difference between its two ends. So the parts of a range always add up to the whole, in whatever order it is split,
 * and each part differs from an amount rounded by itself by at most 1 fen.
 *
 * <p>Units are counted from 1; a bill that cannot be split is the units 1 to its face. Implementations never fall,
 * answer 0 for 0, and are pure.
 */
@FunctionalInterface
public interface Accrual {

    /** The face itself: a unit is worth one fen. */
    Accrual FACE = units -> units;

    /** Nothing at all. */
    Accrual NONE = units -> 0;

    /**
     * What falls on the first units together, in fen.
     *
     * @param units 0 to 10^11
     */
    long upTo(long units);

    /**
     * What falls on the units {@code from} to {@code to}, both counted, in fen.
     *
     * @throws IllegalArgumentException reason {@code range} unless 1 ≤ from ≤ to
     */
    default long between(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("range");
        }
        return upTo(to) - upTo(from - 1);
    }
}
