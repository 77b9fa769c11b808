package io.aval.client.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Validity SHORT = new Validity(NOW, NOW.plus(Duration.ofDays(3)));
    private static final ClientAttributes SOMEBODY = new ClientAttributes(Role.OPERATOR, new Handle("h-7-0000"));

    @TempDir
    Path folder;

    @Test
    void goes_on_with_the_same_root_and_remembers_what_it_issued() throws Exception {
        AuthorityFolder first = open();
        Credential peer = first.identity(NodeRole.PEER, "peer-BankA", SHORT);
        AuthorityFolder second = AuthorityFolder.resume(folder, InstantSource.fixed(NOW));
        Credential client = second.client(SOMEBODY, SHORT);
        client.certificate().verify(first.root().getPublicKey());
        assertThat(second.root()).isEqualTo(first.root());
        assertThat(first.issued()).containsExactly(Issued.of(peer.certificate()), Issued.of(client.certificate()));
        assertThat(first.issued().getFirst().subject()).isEqualTo("CN=peer-BankA,OU=peer");
        assertThat(first.issued().getFirst().until()).isEqualTo(SHORT.until());
    }

    @Test
    void its_key_is_readable_by_its_owner_only_and_no_draft_of_it_is_left() throws Exception {
        open();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("root.pem", "key.pem");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_revoked_certificate_stands_in_a_list_that_the_root_signed() throws Exception {
        AuthorityFolder authority = open();
        Credential good = authority.client(SOMEBODY, SHORT);
        Credential bad = authority.client(SOMEBODY, SHORT);
        assertThat(authority.revocations()).isEmpty();
        assertThat(authority.revoke(bad.certificate())).isTrue();
        assertThat(authority.revoke(bad.certificate())).isFalse();
        X509CRL list = list(AuthorityFolder.resume(folder, InstantSource.fixed(NOW)));
        list.verify(authority.root().getPublicKey());
        assertThat(list.isRevoked(bad.certificate())).isTrue();
        assertThat(list.isRevoked(good.certificate())).isFalse();
        assertThat(authority.revoked()).containsOnlyKeys(bad.certificate().getSerialNumber());
    }

    @Test
    void the_list_names_its_signer_as_fabric_looks_for_it() throws Exception {
        AuthorityFolder authority = open();
        authority.revoke(authority.client(SOMEBODY, SHORT).certificate());
        byte[] signer = ASN1OctetString.getInstance(
                        list(authority).getExtensionValue(Extension.authorityKeyIdentifier.getId()))
                .getOctets();
        byte[] root = ASN1OctetString.getInstance(
                        authority.root().getExtensionValue(Extension.subjectKeyIdentifier.getId()))
                .getOctets();
        assertThat(AuthorityKeyIdentifier.getInstance(signer).getKeyIdentifierOctets())
                .isEqualTo(SubjectKeyIdentifier.getInstance(root).getKeyIdentifier());
    }

    @Test
    void revokes_by_number_only_what_it_issued() throws Exception {
        AuthorityFolder authority = open();
        Credential client = authority.client(SOMEBODY, SHORT);
        assertThat(authority.revokeIssued(client.certificate().getSerialNumber()))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> authority.revokeIssued(BigInteger.TEN));
        Credential stranger =
                Authority.create("BankB", "identity", InstantSource.fixed(NOW)).client(SOMEBODY);
        assertThatIllegalArgumentException().isThrownBy(() -> authority.revoke(stranger.certificate()));
        assertThatIllegalArgumentException().isThrownBy(() -> authority.renew(stranger, SHORT));
    }

    @Test
    void renews_with_the_same_key_and_all_that_the_certificate_said() throws Exception {
        AuthorityFolder authority = open();
        Credential old = authority.client(SOMEBODY, SHORT);
        Credential renewed = authority.renew(old, authority.usual());
        assertThat(renewed.certificate().getPublicKey())
                .isEqualTo(old.certificate().getPublicKey());
        assertThat(renewed.certificate().getNotAfter()).isEqualTo(NOW.plus(Validity.USUAL));
        assertThat(renewed.certificate().getExtensionValue(Authority.ATTRIBUTES_OID))
                .isEqualTo(old.certificate().getExtensionValue(Authority.ATTRIBUTES_OID));
        assertThat(renewed.certificate().getCriticalExtensionOIDs())
                .isEqualTo(old.certificate().getCriticalExtensionOIDs());
        assertThat(renewed.certificate().getNonCriticalExtensionOIDs())
                .isEqualTo(old.certificate().getNonCriticalExtensionOIDs());
        renewed.certificate().verify(authority.root().getPublicKey());
    }

    @Test
    void issues_for_a_time_that_is_over_or_has_not_begun() throws Exception {
        AuthorityFolder authority = open();
        Validity past = new Validity(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(8)));
        assertThat(authority.client(SOMEBODY, past).certificate().getNotAfter()).isEqualTo(past.until());
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(NOW, NOW));
    }

    @Test
    void a_line_cut_short_by_a_crash_costs_only_itself() throws Exception {
        AuthorityFolder authority = open();
        Credential first = authority.client(SOMEBODY, SHORT);
        Files.writeString(folder.resolve("issued.txt"), "7f00aa\t2026", StandardOpenOption.APPEND);
        assertThat(authority.issued()).containsExactly(Issued.of(first.certificate()));
        Credential second = authority.client(SOMEBODY, SHORT);
        assertThat(authority.issued()).containsExactly(Issued.of(first.certificate()), Issued.of(second.certificate()));
    }

    @Test
    void a_damaged_line_is_told_with_its_place() throws Exception {
        AuthorityFolder authority = open();
        authority.client(SOMEBODY, SHORT);
        Files.writeString(folder.resolve("issued.txt"), "nonsense\n", StandardOpenOption.APPEND);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(authority::issued)
                .withMessageContaining("issued.txt:2");
    }

    @Test
    void refuses_a_key_that_is_not_the_root_s() throws Exception {
        open();
        Credential other =
                Authority.create("BankA", "identity", InstantSource.fixed(NOW)).root();
        Files.writeString(folder.resolve("key.pem"), other.keyPem());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::open)
                .withMessageContaining("do not belong together");
        Files.writeString(folder.resolve("key.pem"), "no key");
        assertThatExceptionOfType(IOException.class).isThrownBy(this::open).withMessageContaining("key.pem");
    }

    private AuthorityFolder open() throws IOException {
        return AuthorityFolder.open("BankA", "identity", folder, InstantSource.fixed(NOW));
    }

    private static X509CRL list(AuthorityFolder authority) throws Exception {
        byte[] pem = authority.revocations().orElseThrow().getBytes(StandardCharsets.US_ASCII);
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(pem));
    }
}
