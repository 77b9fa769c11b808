package io.aval.client.evidence;

import io.aval.client.TrustAnchors;
import io.aval.rules.canonical.Digest;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges certificates by one organisation's authorities and their lists of revocations. Immutable. */
record Judge(List<X509Certificate> roots, List<X509Certificate> intermediates, List<X509CRL> revocations) {

    Judge {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        revocations = List.copyOf(revocations);
    }

    /** Reads them; each must be signed, a root by itself, all others by one of the authorities. */
    static Judge of(TrustAnchors anchors) throws UnreadableException {
        List<X509Certificate> roots = certificates(anchors.roots());
        List<X509Certificate> authorities = new ArrayList<>(roots);
        List<X509Certificate> intermediates = certificates(anchors.intermediates());
        authorities.addAll(intermediates);
        for (X509Certificate root : roots) {
            require(isAuthority(root) && isSignedBy(root, List.of(root)), "a root has not signed itself");
        }
        for (X509Certificate intermediate : intermediates) {
            require(
                    isAuthority(intermediate) && isSignedBy(intermediate, authorities),
                    "an authority below the roots is not certified by them");
        }
        List<X509CRL> lists = new ArrayList<>();
        for (String base64 : anchors.revocations()) {
            X509CRL list = Octets.revocations(Octets.of(base64));
            require(isSignedBy(list, authorities), "a list of revocations is not signed by them");
            lists.add(list);
        }
        return new Judge(roots, intermediates, lists);
    }

    private static List<X509Certificate> certificates(List<String> all) throws UnreadableException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String base64 : all) {
            byte[] octets = Octets.of(base64);
            X509Certificate certificate = Octets.certificate(octets);
            require(fingerprint(certificate).equals(Octets.digest(octets)), "a certificate is not in canonical form");
            certificates.add(certificate);
        }
        return certificates;
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    private static boolean isSignedBy(X509Certificate certificate, List<X509Certificate> authorities) {
        return authorities.stream().anyMatch(authority -> {
            try {
                certificate.verify(authority.getPublicKey());
                return certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
            } catch (GeneralSecurityException e) {
                return false;
            }
        });
    }

    private static boolean isSignedBy(X509CRL list, List<X509Certificate> authorities) {
        return authorities.stream().anyMatch(authority -> {
            try {
                list.verify(authority.getPublicKey());
                return list.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
            } catch (GeneralSecurityException e) {
                return false;
            }
        });
    }

    private static void require(boolean holds, String otherwise) throws UnreadableException {
        if (!holds) {
            throw new UnreadableException(otherwise);
        }
    }

    /** Why a certificate was not good at that time; empty if it was. */
    Optional<String> finding(X509Certificate certificate, Instant at) {
        if (isAuthority(certificate)) {
            return Optional.of("an authority's certificate signs no acts");
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(
                    "the certificate held from " + certificate.getNotBefore().toInstant() + " until "
                            + certificate.getNotAfter().toInstant() + ", not at " + at);
        }
        Optional<Instant> revoked = revoked(certificate);
        if (revoked.isPresent() && !revoked.get().isAfter(at)) {
            return Optional.of("the certificate was revoked at " + revoked.get() + ", before " + at);
        }
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters(certificate, at));
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of("the certificate does not lead to its organisation's root");
        }
    }

    /** How a good certificate stands, as the end of a sentence. */
    String standing(X509Certificate certificate) {
        Optional<Instant> revoked = revoked(certificate);
        if (revoked.isPresent()) {
            return "certificate valid at signing, revoked later, at " + revoked.get();
        }
        return "certificate valid at signing, until "
                + certificate.getNotAfter().toInstant()
                + (revocations.isEmpty()
                        ? "; no list of revocations"
                        : "; not revoked as of "
                                + revocations.getLast().getThisUpdate().toInstant());
    }

    private Optional<Instant> revoked(X509Certificate certificate) {
        return revocations.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .flatMap(
                        list -> Optional.ofNullable(list.getRevokedCertificate(certificate.getSerialNumber())).stream())
                .map(X509CRLEntry::getRevocationDate)
                .map(Date::toInstant)
                .min(Instant::compareTo);
    }

    private PKIXBuilderParameters parameters(X509Certificate target, Instant at) throws GeneralSecurityException {
        X509CertSelector selector = new X509CertSelector();
        selector.setCertificate(target);
        Set<TrustAnchor> anchors = new HashSet<>();
        roots.forEach(root -> anchors.add(new TrustAnchor(root, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, selector);
        List<X509Certificate> known = new ArrayList<>(intermediates);
        known.add(target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        // Looked up above, by date: what was revoked later was good when it signed
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        return parameters;
    }

    static Digest fingerprint(X509Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just read has no encoding", e);
        }
    }
}
