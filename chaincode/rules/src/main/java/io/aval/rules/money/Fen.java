package io.aval.rules.money;

/**
 * An amount in fen (1/100 yuan), 0 to {@link #MAX_VALUE}. Immutable.
 *
 * @param value fen; at most 2^53 − 1, which JSON's numbers still carry exactly (RFC 8785)
 */
public record Fen(long value) implements Comparable<Fen> {
    /** 90,071,992,547,409.91 yuan. */
    public static final long MAX_VALUE = 9_007_199_254_740_991L;

    public static final Fen ZERO = new Fen(0);

    private static final int FEN_PER_YUAN = 100;
    private static final int MAX_YUAN_DIGITS = 14;

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public Fen {
        if (!isInRange(value)) {
            throw new IllegalArgumentException("range");
        }
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException if it is above {@link #MAX_VALUE}
     */
    public Fen plus(Fen other) {
        return result(value + other.value);
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException if it is negative
     */
    public Fen minus(Fen other) {
        return result(value - other.value);
    }

    /**
     * The product.
     *
     * @param factor 0 or more
     * @throws ArithmeticException if the result is negative or above {@link #MAX_VALUE}
     */
    public Fen times(long factor) {
        return result(Math.multiplyExact(value, factor));
    }

    public boolean isZero() {
        return value == 0;
    }

    /** In yuan with two decimals and no grouping: {@code 1234.56}. */
    public String toYuan() {
        long rest = value % FEN_PER_YUAN;
        return value / FEN_PER_YUAN + (rest < 10 ? ".0" : ".") + rest;
    }

    /**
     * Reads yuan: digits without sign, grouping or leading zeros, and at most two decimals.
     *
     * @throws IllegalArgumentException reason {@code format}, or {@code range} above {@link #MAX_VALUE}
     */
    public static Fen parseYuan(String text) {
        int dot = text.indexOf('.');
        String yuan = dot < 0 ? text : text.substring(0, dot);
        String decimals = dot < 0 ? "" : text.substring(dot + 1);
        boolean wellFormed = isDigits(yuan)
                && (yuan.length() == 1 || yuan.charAt(0) != '0')
                && (dot < 0 || (isDigits(decimals) && decimals.length() <= 2));
        if (!wellFormed) {
            throw new IllegalArgumentException("format");
        }
        if (yuan.length() > MAX_YUAN_DIGITS) {
            throw new IllegalArgumentException("range");
        }
        return new Fen(Long.parseLong(yuan + decimals + "0".repeat(2 - decimals.length())));
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return toYuan();
    }

    private static Fen result(long value) {
        if (!isInRange(value)) {
            throw new ArithmeticException(value < 0 ? "negative amount" : "amount too large");
        }
        return new Fen(value);
    }

    private static boolean isInRange(long value) {
        return value >= 0 && value <= MAX_VALUE;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
