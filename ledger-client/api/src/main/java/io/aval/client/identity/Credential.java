package io.aval.client.identity;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** A certificate and the private key that belongs to it. */
public record Credential(X509Certificate certificate, PrivateKey key) {

    /** The certificate as PEM text. */
    public String certificatePem() {
        return pem(certificate);
    }

    /** The private key as PEM text (PKCS #8, not encrypted). */
    public String keyPem() {
        return Pem.text("PRIVATE KEY", key.getEncoded());
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "Credential[" + certificate.getSubjectX500Principal() + "]";
    }

    static String pem(X509Certificate certificate) {
        try {
            return Pem.text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just issued has no encoding", e);
        }
    }
}
