package io.aval.rules.record;

import io.aval.rules.canonical.Digest;

/** A record's opaque id: the first 32 hexadecimal digits of SHA-256(transaction id ‖ "/" ‖ index). */
public record RecordId(String value) implements Comparable<RecordId> {

    private static final int LENGTH = 32;

    public RecordId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("length");
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                throw new IllegalArgumentException("format");
            }
        }
    }

    /** The id of the {@code index}-th record that the transaction creates. */
    public static RecordId of(String txId, int index) {
        return new RecordId(Digest.of(txId + "/" + index).value().substring(0, LENGTH));
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
