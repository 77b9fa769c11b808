package io.aval.client.evidence;

import io.aval.rules.record.Organisation;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Somebody who signed.
 *
 * @param serialized Fabric's SerializedIdentity, which names organisation and certificate
 */
record Identity(Organisation organisation, X509Certificate certificate, Bytes serialized) {

    private static final int ORGANISATION = 1;
    private static final int CERTIFICATE = 2;

    static Identity of(byte[] serialized) throws UnreadableException {
        Wire wire = Wire.of(serialized);
        try {
            return new Identity(
                    new Organisation(wire.text(ORGANISATION)),
                    Octets.certificate(wire.bytes(CERTIFICATE)),
                    new Bytes(serialized));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("it names no organisation", e);
        }
    }

    /** Whether the certificate says that its holder is a peer. */
    boolean isPeer() {
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("OU") && "peer".equals(part.getValue())) {
                    return true;
                }
            }
            return false;
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
