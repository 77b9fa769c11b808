package io.aval.engine.matching;

import io.aval.engine.seed.Seed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The lot that decides between equals: the first eight bytes, unsigned and big-endian, of
 * SHA-256(length ‖ seed ‖ length ‖ demand ‖ length ‖ product), lengths as four bytes. The smaller lot goes first.
 * Not thread-safe.
 */
final class TieBreak {
    private final MessageDigest sha256;
    private final byte[] seed;

    TieBreak(Seed seed) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        this.seed = field(seed.bytes());
    }

    static byte[] field(String identifier) {
        return field(identifier.getBytes(StandardCharsets.UTF_8));
    }

    long lot(byte[] demandField, byte[] productField) {
        sha256.update(seed);
        sha256.update(demandField);
        sha256.update(productField);
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private static byte[] field(byte[] bytes) {
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }
}
