package io.aval.rules.identifier;

import io.aval.rules.canonical.Text;

/**
 * Official number of an intellectual-property right in canonical form, so that one right cannot be pledged twice under
 * two spellings. Immutable.
 *
 * <ul>
 *   <li>Patents: application number, {@code 202310123456.6}, or before October 2003 {@code 95115608.X}; the digit
 *       after the year must agree with the kind (invention 1, 8; utility model 2, 9; design 3).
 *   <li>Trademark: registration number and class, {@code 12345678-09}, {@code 1234567A-35}, {@code G1234567-09}.
 *   <li>Software: registration number, {@code 2023SR0123456}.
 * </ul>
 *
 * @param kind what the number must be the number of
 * @param value the canonical form
 */
public record RightNumber(RightKind kind, @Text(max = 16) String value) {
    /**
     * Accepts the canonical form only; throws {@link IllegalArgumentException} with reason {@code length},
     * {@code format} or {@code check digit}.
     */
    public RightNumber {
        Form.requireThat(RightForm.canonical(kind, value).equals(value));
    }

    /**
     * Reads a number as people write it: with ZL or CN before it, spaces, small letters, full-width characters,
     * leading zeros, a class written 第9类, an older software number with fewer digits.
     *
     * @param raw at most 64 characters
     * @throws IllegalArgumentException reason {@code length}, {@code format} or {@code check digit}
     */
    public static RightNumber parse(RightKind kind, String raw) {
        return new RightNumber(kind, RightForm.canonical(kind, raw));
    }

    @Override
    public String toString() {
        return value;
    }
}
