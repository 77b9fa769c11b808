package io.aval.rules.money;

import java.math.BigInteger;

/** The one rounding of this package: multiply first, divide last, a half goes up. */
final class HalfUp {
    private HalfUp() {}

    /**
     * {@code amount × numerator / denominator}, exact until it is rounded once.
     *
     * @throws IllegalArgumentException reason {@code range} if the amount is negative
     * @throws ArithmeticException if the result does not fit
     */
    static long of(long amount, long numerator, long denominator) {
        if (amount < 0) {
            throw new IllegalArgumentException("range");
        }
        BigInteger twice = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(numerator))
                .shiftLeft(1);
        BigInteger whole = BigInteger.valueOf(denominator);
        return twice.add(whole).divide(whole.shiftLeft(1)).longValueExact();
    }
}
