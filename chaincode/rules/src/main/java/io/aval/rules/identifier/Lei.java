package io.aval.rules.identifier;

/**
 * Legal entity identifier (ISO 17442): 18 characters and 2 check digits by ISO 7064 MOD 97-10. Immutable.
 *
 * @param value 20 characters, digits and capitals
 */
public record Lei(String value) {
    private static final int LENGTH = 20;
    private static final int CHECK = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Throws {@link IllegalArgumentException} with reason {@code length}, {@code format} or {@code check digit}. */
    public Lei {
        Form.requireLength(value, LENGTH);
        Form.requireEach(value, 0, CHECK, ALPHABET);
        Form.requireDigits(value, CHECK, LENGTH);
        // Computed afresh and compared: testing the remainder alone lets 00, 01 and 99 pass for 97, 98 and 02.
        int expected = 98 - CheckDigits.mod97(value.substring(0, CHECK) + "00");
        Form.requireCheck(expected == Integer.parseInt(value, CHECK, LENGTH, 10));
    }

    @Override
    public String toString() {
        return value;
    }
}
