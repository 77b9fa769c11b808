package io.aval.rules.identifier;

/**
 * Unified social credit code of a Chinese organisation (统一社会信用代码, GB 32100): authority 1, type 1, area 6,
 * organisation code 9 (GB 11714, itself 8 + check), check 1. Immutable.
 *
 * <p>The form is enforced, the check digits are not: codes with wrong ones have been issued and are in use, so
 * {@link #checkDigitHolds()} is for a warning.
 *
 * @param value 18 characters, digits and capitals without I, O, S, V, Z
 */
public record Uscc(String value) {
    private static final int LENGTH = 18;
    private static final int AREA = 2;
    private static final int ORGANISATION = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int CHECK = 17;

    /** Throws {@link IllegalArgumentException} with reason {@code length} or {@code format}. */
    public Uscc {
        Form.requireLength(value, LENGTH);
        Form.requireEach(value, 0, LENGTH, CheckDigits.USCC_ALPHABET);
        Form.requireDigits(value, AREA, ORGANISATION);
        Form.requireEach(value, ORGANISATION_CHECK, CHECK, "0123456789X");
    }

    /** Whether both hold: the code's own check digit and that of the organisation code inside it. */
    public boolean checkDigitHolds() {
        return CheckDigits.creditCode(value.substring(0, CHECK)) == value.charAt(CHECK)
                && CheckDigits.organisation(value.substring(ORGANISATION, ORGANISATION_CHECK))
                        == value.charAt(ORGANISATION_CHECK);
    }

    /** The organisation code of GB 11714 inside: 9 characters, without hyphen. */
    public String organisationCode() {
        return value.substring(ORGANISATION, CHECK);
    }

    @Override
    public String toString() {
        return value;
    }
}
