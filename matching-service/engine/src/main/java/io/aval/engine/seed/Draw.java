package io.aval.engine.seed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A stream of numbers drawn from a seed, a purpose and an index.
 *
 * <p>Block {@code n} of the stream is SHA-256(length ‖ seed ‖ length ‖ purpose ‖ index ‖ n), lengths and {@code n} as
 * four bytes and the index as eight, big-endian. Streams of different purpose or index are unrelated, so adding a draw
 * to one does not move another. Not thread-safe; make one for each use.
 */
public final class Draw {
    private final MessageDigest sha256 = sha256();
    private final byte[] prefix;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /**
     * Starts a stream.
     *
     * @param seed the run's seed
     * @param purpose what the numbers are for
     * @param index which of the things drawn for, for instance a row's number
     */
    public Draw(Seed seed, String purpose, long index) {
        byte[] seedBytes = seed.bytes();
        byte[] purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
        prefix = ByteBuffer.allocate(16 + seedBytes.length + purposeBytes.length)
                .putInt(seedBytes.length)
                .put(seedBytes)
                .putInt(purposeBytes.length)
                .put(purposeBytes)
                .putLong(index)
                .array();
    }

    /**
     * Draws a whole number.
     *
     * @param bound exclusive upper bound, at least 1
     * @return a number from 0 to {@code bound - 1}, every one equally likely
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound below 1: " + bound);
        }
        long limit = (1L << 32) / bound * bound;
        long word = nextWord();
        while (word >= limit) {
            word = nextWord();
        }
        return (int) (word % bound);
    }

    /** {@return a number from {@code least} to {@code most}, both included} */
    public int between(int least, int most) {
        return Math.addExact(least, below(Math.addExact(Math.subtractExact(most, least), 1)));
    }

    /** {@return one of the choices, every one equally likely} */
    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long nextWord() {
        if (!block.hasRemaining()) {
            sha256.update(prefix);
            sha256.update(ByteBuffer.allocate(4).putInt(blocks++).flip());
            block = ByteBuffer.wrap(sha256.digest());
        }
        return block.getInt() & 0xffff_ffffL;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
