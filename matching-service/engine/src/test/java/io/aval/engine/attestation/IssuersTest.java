package io.aval.engine.attestation;

import static io.aval.engine.attestation.Stage.CHALLENGE;
import static io.aval.engine.attestation.Stage.NOW;
import static io.aval.engine.attestation.Stage.TAX_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An issuer's key by a chain of certificates to a pinned root. */
class IssuersTest {

    private static final ECKey STRANGER = Stage.key();
    private static final Duration YEAR = Duration.ofDays(365);

    private final ECKey rootKey = Stage.key();
    private final ECKey leafKey = Stage.key();
    private final X509Certificate root =
            certificate("CN=Root", rootKey, "CN=Root", rootKey, null, NOW.minus(YEAR), NOW.plus(YEAR));
    private final X509Certificate leaf =
            certificate("CN=Tax", leafKey, "CN=Root", rootKey, TAX_OFFICE, NOW.minus(YEAR), NOW.plus(YEAR));

    private static X509Certificate certificate(
            String subject, ECKey key, String issuer, ECKey by, @Nullable String uri, Instant from, Instant to) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(issuer),
                    BigInteger.valueOf(System.identityHashCode(key)),
                    Date.from(from),
                    Date.from(to),
                    new X500Principal(subject),
                    key.toECPublicKey());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(uri == null));
            if (uri != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.toECPrivateKey())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(ECKey key, X509Certificate... chain) {
        SortedMap<String, Json> claims = Stage.claims();
        claims.remove("status");
        AttestationIssuer issuer = new AttestationIssuer(key, List.of(chain), "dc+sd-jwt", new SecureRandom());
        return Stage.presented(issuer.issue(new Json.Obj(claims), Stage.HIDDEN, 0));
    }

    private Code refused(String text, X509Certificate... roots) {
        AttestationVerifier verifier = verifier(roots);
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> verifier.verify(text, CHALLENGE, NOW));
        assertThat(refusal).as("accepted").isNotNull();
        return refusal.refusal().code();
    }

    private static AttestationVerifier verifier(X509Certificate... roots) {
        return new AttestationVerifier(
                new Issuers(List.of(new Issuer(TAX_OFFICE, null)), List.of(roots)), Statuses.NONE, Policy.STRICT);
    }

    @Test
    void a_chain_to_a_pinned_root_that_names_the_issuer_is_trusted() {
        assertThat(verifier(root).verify(token(leafKey, leaf), CHALLENGE, NOW).bound())
                .isTrue();
    }

    @Test
    void no_other_chain_is() {
        ECKey other = Stage.key();
        X509Certificate stranger =
                certificate("CN=Root", other, "CN=Root", other, null, NOW.minus(YEAR), NOW.plus(YEAR));
        assertThat(refused(token(leafKey, leaf), stranger)).isEqualTo(Code.ATTESTATION_ISSUER);
        assertThat(refused(token(leafKey, leaf))).isEqualTo(Code.ATTESTATION_ISSUER);
        assertThat(refused(token(leafKey), root)).isEqualTo(Code.ATTESTATION_ISSUER);
        X509Certificate renamed = certificate(
                "CN=Tax", leafKey, "CN=Root", rootKey, "https://bank.example.cn", NOW.minus(YEAR), NOW.plus(YEAR));
        assertThat(refused(token(leafKey, renamed), root)).isEqualTo(Code.ATTESTATION_ISSUER);
        X509Certificate old =
                certificate("CN=Tax", leafKey, "CN=Root", rootKey, TAX_OFFICE, NOW.minus(YEAR), NOW.minusSeconds(1));
        assertThat(refused(token(leafKey, old), root)).isEqualTo(Code.ATTESTATION_ISSUER);
        // The leaf is no authority
        X509Certificate child =
                certificate("CN=Child", other, "CN=Tax", leafKey, TAX_OFFICE, NOW.minus(YEAR), NOW.plus(YEAR));
        assertThat(refused(token(other, child, leaf), root)).isEqualTo(Code.ATTESTATION_ISSUER);
    }

    @Test
    void a_certificate_of_the_issuer_does_not_lend_its_name_to_another_key() {
        assertThat(refused(token(Stage.key(), leaf), root)).isEqualTo(Code.ATTESTATION_SIGNATURE);
    }

    @Test
    void a_damaged_chain_is_refused_and_fails_in_no_other_way() throws CertificateEncodingException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] der = leaf.getEncoded();
            for (int times = random.nextInt(4); times >= 0; times--) {
                der[random.nextInt(der.length)] = (byte) random.nextInt(256);
            }
            String chain = Base64.getEncoder().encodeToString(Arrays.copyOf(der, 1 + random.nextInt(der.length)));
            String whole = Base64.getEncoder().encodeToString(der);
            for (String each : List.of(chain, whole, "", "*", "AAAA")) {
                Json.Obj header =
                        (Json.Obj) Stage.json("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"x5c\":[\"" + each + "\"]}");
                String text =
                        Jws.sign(STRANGER, header, new Json.Obj(Stage.claims())).text() + "~";
                assertThat(refused(text, root))
                        .as("round %s: %s", i, each)
                        .isIn(Code.ATTESTATION_ISSUER, Code.ATTESTATION_SIGNATURE);
            }
        }
    }
}
