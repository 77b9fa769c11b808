package io.aval.client.fabric.certificate;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * What an organisation's members are judged by. Immutable, safe for use by several threads.
 *
 * @param roots self-signed, at least one
 * @param intermediates authorities below the roots
 * @param revocations lists of what was revoked
 */
public record Membership(List<X509Certificate> roots, List<X509Certificate> intermediates, List<X509CRL> revocations) {

    public Membership {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        revocations = List.copyOf(revocations);
    }

    /** Members are those whom this root certified. */
    public static Membership of(X509Certificate root) {
        return new Membership(List.of(root), List.of(), List.of());
    }

    /**
     * Why a certificate is not a member's; empty if it is one. The period of validity is not looked at unless a time is
     * given: Fabric judges old signatures by the chain alone, since blocks outlive certificates.
     */
    public Optional<String> finding(X509Certificate certificate, Optional<Instant> at) {
        if (certificate.getBasicConstraints() >= 0) {
            return Optional.of("the certificate is an authority's");
        }
        if (revocations.stream().anyMatch(list -> isIssuer(list, certificate) && list.isRevoked(certificate))) {
            return Optional.of("the certificate is revoked");
        }
        Date date = at.map(Date::from)
                .orElseGet(
                        () -> Date.from(certificate.getNotBefore().toInstant().plusSeconds(1)));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters(certificate, date));
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of("the certificate does not lead to the organisation's root, or is out of date");
        }
    }

    private static boolean isIssuer(X509CRL list, X509Certificate certificate) {
        return list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private PKIXBuilderParameters parameters(X509Certificate target, Date date) throws GeneralSecurityException {
        X509CertSelector selector = new X509CertSelector();
        selector.setCertificate(target);
        Set<TrustAnchor> anchors = new HashSet<>();
        roots.forEach(root -> anchors.add(new TrustAnchor(root, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, selector);
        List<X509Certificate> known = new ArrayList<>(intermediates);
        known.add(target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        // Revocation is looked up above, in the lists that the channel's configuration holds
        parameters.setRevocationEnabled(false);
        parameters.setDate(date);
        return parameters;
    }

    /** Whether the certificate's subject names that organisational unit. */
    public static boolean hasUnit(X509Certificate certificate, String unit) {
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("OU") && unit.equals(part.getValue())) {
                    return true;
                }
            }
            return false;
        } catch (InvalidNameException e) {
            return false;
        }
    }

    /** Whether an ECDSA signature over the SHA-256 of these parts holds. */
    public static boolean verifies(PublicKey key, byte[] signature, byte[]... parts) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            for (byte[] part : parts) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
