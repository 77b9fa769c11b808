package io.aval.client.fabric.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.identity.Authority;
import io.aval.client.identity.NodeRole;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is a member and who is not. */
class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Authority AUTHORITY = Authority.create("BankA", "identity", InstantSource.fixed(NOW));
    private static final X509Certificate ROOT = AUTHORITY.root().certificate();

    private static X509Certificate peer(Authority authority) {
        return authority.identity(NodeRole.PEER, "peer0").certificate();
    }

    @Test
    void a_member_is_certified_by_the_root_and_is_no_authority() {
        Membership members = Membership.of(ROOT);
        assertThat(members.finding(peer(AUTHORITY), Optional.of(NOW))).isEmpty();
        Authority namesake = Authority.create("BankA", "identity", InstantSource.fixed(NOW));
        assertThat(members.finding(peer(namesake), Optional.empty())).isPresent();
        assertThat(members.finding(ROOT, Optional.empty())).isPresent();
    }

    @Test
    void old_signatures_outlive_certificates_but_new_ones_do_not() {
        Membership members = Membership.of(ROOT);
        X509Certificate certificate = peer(AUTHORITY);
        Instant late = NOW.plus(Duration.ofDays(4_000));
        assertThat(members.finding(certificate, Optional.of(late))).isPresent();
        assertThat(members.finding(certificate, Optional.of(NOW.minus(Duration.ofDays(1)))))
                .isPresent();
        assertThat(members.finding(certificate, Optional.empty())).isEmpty();
    }

    @Test
    void what_the_organisation_revoked_is_no_members() {
        X509Certificate revoked = peer(AUTHORITY);
        X509CRL list = AUTHORITY.revocations(new TreeMap<>(Map.of(revoked.getSerialNumber(), NOW)));
        Membership members = new Membership(List.of(ROOT), List.of(), List.of(list));
        assertThat(members.finding(revoked, Optional.empty())).contains("the certificate is revoked");
        assertThat(members.finding(peer(AUTHORITY), Optional.empty())).isEmpty();
    }

    @Test
    void units_are_read_from_the_subject() {
        X509Certificate certificate = peer(AUTHORITY);
        assertThat(Membership.hasUnit(certificate, "peer")).isTrue();
        assertThat(Membership.hasUnit(certificate, "orderer")).isFalse();
        assertThat(Membership.hasUnit(ROOT, "peer")).isFalse();
    }

    @Test
    void what_is_no_certificate_is_said_to_be_none() throws Exception {
        X509CRL list = AUTHORITY.revocations(new TreeMap<>());
        assertThat(Pem.revocations(list.getEncoded())).isEqualTo(list);
        assertThatThrownBy(() -> Pem.revocations(new byte[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pem.certificate("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
