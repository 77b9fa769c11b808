package io.aval.rules.identifier;

import io.aval.rules.calendar.BusinessDay;
import java.util.Random;

/** Well-formed identifiers at random, all from the generator that is passed in. */
final class Samples {
    static final String DIGITS = "0123456789";
    static final String ALPHANUMERICS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int[] BILL_KINDS = {1, 2, 5, 6, 7, 8};

    private Samples() {}

    static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** The text with the character at the index replaced by another one of the alphabet. */
    static String altered(Random random, String text, int index, String alphabet) {
        char replacement;
        do {
            replacement = alphabet.charAt(random.nextInt(alphabet.length()));
        } while (replacement == text.charAt(index));
        return text.substring(0, index) + replacement + text.substring(index + 1);
    }

    static Cnaps cnaps(Random random) {
        String body = text(random, DIGITS, 11);
        return new Cnaps(body + CheckDigits.mod11And10(body));
    }

    static BusinessDay day(Random random) {
        return BusinessDay.of("2000-01-01").plusDays(random.nextInt(73_049));
    }

    static BillNumber billNumber(Random random) {
        int kind = BILL_KINDS[random.nextInt(BILL_KINDS.length)];
        return BillNumber.of(kind, cnaps(random), day(random), random.nextInt(BillNumber.MAX_SERIAL + 1));
    }

    static Uscc uscc(Random random) {
        String organisation = text(random, CheckDigits.USCC_ALPHABET, 8);
        String body = text(random, CheckDigits.USCC_ALPHABET, 2)
                + text(random, DIGITS, 6)
                + organisation
                + CheckDigits.organisation(organisation);
        return new Uscc(body + CheckDigits.creditCode(body));
    }

    static Lei lei(Random random) {
        String body = text(random, ALPHANUMERICS, 18);
        int check = 98 - CheckDigits.mod97(body + "00");
        return new Lei(body + (check < 10 ? "0" : "") + check);
    }

    /** A patent's number of the old or new form. */
    static RightNumber patent(Random random) {
        boolean old = random.nextInt(4) == 0;
        String year = old
                ? Integer.toString(1985 + random.nextInt(19)).substring(2)
                : Integer.toString(2003 + random.nextInt(197));
        char digit = "18293".charAt(random.nextInt(5));
        String body = year + digit + text(random, DIGITS, old ? 5 : 7);
        RightKind kind = switch (digit) {
            case '1', '8' -> RightKind.INVENTION;
            case '2', '9' -> RightKind.UTILITY_MODEL;
            default -> RightKind.DESIGN;
        };
        return new RightNumber(kind, body + "." + CheckDigits.patent(body));
    }
}
