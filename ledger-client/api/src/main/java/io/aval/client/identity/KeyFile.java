package io.aval.client.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys and certificates by name, in one file, encrypted as a whole: AES-256-GCM under a key that PBKDF2 derives once from
 * the password. (A PKCS #12 store derives a key for each entry, which takes minutes where an organisation keeps the keys
 * of thousands of clients.) The file is replaced at once or not at all.
 */
public final class KeyFile {

    private static final byte[] MAGIC = {'A', 'V', 'A', 'L', 'K', 'E', 'Y', '1'};
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ITERATIONS = 210_000;
    private static final int MAX_ENTRY = 1 << 16;

    private KeyFile() {}

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read, is damaged, or the password is wrong
     */
    public static SortedMap<String, Credential> read(Path file, char[] password) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException(file + " is not a key file of this version");
            }
            byte[] salt = in.readNBytes(SALT_BYTES);
            byte[] nonce = in.readNBytes(NONCE_BYTES);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, derive(password, salt), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(MAGIC);
            return decode(cipher.doFinal(in.readAllBytes()));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be opened: the password is wrong or the file is damaged", e);
        }
    }

    /** Writes the file, readable by its owner only. */
    public static void write(Path file, char[] password, Map<String, Credential> credentials) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, derive(password, salt), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(MAGIC);
            out.write(MAGIC);
            out.write(salt);
            out.write(nonce);
            out.write(cipher.doFinal(encode(credentials)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES-GCM", e);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, out.toByteArray(), StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static SecretKey derive(char[] password, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] encode(Map<String, Credential> credentials) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(credentials.size());
        for (Map.Entry<String, Credential> entry : credentials.entrySet()) {
            out.writeUTF(entry.getKey());
            write(out, entry.getValue().certificate().getEncoded());
            write(out, entry.getValue().key().getEncoded());
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, Credential> decode(byte[] plain) throws IOException, GeneralSecurityException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        KeyFactory keys = KeyFactory.getInstance("EC");
        SortedMap<String, Credential> credentials = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            X509Certificate certificate =
                    (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(read(in)));
            PrivateKey key = keys.generatePrivate(new PKCS8EncodedKeySpec(read(in)));
            credentials.put(name, new Credential(certificate, key));
        }
        return credentials;
    }

    private static void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_ENTRY) {
            throw new IOException("an entry of the key file is too long");
        }
        return in.readNBytes(length);
    }
}
