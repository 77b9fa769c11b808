package io.aval.client.evidence;

import io.aval.rules.canonical.Digest;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Octets out of text, and what is made of them. Whatever is malformed is an {@link UnreadableException}. */
final class Octets {

    private Octets() {}

    /** Base64 in the one form that encodes these octets. */
    static byte[] of(String base64) throws UnreadableException {
        try {
            byte[] octets = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(octets).equals(base64)) {
                return octets;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("its Base64 cannot be read", e);
        }
        throw new UnreadableException("its Base64 is not in canonical form");
    }

    static String text(byte[] octets) throws UnreadableException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("a text in it is not UTF-8", e);
        }
    }

    /** PEM or DER. */
    static X509Certificate certificate(byte[] octets) throws UnreadableException {
        try {
            X509Certificate certificate =
                    (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(octets));
            if (certificate != null) {
                return certificate;
            }
        } catch (CertificateException e) {
            throw new UnreadableException("a certificate in it cannot be read", e);
        }
        throw new UnreadableException("a certificate in it is empty");
    }

    static X509CRL revocations(byte[] octets) throws UnreadableException {
        try {
            X509CRL list = (X509CRL) factory().generateCRL(new ByteArrayInputStream(octets));
            if (list != null) {
                return list;
            }
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("a list of revocations in it cannot be read", e);
        }
        throw new UnreadableException("a list of revocations in it is empty");
    }

    static Digest digest(byte[]... parts) {
        return Digest.of(joined(parts));
    }

    /** Whether this is the certificate's signature (ECDSA over SHA-256) on these parts. */
    static boolean signed(X509Certificate certificate, byte[] signature, byte[]... parts) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(joined(parts));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] joined(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform has X.509", e);
        }
    }
}
