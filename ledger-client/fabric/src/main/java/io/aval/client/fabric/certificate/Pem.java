package io.aval.client.fabric.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** Reads certificates and revocation lists. */
public final class Pem {

    private Pem() {}

    /**
     * A certificate from PEM.
     *
     * @throws IllegalArgumentException if the text is no certificate
     */
    public static X509Certificate certificate(String pem) {
        return certificate(pem.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A certificate from PEM or DER.
     *
     * @throws IllegalArgumentException if the octets are no certificate
     */
    public static X509Certificate certificate(byte[] octets) {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(octets));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not an X.509 certificate", e);
        }
    }

    /**
     * A revocation list from PEM or DER.
     *
     * @throws IllegalArgumentException if the octets are none
     */
    public static X509CRL revocations(byte[] octets) {
        try {
            return (X509CRL) factory().generateCRL(new ByteArrayInputStream(octets));
        } catch (CRLException e) {
            throw new IllegalArgumentException("not a revocation list", e);
        }
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform has X.509", e);
        }
    }
}
