package io.aval.network.bench.contract;

import java.io.IOException;

/**
 * Gives a thing to somebody else. Words of letters, digits and hyphens.
 *
 * @param key where the owner's name stands
 * @param from the owner
 * @param to the next owner
 */
public record Transfer(String key, String from, String to) {

    private static final String SEPARATOR = " ";

    /** The transfer as one text. */
    public String encoded() {
        return String.join(SEPARATOR, key, from, to);
    }

    /**
     * Reads the text.
     *
     * @throws IOException if it is no transfer
     */
    static Transfer decode(String text) throws IOException {
        String[] words = text.split(SEPARATOR, -1);
        if (words.length != 3) {
            throw new IOException("no transfer");
        }
        return new Transfer(words[0], words[1], words[2]);
    }
}
