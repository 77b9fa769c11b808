package io.aval.rules.identifier;

/** Shape checks that the identifiers share; ASCII only, so that no other script's digits slip in. */
final class Form {
    private Form() {}

    static void requireLength(String value, int length) {
        if (value.length() != length) {
            throw new IllegalArgumentException("length");
        }
    }

    /** Requires the characters of {@code [from, to)} to be 0–9. */
    static void requireDigits(String value, int from, int to) {
        requireEach(value, from, to, "0123456789");
    }

    /** Requires the characters of {@code [from, to)} to be of the alphabet. */
    static void requireEach(String value, int from, int to, String alphabet) {
        for (int i = from; i < to; i++) {
            requireThat(alphabet.indexOf(value.charAt(i)) >= 0);
        }
    }

    static void requireThat(boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("format");
        }
    }

    static void requireCheck(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("check digit");
        }
    }
}
