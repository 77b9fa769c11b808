package io.aval.engine.filtering;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as people and spreadsheets write them. */
public final class Numeral {
    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");
    private static final Set<String> NOT_FINITE = Set.of(
            "inf",
            "+inf",
            "-inf",
            "infinity",
            "+infinity",
            "-infinity",
            "nan",
            "∞",
            "+∞",
            "-∞",
            "#div/0!",
            "#num!",
            "#value!",
            "#ref!",
            "#n/a",
            "#name?");

    private Numeral() {}

    /**
     * Full-width characters made half-width, every kind of minus made one, surrounding blanks taken away. By hand,
     * since Unicode tables differ between Java releases.
     */
    public static String narrow(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                c = (char) (c - '\uFF01' + '!');
            }
            text.append(
                    switch (c) {
                        case '\u3000', '\u00A0', '\t' -> ' ';
                        case '\u2212', '\u2013' -> '-';
                        default -> c;
                    });
        }
        return text.toString().strip();
    }

    /**
     * The number; thousands separators must stand in their places, and there is no exponent.
     *
     * @param narrow see {@link #narrow}
     */
    public static Optional<BigDecimal> parse(String narrow) {
        if (narrow.length() > MAX_LENGTH || !FORM.matcher(narrow).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(narrow.replace(",", "")));
    }

    /** Whether the text stands for infinity, for not-a-number or for a spreadsheet's error. */
    static boolean notFinite(String narrow) {
        return narrow.length() <= MAX_LENGTH && NOT_FINITE.contains(lower(narrow));
    }

    /** ASCII letters made small, whatever the machine's locale. */
    public static String lower(String text) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                small.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return small.toString();
    }
}
