package io.aval.network.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.identity.NodeRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationCertificatesTest {

    @TempDir
    Path folder;

    @Test
    void writes_the_folder_that_others_judge_members_by_without_any_key() throws Exception {
        OrganisationCertificates bank = OrganisationCertificates.create("BankA", folder, InstantSource.system());
        assertThat(files(bank.msp()))
                .containsExactlyInAnyOrder("cacerts/root.pem", "tlscacerts/root.pem", "config.yaml");
        assertThat(bank.msp().resolve("config.yaml"))
                .content()
                .contains("AdminOUIdentifier:", "ClientOUIdentifier:", "OrdererOUIdentifier:", "PeerOUIdentifier:")
                .contains("Certificate: cacerts/root.pem");
    }

    @Test
    void writes_a_node_with_its_identity_and_its_tls_pair() throws Exception {
        OrganisationCertificates bank = OrganisationCertificates.create("BankA", folder, InstantSource.system());
        NodeFiles node = bank.issue(NodeRole.PEER, "peer-BankA");
        assertThat(files(node.msp())).contains("signcerts/certificate.pem", "keystore/key.pem", "config.yaml");
        assertThat(node.tlsCertificate()).content().startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(node.tlsKey()).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(node.tlsRoot()).exists();
    }

    @Test
    void every_key_is_readable_by_its_owner_only() throws Exception {
        OrganisationCertificates bank = OrganisationCertificates.create("BankA", folder, InstantSource.system());
        bank.issue(NodeRole.ADMIN, "administrator");
        List<String> keys =
                files(folder).stream().filter(name -> name.endsWith("key.pem")).toList();
        assertThat(keys).hasSize(4);
        for (String key : keys) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .as(key)
                    .isEqualTo("rw-------");
        }
    }

    private static List<String> files(Path root) throws Exception {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
