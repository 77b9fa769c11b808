package io.aval.engine.screening;

import java.text.Normalizer;
import java.util.Locale;

/** The steps before a name is taken apart. Each may be repeated without effect, and each takes any text. */
final class Cleaning {
    private static final String OPENING = "([{<【〔〖《〈「『［｛＜（";
    private static final String CLOSING = ")]}>】〕〗》〉」』］｝＞）";
    private static final char ROMAN_ONE = '\u2160';
    private static final char SMALL_ROMAN_ONE = '\u2170';
    private static final int ROMANS = 12;

    private Cleaning() {}

    /**
     * Numerals that are one character (Ⅲ) become digits, full width and compatibility forms become plain (NFKC), letters
     * capitals; what cannot be printed, broken surrogates and spaces go.
     */
    static String plain(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int roman = roman(c);
            if (roman > 0) {
                digits.append(roman);
            } else if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                digits.appendCodePoint(c);
            }
        });
        String composed = Normalizer.isNormalized(digits, Normalizer.Form.NFKC)
                ? digits.toString()
                : Normalizer.normalize(digits, Normalizer.Form.NFKC);
        String capitals = capitals(composed);
        StringBuilder kept = new StringBuilder(capitals.length());
        capitals.codePoints().filter(Cleaning::printable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Traditional characters and variants become simplified ones. */
    static String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Han.simplified(characters[i]);
        }
        return new String(characters);
    }

    /** Brackets of every shape become round and pair up, other signs go: what is left is letters, digits and pairs. */
    static String bracketed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                drop(kept, open);
                open = kept.length();
                kept.append('(');
            } else if (CLOSING.indexOf(c) >= 0) {
                if (open == kept.length() - 1) {
                    drop(kept, open);
                } else if (open >= 0) {
                    kept.append(')');
                }
                open = -1;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(c);
            }
        }
        drop(kept, open);
        return kept.toString();
    }

    private static void drop(StringBuilder text, int at) {
        if (at >= 0) {
            text.deleteCharAt(at);
        }
    }

    private static String capitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && !Han.isHan(c)) {
                // Some letters have a capital of another normal form, and some normal forms have a capital
                return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static int roman(int c) {
        if (c >= ROMAN_ONE && c < ROMAN_ONE + ROMANS) {
            return c - ROMAN_ONE + 1;
        }
        return c >= SMALL_ROMAN_ONE && c < SMALL_ROMAN_ONE + ROMANS ? c - SMALL_ROMAN_ONE + 1 : 0;
    }
}
