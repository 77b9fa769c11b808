package io.aval.network.leak;

/** A sequence of bytes to look for. */
final class Needle {

    /**
     * Fewest bytes of a needle: 48 bits. In a thousand million random bytes one such needle turns up by chance once in
     * some 260,000 searches; one of four bytes would in every fourth.
     */
    static final int SHORTEST = 6;

    private final byte[] bytes;
    private final int secret;
    private final Encoding encoding;

    /**
     * A form of a secret.
     *
     * @param bytes not copied
     * @param secret index of the secret
     */
    Needle(byte[] bytes, int secret, Encoding encoding) {
        this.bytes = bytes;
        this.secret = secret;
        this.encoding = encoding;
    }

    /** The bytes, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    int secret() {
        return secret;
    }

    Encoding encoding() {
        return encoding;
    }
}
