package io.aval.engine.financing;

import java.math.BigInteger;

/** Proportions of whole numbers, exact until they are rounded once, half away from zero. */
final class Proportion {

    static final long MILLION = 1_000_000;
    static final long BP = 10_000;
    static final long YEAR = 365;

    private Proportion() {}

    /** {@code value × numerator / denominator}; the denominator is above 0. */
    static long of(long value, long numerator, long denominator) {
        return of(BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator)), BigInteger.valueOf(denominator));
    }

    /** {@code value × ppm × days / (million × basis)}: what a yearly rate comes to. */
    static long yearly(long value, long ppm, long days, long basis) {
        BigInteger whole =
                BigInteger.valueOf(value).multiply(BigInteger.valueOf(ppm)).multiply(BigInteger.valueOf(days));
        return of(whole, BigInteger.valueOf(MILLION).multiply(BigInteger.valueOf(basis)));
    }

    static long of(BigInteger numerator, BigInteger denominator) {
        BigInteger twice = numerator.abs().shiftLeft(1).add(denominator);
        BigInteger rounded = twice.divide(denominator.shiftLeft(1));
        return (numerator.signum() < 0 ? rounded.negate() : rounded).longValueExact();
    }
}
