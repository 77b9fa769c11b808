package io.aval.desk.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The chunks of one sealed file: AES-256-GCM under the file's own key. A chunk's nonce is its number and whether it is the
 * last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that a chunk that is moved, doubled or
 * left out, an end that is cut off and a tail that is put on do not open. A key seals one file once, so no nonce comes
 * twice. Not thread-safe.
 */
final class Chunks {

    /** What a sealed file begins with; bound to every chunk and to the wrapped key. */
    private static final String MAGIC = "AVALSEA1";

    /** Bytes of clear text in every chunk but the last, which has 1 to so many. */
    static final int CLEAR = 64 << 10;

    /** Bytes that a chunk grows by. */
    static final int TAG = 16;

    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final int mode;
    private long number;

    private Chunks(byte[] key, int mode) {
        this.key = new SecretKeySpec(key, "AES");
        this.mode = mode;
    }

    static Chunks sealing(byte[] key) {
        return new Chunks(key, Cipher.ENCRYPT_MODE);
    }

    static Chunks opening(byte[] key) {
        return new Chunks(key, Cipher.DECRYPT_MODE);
    }

    static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }

    /** The next chunk, sealed or opened. */
    byte[] next(byte[] bytes, int length, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .putLong(number++)
                .putInt(last ? 1 : 0)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(magic());
        return cipher.doFinal(bytes, 0, length);
    }
}
