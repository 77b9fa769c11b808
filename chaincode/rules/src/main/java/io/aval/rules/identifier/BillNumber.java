package io.aval.rules.identifier;

import io.aval.rules.calendar.BusinessDay;

/**
 * Number of a bill or bill package (票据（包）号): kind 1, the drawer's bank 12, day of registration 8, that day's
 * serial 8, check 1. Immutable.
 *
 * <p>The market's own check algorithm is not published. MOD 11,10 over the first 29 digits fits the public sample and
 * is the rule for numbers that this ledger gives out; a number from elsewhere may fail it, so the form is enforced here
 * and {@link #checkDigitHolds()} is for the act that takes the number in.
 *
 * @param value 30 digits
 */
public record BillNumber(String value) {
    /** Largest serial of a day; the smallest is 0. */
    public static final int MAX_SERIAL = 99_999_999;

    private static final int LENGTH = 30;
    private static final int BANK = 1;
    private static final int DAY = 13;
    private static final int SERIAL = 21;
    private static final int CHECK = 29;
    private static final int SERIAL_DIGITS = CHECK - SERIAL;

    /** 1, 2: bank and trade bill of the first system; 5, 6: of the second; 8, 7: of its supply-chain channel. */
    private static final String KINDS = "125678";

    /**
     * Throws {@link IllegalArgumentException} with reason {@code length}, {@code format}, {@code check digit} (that of
     * the bank number inside) or {@code range} (a day outside {@link BusinessDay}'s range).
     */
    public BillNumber {
        Form.requireLength(value, LENGTH);
        Form.requireDigits(value, 0, LENGTH);
        Form.requireEach(value, 0, BANK, KINDS);
        bankOf(value);
        dayOf(value);
    }

    /**
     * Composes a number and computes its check digit.
     *
     * @param kind 1, 2, 5, 6, 7 or 8
     * @param serial 0 to {@link #MAX_SERIAL}
     * @throws IllegalArgumentException reason {@code format} for another kind, {@code range} for another serial
     */
    public static BillNumber of(int kind, Cnaps bank, BusinessDay day, int serial) {
        Form.requireThat(kind >= 0 && kind <= 9);
        if (serial < 0 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("range");
        }
        String digits = Integer.toString(serial);
        String body = kind
                + bank.value()
                + day.toString().replace("-", "")
                + "0".repeat(SERIAL_DIGITS - digits.length())
                + digits;
        return new BillNumber(body + CheckDigits.mod11And10(body));
    }

    /** Whether the last digit is the one that MOD 11,10 asks for; for a number of another system a warning. */
    public boolean checkDigitHolds() {
        return CheckDigits.mod11And10(value.substring(0, CHECK)) == value.charAt(CHECK);
    }

    public int kind() {
        return value.charAt(0) - '0';
    }

    public Cnaps bank() {
        return bankOf(value);
    }

    /** The day of registration. */
    public BusinessDay day() {
        return dayOf(value);
    }

    public int serial() {
        return Integer.parseInt(value, SERIAL, CHECK, 10);
    }

    private static Cnaps bankOf(String value) {
        return new Cnaps(value.substring(BANK, DAY));
    }

    private static BusinessDay dayOf(String value) {
        return BusinessDay.parse(value.substring(DAY, DAY + 4)
                + "-"
                + value.substring(DAY + 4, DAY + 6)
                + "-"
                + value.substring(DAY + 6, SERIAL));
    }

    @Override
    public String toString() {
        return value;
    }
}
