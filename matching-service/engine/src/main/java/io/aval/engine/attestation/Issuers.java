package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whose attestations are trusted, and by which key. Immutable.
 *
 * <p>A key comes from here or from a certificate whose chain (header {@code x5c}, RFC 7515 §4.1.6) ends at a root pinned
 * here and which names the issuer as a URI; never from the token alone. Certificates' own revocation is not asked: that an
 * issuer's key was lost is entered by taking its root or its name away.
 */
public final class Issuers {

    private static final int MOST_CERTIFICATES = 5;
    private static final int URI_NAME = 6;

    private final Map<String, Issuer> byId = new TreeMap<>();
    private final Set<TrustAnchor> roots;

    /**
     * Trusts these.
     *
     * @param roots roots of the issuers that have no pinned key
     */
    public Issuers(Collection<Issuer> issuers, Collection<X509Certificate> roots) {
        issuers.forEach(issuer -> byId.put(issuer.id(), issuer));
        this.roots = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The key by which that issuer signs.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ATTESTATION_ISSUER}
     */
    ECKey key(String id, Json.Obj header, Instant now) {
        Issuer issuer = byId.get(id);
        if (issuer == null) {
            throw Code.ATTESTATION_ISSUER.refuse("reason", "not trusted");
        }
        ECKey pinned = issuer.pinned();
        return pinned != null ? pinned : fromChain(id, header, now);
    }

    private ECKey fromChain(String id, Json.Obj header, Instant now) {
        try {
            List<X509Certificate> chain = chain(header);
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            Code.ATTESTATION_ISSUER.unless(!roots.isEmpty(), "reason", "no root");
            PKIXParameters parameters = new PKIXParameters(roots);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            X509Certificate leaf = chain.getFirst();
            boolean[] usage = leaf.getKeyUsage();
            Code.ATTESTATION_ISSUER.unless(usage == null || usage[0], "reason", "the certificate's key may not sign");
            Code.ATTESTATION_ISSUER.unless(names(leaf, id), "reason", "the certificate names another");
            boolean onCurve = leaf.getPublicKey() instanceof ECPublicKey point
                    && Curve.P_256.equals(Curve.forECParameterSpec(point.getParams()));
            Code.ATTESTATION_ISSUER.unless(onCurve, "reason", "a key on P-256");
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) leaf.getPublicKey()).build();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Code.ATTESTATION_ISSUER.refuse("reason", "certificate");
        }
    }

    private static List<X509Certificate> chain(Json.Obj header) throws GeneralSecurityException {
        if (!(header.members().get("x5c") instanceof Json.Arr(List<Json> items))
                || items.isEmpty()
                || items.size() > MOST_CERTIFICATES) {
            throw Code.ATTESTATION_ISSUER.refuse("field", "x5c");
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Text(String der))) {
                throw Code.ATTESTATION_ISSUER.refuse("field", "x5c");
            }
            byte[] bytes = Base64.getDecoder().decode(der);
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        }
        return chain;
    }

    private static boolean names(X509Certificate certificate, String id) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null && names.stream().anyMatch(name -> name.equals(List.of(URI_NAME, id)));
    }
}
