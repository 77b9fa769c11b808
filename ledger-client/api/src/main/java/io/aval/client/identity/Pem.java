package io.aval.client.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** PEM text: what {@link Credential} writes is read here again. */
public final class Pem {

    private static final String KEY = "PRIVATE KEY";
    private static final long LARGEST_FILE = 64 << 10;

    private Pem() {}

    /**
     * Reads the certificate of a file.
     *
     * @throws IOException if there is none, with the file's name
     */
    public static X509Certificate certificate(Path file) throws IOException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bounded(file)));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no certificate", e);
        }
    }

    /**
     * Reads a certificate and its key from two files.
     *
     * @throws IOException if either is missing or damaged, with the file's name
     */
    public static Credential credential(Path certificate, Path key) throws IOException {
        return new Credential(certificate(certificate), key(key));
    }

    /** A certificate as PEM text. */
    public static String text(X509Certificate certificate) {
        return Credential.pem(certificate);
    }

    static String text(String label, byte[] content) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static PrivateKey key(Path file) throws IOException {
        String text = new String(bounded(file), StandardCharsets.US_ASCII).strip();
        String begin = "-----BEGIN " + KEY + "-----";
        String end = "-----END " + KEY + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IOException(file + " holds no key (PKCS #8, PEM)");
        }
        try {
            String body = text.substring(begin.length(), text.length() - end.length());
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no key on an elliptic curve", e);
        }
    }

    private static byte[] bounded(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is too large for a certificate or a key");
        }
        return Files.readAllBytes(file);
    }
}
