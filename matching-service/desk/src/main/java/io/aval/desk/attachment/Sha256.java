package io.aval.desk.attachment;

import io.aval.rules.canonical.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what comes in parts. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Digest end(MessageDigest sha) {
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }
}
