package io.aval.desk.demo;

import io.aval.engine.seed.Draw;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.Uscc;
import java.util.Locale;

/**
 * Well-formed numbers with valid check digits, each different for each index. Made up: some may by chance be somebody's.
 */
final class Numbers {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Numbers() {}

    /**
     * A unified social credit code: business registration, enterprise, an area of the region, and an organisation code
     * that begins with {@code MA} as new ones do.
     *
     * @param region two digits
     * @param index 0 to 99,999
     */
    static Uscc uscc(String region, int index) {
        String organisation = "MA" + (char) ('A' + index % 7) + five(index);
        String body = "91" + region + "0100" + organisation + organisationCheck(organisation);
        return new Uscc(body + creditCheck(body));
    }

    /** A bank code of that area, with its check digit. */
    static Cnaps cnaps(int area, int index) {
        String body = String.format(Locale.ROOT, "3%02d%04d%04d", index % 90 + 10, area, index);
        return new Cnaps(body + mod11And10(body));
    }

    /** A right's number as people write it. */
    static String right(RightKind kind, int index, Draw draw) {
        return switch (kind) {
            case INVENTION -> patent("1", index, draw);
            case UTILITY_MODEL -> patent("2", index, draw);
            case DESIGN -> patent("3", index, draw);
            case TRADEMARK -> (10_000_000 + index) + "-" + String.format(Locale.ROOT, "%02d", draw.between(1, 45));
            case SOFTWARE -> draw.between(2016, 2026) + "SR" + String.format(Locale.ROOT, "%07d", 100_000 + index);
        };
    }

    private static String patent(String kind, int index, Draw draw) {
        String body = draw.between(2014, 2025) + kind + String.format(Locale.ROOT, "%07d", 1_000_000 + index);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (2 + i % 8);
        }
        String check = sum % 11 == 10 ? "X" : Integer.toString(sum % 11);
        return "ZL " + body + "." + check;
    }

    private static String five(int index) {
        return String.format(Locale.ROOT, "%05d", index);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static char creditCheck(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
