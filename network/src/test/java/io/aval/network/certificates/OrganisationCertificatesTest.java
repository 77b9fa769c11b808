package io.aval.network.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.NodeRole;
import io.aval.client.identity.Pem;
import io.aval.client.identity.Validity;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCertificatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final ClientAttributes SOMEBODY = new ClientAttributes(Role.OPERATOR, new Handle("h-7-0000"));

    @TempDir
    Path folder;

    private OrganisationCertificates bank;

    @BeforeEach
    void open() throws Exception {
        bank = again(NOW);
    }

    @Test
    void writes_the_folder_that_others_judge_members_by_without_any_key() throws Exception {
        assertThat(files(bank.msp()))
                .containsExactlyInAnyOrder("cacerts/root.pem", "tlscacerts/root.pem", "config.yaml");
        assertThat(bank.msp().resolve("config.yaml"))
                .content()
                .contains("AdminOUIdentifier:", "ClientOUIdentifier:", "OrdererOUIdentifier:", "PeerOUIdentifier:")
                .contains("Certificate: cacerts/root.pem");
    }

    @Test
    void every_key_is_readable_by_its_owner_only() throws Exception {
        bank.administrator();
        bank.renew(NodeRole.ADMIN, "administrator");
        List<String> keys =
                files(folder).stream().filter(name -> name.endsWith("key.pem")).toList();
        assertThat(keys).hasSize(4);
        for (String key : keys) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .as(key)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_was_issued_is_found_again() throws Exception {
        NodeFiles first = bank.node(NodeRole.PEER, "peer-BankA");
        List<String> before = contents();
        assertThat(again(NOW.plusSeconds(1)).node(NodeRole.PEER, "peer-BankA")).isEqualTo(first);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_missing_is_made_again_and_the_others_stay() throws Exception {
        NodeFiles node = bank.node(NodeRole.PEER, "peer-BankA");
        String identity = Files.readString(certificate(node));
        Files.delete(node.tlsCertificate());
        Files.delete(bank.msp().resolve("config.yaml"));
        again(NOW).node(NodeRole.PEER, "peer-BankA");
        assertThat(node.tlsCertificate()).exists();
        assertThat(bank.msp().resolve("config.yaml")).exists();
        assertThat(certificate(node)).hasContent(identity);
        X509Certificate pair = Pem.certificate(node.tlsCertificate());
        assertThat(Pem.credential(node.tlsCertificate(), node.tlsKey()).certificate())
                .isEqualTo(pair);
    }

    @Test
    void a_tls_certificate_names_the_host_of_a_container() throws Exception {
        X509Certificate certificate =
                Pem.certificate(bank.node(NodeRole.PEER, "peer-BankA").tlsCertificate());
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(7, "127.0.0.1"), List.of(2, "localhost"), List.of(2, "peer-banka"));
    }

    @Test
    void an_ordering_node_is_renewed_with_its_keys_and_a_peer_with_new_ones() throws Exception {
        for (NodeRole role : new NodeRole[] {NodeRole.ORDERER, NodeRole.PEER}) {
            NodeFiles node = bank.node(role, role.organisationalUnit());
            X509Certificate identity = Pem.certificate(certificate(node));
            X509Certificate pair = Pem.certificate(node.tlsCertificate());
            Instant later = NOW.plus(Duration.ofDays(300));
            again(later).renew(role, role.organisationalUnit());
            X509Certificate renewed = Pem.certificate(certificate(node));
            X509Certificate renewedPair = Pem.certificate(node.tlsCertificate());
            assertThat(renewed.getNotAfter()).isEqualTo(later.plus(Validity.USUAL));
            assertThat(renewed.getSerialNumber()).isNotEqualTo(identity.getSerialNumber());
            assertThat(renewed.getSubjectX500Principal()).isEqualTo(identity.getSubjectX500Principal());
            assertThat(renewedPair.getSubjectAlternativeNames())
                    .containsExactlyInAnyOrderElementsOf(pair.getSubjectAlternativeNames());
            boolean same = role == NodeRole.ORDERER;
            assertThat(renewed.getPublicKey().equals(identity.getPublicKey())).isEqualTo(same);
            assertThat(renewedPair.getPublicKey().equals(pair.getPublicKey())).isEqualTo(same);
        }
    }

    @Test
    void nothing_is_renewed_that_was_never_issued() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> bank.renew(NodeRole.PEER, "peer-BankA"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> bank.renew(NodeRole.ORDERER, "orderer-BankA"));
    }

    @Test
    void a_revocation_stands_in_every_folder_of_the_organisation() throws Exception {
        NodeFiles before = bank.node(NodeRole.PEER, "peer-BankA");
        Credential client = bank.client(SOMEBODY);
        assertThat(bank.revoke(client.certificate())).isTrue();
        assertThat(bank.revoke(client.certificate())).isFalse();
        NodeFiles after = bank.node(NodeRole.ORDERER, "orderer-BankA");
        String list = Files.readString(bank.msp().resolve("crls/crl.pem"));
        assertThat(list).startsWith("-----BEGIN X509 CRL-----");
        assertThat(before.msp().resolve("crls/crl.pem")).hasContent(list);
        assertThat(after.msp().resolve("crls/crl.pem")).hasContent(list);
    }

    @Test
    void tells_the_dates_of_all_certificates() throws Exception {
        bank.administrator();
        Credential good = bank.client(SOMEBODY, new Validity(NOW, NOW.plus(Duration.ofDays(10))));
        Credential bad = bank.client(SOMEBODY);
        bank.revoke(bad.certificate());
        List<CertificateDates> dates = bank.dates();
        assertThat(dates)
                .extracting(CertificateDates::place)
                .containsExactlyInAnyOrder(
                        "authority/identity/root.pem",
                        "authority/tls/root.pem",
                        "administrator/msp/signcerts/certificate.pem",
                        "administrator/tls/certificate.pem",
                        CertificateDates.ISSUED,
                        CertificateDates.ISSUED);
        CertificateDates first = of(dates, good);
        assertThat(first.daysLeft(NOW)).isEqualTo(10);
        assertThat(first.holds(NOW)).isTrue();
        assertThat(first.holds(NOW.minusSeconds(1))).isFalse();
        assertThat(first.daysLeft(NOW.plus(Duration.ofHours(241)))).isEqualTo(-1);
        assertThat(of(dates, bad).revoked()).isTrue();
        assertThat(of(dates, bad).holds(NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"msp", "authority", "..", "a/b", "", "1st"})
    void refuses_a_node_whose_folder_would_lie_elsewhere(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> bank.node(NodeRole.PEER, name));
    }

    private OrganisationCertificates again(Instant now) throws IOException {
        return OrganisationCertificates.open("BankA", folder, InstantSource.fixed(now));
    }

    private static CertificateDates of(List<CertificateDates> dates, Credential credential) {
        String subject = credential.certificate().getSubjectX500Principal().getName();
        return dates.stream()
                .filter(entry -> entry.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Path certificate(NodeFiles node) {
        return node.msp().resolve("signcerts/certificate.pem");
    }

    private List<String> contents() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : files(folder)) {
            all.add(file + "\n" + Files.readString(folder.resolve(file)));
        }
        return all;
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
