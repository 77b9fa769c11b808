package io.aval.rules.record;

/** The opaque name under which one organisation's certificates speak of a party: 8 to 64 of {@code a-z 0-9 -}. */
public record Handle(String value) implements Comparable<Handle> {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 64;

    public Handle {
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("length 8 to 64");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                throw new IllegalArgumentException("format: a-z, 0-9 and -");
            }
        }
    }

    @Override
    public int compareTo(Handle other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
