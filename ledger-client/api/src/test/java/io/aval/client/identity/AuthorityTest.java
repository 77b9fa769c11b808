package io.aval.client.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Authority AUTHORITY = Authority.create("BankA", "identity", InstantSource.fixed(NOW));

    @Test
    void issues_under_its_own_root() throws Exception {
        X509Certificate certificate =
                AUTHORITY.identity(NodeRole.PEER, "peer-BankA").certificate();
        certificate.verify(AUTHORITY.root().certificate().getPublicKey());
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(AUTHORITY.root().certificate().getSubjectX500Principal());
    }

    @Test
    void tells_the_role_by_the_organisational_unit() {
        for (NodeRole role : NodeRole.values()) {
            X509Certificate certificate = AUTHORITY.identity(role, "somebody").certificate();
            assertThat(certificate.getSubjectX500Principal().getName()).contains("OU=" + role.organisationalUnit());
        }
    }

    @Test
    void only_the_root_may_sign_certificates() {
        X509Certificate root = AUTHORITY.root().certificate();
        X509Certificate leaf = AUTHORITY.identity(NodeRole.CLIENT, "x").certificate();
        assertThat(root.getBasicConstraints()).isZero();
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getKeyUsage()).startsWith(true, false, false, false, false, false);
    }

    @Test
    void a_client_certificate_carries_role_and_handle_as_attributes() {
        X509Certificate certificate = AUTHORITY
                .client(new ClientAttributes(Role.OPERATOR, new Handle("h-7-0000")))
                .certificate();
        byte[] value = ASN1OctetString.getInstance(certificate.getExtensionValue(Authority.ATTRIBUTES_OID))
                .getOctets();
        assertThat(new String(value, StandardCharsets.UTF_8))
                .isEqualTo("{\"attrs\":{\"handle\":\"h-7-0000\",\"role\":\"OPERATOR\"}}");
    }

    @Test
    void a_client_certificate_names_nobody() {
        X509Certificate certificate = AUTHORITY
                .client(new ClientAttributes(Role.OPERATOR, new Handle("h-7-0000")))
                .certificate();
        assertThat(certificate.getSubjectX500Principal().getName()).matches("CN=[0-9a-f]{32},OU=client");
    }

    @Test
    void a_tls_certificate_is_good_for_the_loopback_address_and_its_own_host_on_both_sides() throws Exception {
        X509Certificate certificate = AUTHORITY.tls("peer-BankA").certificate();
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(7, "127.0.0.1"), List.of(2, "localhost"), List.of(2, "peer-banka"));
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    }

    @Test
    void certificates_are_valid_from_five_minutes_ago_for_a_year() {
        X509Certificate certificate = AUTHORITY.tls("x").certificate();
        assertThat(certificate.getNotBefore()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));
        assertThat(certificate.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void signatures_are_in_the_form_that_fabric_keeps() {
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        // One in two would fail by chance: 24 of them all by chance pass once in 16 million
        IntStream.range(0, 24).forEach(i -> {
            byte[] signature = AUTHORITY.tls("x").certificate().getSignature();
            BigInteger s = ASN1Integer.getInstance(
                            ASN1Sequence.getInstance(signature).getObjectAt(1))
                    .getValue();
            assertThat(s.shiftLeft(1)).isLessThanOrEqualTo(order);
        });
    }

    @Test
    void a_resumed_authority_issues_under_the_same_root() throws Exception {
        Authority resumed = Authority.resume(AUTHORITY.root(), InstantSource.fixed(NOW));
        X509Certificate certificate = resumed.identity(NodeRole.PEER, "x").certificate();
        certificate.verify(AUTHORITY.root().certificate().getPublicKey());
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(AUTHORITY.root().certificate().getSubjectX500Principal());
    }

    @Test
    void a_credential_in_a_log_shows_no_key() {
        Credential credential = AUTHORITY.identity(NodeRole.ADMIN, "x");
        assertThat(credential).asString().doesNotContain("PRIVATE").contains("OU=admin");
    }
}
