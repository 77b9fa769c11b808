package io.aval.desk.attachment;

import io.aval.client.identity.AtomicFile;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The desk's own key, under which the keys of sealed files are wrapped: AES-256-GCM, a random nonce each. It rests in a
 * file that its owner alone may read, beside the folder of the sealed files and not in it, so that a copy of that folder
 * opens nothing. Immutable.
 */
final class DeskKey {

    /** Bytes of a wrapped key: nonce, key and tag. */
    static final int WRAPPED = 12 + 32 + 16;

    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecretKey key;

    private DeskKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Reads the key; makes it where nothing has been sealed yet.
     *
     * @param desk the desk's folder
     * @param needed whether files are sealed under it already
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_DAMAGED} if it is needed and missing, or no key
     */
    static DeskKey open(Path desk, boolean needed) throws IOException {
        Path file = desk.resolve(Attachments.KEY);
        if (!Files.exists(file) && !needed) {
            AtomicFile.writePrivately(file, HexFormat.of().formatHex(fresh()) + "\n");
            Disk.force(desk);
        }
        try {
            byte[] read = HexFormat.of().parseHex(Files.readString(file).strip());
            if (read.length == KEY) {
                return new DeskKey(read);
            }
        } catch (IOException | IllegalArgumentException e) {
            // Missing, unreadable or no key: the same to whoever has to restore it
        }
        throw Code.FOLDER_DAMAGED.refuse("file", Attachments.KEY);
    }

    /** A random key. */
    static byte[] fresh() {
        byte[] fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    /** Wraps a key, bound to the words under which it is used. */
    byte[] wrap(byte[] fileKey, byte[] bound) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] wrapped = Arrays.copyOf(nonce, WRAPPED);
            cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(fileKey, 0, KEY, wrapped, NONCE);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES-GCM", e);
        }
    }

    /** The key that was wrapped. */
    byte[] unwrap(byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(wrapped, NONCE, wrapped.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
