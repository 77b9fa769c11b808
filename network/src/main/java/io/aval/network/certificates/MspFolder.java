package io.aval.network.certificates;

import io.aval.client.identity.AtomicFile;
import io.aval.client.identity.AuthorityFolder;
import io.aval.client.identity.Credential;
import io.aval.client.identity.NodeRole;
import io.aval.client.identity.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder in the form that Fabric calls MSP.
 *
 * @param path the folder
 * @param identities whose root judges identities, and whose revocations count
 * @param tlsRoot PEM of the root that judges TLS certificates
 */
record MspFolder(Path path, AuthorityFolder identities, String tlsRoot) {

    private static final String ROOT = "root.pem";

    /** Writes everything but the identity. */
    void writeRoots() throws IOException {
        Files.createDirectories(path.resolve("cacerts"));
        Files.createDirectories(path.resolve("tlscacerts"));
        AtomicFile.write(path.resolve("cacerts").resolve(ROOT), identities.rootPem());
        AtomicFile.write(path.resolve("tlscacerts").resolve(ROOT), tlsRoot);
        AtomicFile.write(path.resolve("config.yaml"), organisationalUnits());
        Optional<String> revocations = identities.revocations();
        if (revocations.isPresent()) {
            Files.createDirectories(path.resolve("crls"));
            AtomicFile.write(path.resolve("crls/crl.pem"), revocations.get());
        }
    }

    boolean hasIdentity() {
        return Files.exists(certificate());
    }

    /** @throws IOException if there is none */
    Credential identity() throws IOException {
        return Pem.credential(certificate(), key());
    }

    void write(Credential identity) throws IOException {
        Files.createDirectories(path.resolve("signcerts"));
        Files.createDirectories(path.resolve("keystore"));
        // The certificate comes last: while it is missing, the identity is issued again
        AtomicFile.writePrivately(key(), identity.keyPem());
        AtomicFile.write(certificate(), identity.certificatePem());
    }

    private Path certificate() {
        return path.resolve("signcerts/certificate.pem");
    }

    private Path key() {
        return path.resolve("keystore/key.pem");
    }

    private static String organisationalUnits() {
        StringBuilder yaml = new StringBuilder("NodeOUs:\n  Enable: true\n");
        for (NodeRole role : NodeRole.values()) {
            String unit = role.organisationalUnit();
            String key = unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
            yaml.append("  ").append(key).append("OUIdentifier:\n");
            yaml.append("    Certificate: cacerts/").append(ROOT).append('\n');
            yaml.append("    OrganizationalUnitIdentifier: ").append(unit).append('\n');
        }
        return yaml.toString();
    }
}
