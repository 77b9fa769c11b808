package io.aval.client;

import io.aval.rules.record.Organisation;
import java.security.cert.X509Certificate;

/**
 * Signs in somebody's name; the key may stand in a file or in hardware and never leaves it. Implementations are
 * thread-safe.
 */
public interface Signer {

    /** The organisation that issued the certificate. */
    Organisation organisation();

    /** The certificate; role and handle stand in its attributes. */
    X509Certificate certificate();

    /**
     * Signs a SHA-256 digest with ECDSA.
     *
     * @param digest 32 bytes
     * @return the signature in ASN.1 DER form, with the lower of the two possible values of s
     */
    byte[] sign(byte[] digest);
}
