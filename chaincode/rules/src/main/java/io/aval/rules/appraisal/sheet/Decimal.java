package io.aval.rules.appraisal.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A decimal number as text, in the one form that each value has: no exponent, no plus sign, no leading or trailing
 * zeros, no negative zero; at most 18 digits before the point and 12 after it. Infinity and not-a-number have no form,
 * so they cannot be written. Immutable.
 */
public record Decimal(String value) implements Comparable<Decimal> {

    // First, since the constants below are checked against it
    private static final Pattern FORM = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{0,11}[1-9])?");

    /** Zero. */
    public static final Decimal ZERO = new Decimal("0");

    /** Most digits after the point. */
    public static final int MAX_SCALE = 12;

    /** Throws {@link IllegalArgumentException} with reason {@code format}. */
    public Decimal {
        if (!FORM.matcher(value).matches() || value.equals("-0")) {
            throw new IllegalArgumentException("format");
        }
    }

    /**
     * The number, rounded half to even.
     *
     * @param scale digits after the point, 0 to 12
     * @throws IllegalArgumentException if it is not finite or too large
     */
    public static Decimal of(double number, int scale) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not finite");
        }
        return of(new BigDecimal(number).setScale(scale, RoundingMode.HALF_EVEN));
    }

    /**
     * The number in its one form.
     *
     * @throws IllegalArgumentException if it has too many digits
     */
    public static Decimal of(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.signum() == 0 ? ZERO : new Decimal(bare.toPlainString());
    }

    /** A whole number. */
    public static Decimal of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** The exact number. */
    public BigDecimal exact() {
        return new BigDecimal(value);
    }

    /** The nearest floating-point number, the same on every machine. */
    public double real() {
        return Double.parseDouble(value);
    }

    @Override
    public int compareTo(Decimal other) {
        return exact().compareTo(other.exact());
    }

    @Override
    public String toString() {
        return value;
    }
}
