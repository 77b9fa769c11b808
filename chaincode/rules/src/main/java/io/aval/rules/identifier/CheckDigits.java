package io.aval.rules.identifier;

/**
 * The check-digit algorithms, each over characters whose form the caller has already checked.
 *
 * <p>Sums stay far below the range of an int: at most 31 characters, each below 36, with weights below 31.
 */
final class CheckDigits {
    /** GB 32100: digits and capitals without I, O, S, V, Z; a character's value is its index. */
    static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FIRST_PATENT_WEIGHT = 2;
    private static final int PATENT_WEIGHT_CYCLE = 8;

    private CheckDigits() {}

    /** ISO 7064 MOD 11,10 (GB/T 17710) over decimal digits. */
    static char mod11And10(CharSequence digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** GB 32100 over the first 17 characters: weights are the powers of 3, modulo 31. */
    static char creditCode(CharSequence body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714 over 8 characters, where A–Z count 10–35 without gaps; 10 is written X and 11 is written 0. */
    static char organisation(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += alphanumeric(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        return decimalOrX((11 - sum % 11) % 11);
    }

    /** ISO 7064 MOD 97-10: the remainder of the number that arises when A–Z are written as 10–35. */
    static int mod97(CharSequence alphanumerics) {
        int remainder = 0;
        for (int i = 0; i < alphanumerics.length(); i++) {
            int digit = alphanumeric(alphanumerics.charAt(i));
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % 97;
        }
        return remainder;
    }

    /** ZC 0006-2003 over 12 digits, or 8 of the older form: weights 2 to 9 and from 2 again, modulo 11, 10 as X. */
    static char patent(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (FIRST_PATENT_WEIGHT + i % PATENT_WEIGHT_CYCLE);
        }
        return decimalOrX(sum % 11);
    }

    private static int alphanumeric(char c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    private static char decimalOrX(int value) {
        return value == 10 ? 'X' : (char) ('0' + value);
    }
}
