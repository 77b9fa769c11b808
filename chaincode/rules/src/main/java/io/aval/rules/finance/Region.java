package io.aval.rules.finance;

/** A province-level region by the first two digits of its administrative code (GB/T 2260), such as {@code 31}. */
public record Region(String value) {

    public Region {
        if (value.length() != 2) {
            throw new IllegalArgumentException("length");
        }
        char first = value.charAt(0);
        char second = value.charAt(1);
        if (first < '1' || first > '9' || second < '0' || second > '9') {
            throw new IllegalArgumentException("format: two digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
