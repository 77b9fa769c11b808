package io.aval.client.fabric;

import io.aval.client.Signer;
import io.aval.rules.refusal.Code;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.InstantSource;
import java.util.Date;

/**
 * Looks at a signer's certificate before the network does. Peers take certificates that are not valid yet, and a
 * gateway that was shown an expired one believes for a while that the other peers are gone.
 */
record Certificates(InstantSource clock) {

    /** Refuses with {@code CERTIFICATE_OUT_OF_DATE} outside the period of validity. */
    void requireCurrent(Signer signer) {
        try {
            signer.certificate().checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException e) {
            throw Code.CERTIFICATE_OUT_OF_DATE.refuse("why", "the certificate has expired");
        } catch (CertificateNotYetValidException e) {
            throw Code.CERTIFICATE_OUT_OF_DATE.refuse("why", "the certificate is not valid yet");
        }
    }
}
