package io.aval.engine.seed;

import java.nio.charset.StandardCharsets;

/**
 * The published seed of a run.
 *
 * @param text 1 to 128 printable ASCII characters
 */
public record Seed(String text) {
    private static final int MAX_LENGTH = 128;

    /** Checks the text. */
    public Seed {
        boolean printable = text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        if (text.isEmpty() || text.length() > MAX_LENGTH || !printable) {
            throw new IllegalArgumentException("a seed is 1 to " + MAX_LENGTH + " printable ASCII characters");
        }
    }

    /** {@return the seed's bytes} */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
