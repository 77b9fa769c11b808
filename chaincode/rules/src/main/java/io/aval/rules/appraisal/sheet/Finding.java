package io.aval.rules.appraisal.sheet;

import io.aval.rules.canonical.Text;

/**
 * One result of an evaluation.
 *
 * @param name what it is: {@code value.p50}, {@code quality.legal}
 * @param value a decimal number, or a word
 */
public record Finding(
        @Text(max = 64, pattern = Leaf.NAME) String name,
        @Text(max = 64) String value) {

    /** A number, rounded half to even at that many digits after the point. */
    public static Finding of(String name, double number, int scale) {
        return new Finding(name, Decimal.of(number, scale).value());
    }

    /** A whole number. */
    public static Finding of(String name, long number) {
        return new Finding(name, Long.toString(number));
    }
}
