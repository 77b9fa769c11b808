package io.aval.rules.record;

/** An organisation of the channel by its MSP id, such as {@code BankA}. */
public record Organisation(String value) implements Comparable<Organisation> {

    private static final int MAX_LENGTH = 32;

    public Organisation {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("length 1 to " + MAX_LENGTH);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("format: letters and digits, a letter first");
            }
        }
    }

    @Override
    public int compareTo(Organisation other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
