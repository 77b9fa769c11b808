package io.aval.rules.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the spellings of a right's number to the canonical one; canonical text maps to itself. */
final class RightForm {
    private static final int MAX_RAW_LENGTH = 64;

    /** Year, kind digit, serial, check, of the form in use since October 2003. */
    private static final int PATENT_LENGTH = 13;

    private static final int OLD_PATENT_LENGTH = 9;
    private static final int FIRST_YEAR = 2003;
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_OLD_YEAR = 85;
    private static final int LAST_OLD_YEAR = 3;
    private static final int FIRST_SOFTWARE_YEAR = 1991;

    /** Groups: Madrid mark G, number, letter of a divided registration, class. */
    private static final Pattern TRADEMARK =
            Pattern.compile("第?(G?)0*([1-9][0-9]{0,7})([A-Z]?)(?:号?[-/]|号?第|号)([0-9]{1,2})类?");

    private static final int LAST_CLASS = 45;

    /** Early certificates have serials of four to six digits. */
    private static final Pattern SOFTWARE = Pattern.compile("([0-9]{4})SR([0-9]{4,7})");

    private static final int SOFTWARE_SERIAL_LENGTH = 7;

    private RightForm() {}

    static String canonical(RightKind kind, String raw) {
        if (raw.length() > MAX_RAW_LENGTH) {
            throw new IllegalArgumentException("length");
        }
        String text = narrow(raw);
        return switch (kind) {
            case INVENTION -> patent(text, "18");
            case UTILITY_MODEL -> patent(text, "29");
            case DESIGN -> patent(text, "3");
            case TRADEMARK -> trademark(text);
            case SOFTWARE -> software(text);
        };
    }

    /** Half-width capitals without spaces; by hand, because Unicode tables differ between Java releases. */
    private static String narrow(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                c = (char) (c - '\uFF01' + '!');
            }
            if (c >= 'a' && c <= 'z') {
                c = (char) (c - 'a' + 'A');
            }
            if (c != ' ' && c != '\t' && c != '\u00A0' && c != '\u3000') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String patent(String text, String kindDigits) {
        String number = text.startsWith("ZL") || text.startsWith("CN") ? text.substring(2) : text;
        int dot = number.length() - 2;
        if (dot >= 0 && number.charAt(dot) == '.') {
            number = number.substring(0, dot) + number.substring(dot + 1);
        }
        boolean old = number.length() == OLD_PATENT_LENGTH;
        if (!old && number.length() != PATENT_LENGTH) {
            throw new IllegalArgumentException("length");
        }
        int check = number.length() - 1;
        int kind = old ? 2 : 4;
        Form.requireDigits(number, 0, check);
        Form.requireEach(number, check, check + 1, "0123456789X");
        Form.requireEach(number, kind, kind + 1, kindDigits);
        int year = Integer.parseInt(number, 0, kind, 10);
        Form.requireThat(old ? isOldYear(year) : isYear(year));
        String body = number.substring(0, check);
        Form.requireCheck(CheckDigits.patent(body) == number.charAt(check));
        return body + "." + number.charAt(check);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** 85 to 99 and 00 to 03; publication numbers, which look alike, start with 1, 2 or 3 or end in a letter. */
    private static boolean isOldYear(int year) {
        return year >= FIRST_OLD_YEAR || year <= LAST_OLD_YEAR;
    }

    private static String trademark(String text) {
        Matcher match = TRADEMARK.matcher(text);
        Form.requireThat(match.matches());
        int goods = Integer.parseInt(match.group(4));
        Form.requireThat(goods >= 1 && goods <= LAST_CLASS);
        return match.group(1) + match.group(2) + match.group(3) + (goods < 10 ? "-0" : "-") + goods;
    }

    private static String software(String text) {
        Matcher match = SOFTWARE.matcher(text);
        Form.requireThat(match.matches());
        int year = Integer.parseInt(match.group(1));
        Form.requireThat(year >= FIRST_SOFTWARE_YEAR && year <= LAST_YEAR);
        String serial = match.group(2);
        return year + "SR" + "0".repeat(SOFTWARE_SERIAL_LENGTH - serial.length()) + serial;
    }
}
