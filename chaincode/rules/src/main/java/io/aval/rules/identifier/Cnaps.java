package io.aval.rules.identifier;

/**
 * A bank's number in the national payment system (支付系统行号): bank 3, area 4, branch 4, and a check digit by
 * MOD 11,10. Immutable.
 *
 * @param value 12 digits
 */
public record Cnaps(String value) {
    private static final int LENGTH = 12;
    private static final int CHECK = 11;

    /** Throws {@link IllegalArgumentException} with reason {@code length}, {@code format} or {@code check digit}. */
    public Cnaps {
        Form.requireLength(value, LENGTH);
        Form.requireDigits(value, 0, LENGTH);
        Form.requireCheck(CheckDigits.mod11And10(value.substring(0, CHECK)) == value.charAt(CHECK));
    }

    /** The number of a bank, area and branch, 11 digits, with its check digit. */
    public static Cnaps of(String branch) {
        return new Cnaps(branch + CheckDigits.mod11And10(branch));
    }

    /** Whether it is a branch of the central bank: its bank code is 001. */
    public boolean centralBank() {
        return value.startsWith("001");
    }

    @Override
    public String toString() {
        return value;
    }
}
