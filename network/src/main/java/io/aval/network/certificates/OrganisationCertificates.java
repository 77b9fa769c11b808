package io.aval.network.certificates;

import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.NodeRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Everything that one organisation issues, written in the folders that Fabric's programs read:
 *
 * <pre>
 * msp/                     what others judge the organisation's members by
 * tls-root.pem
 * authority/               the two root keys
 * &lt;node&gt;/msp  &lt;node&gt;/tls   one folder for each node and for the administrator
 * </pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class OrganisationCertificates {

    private static final String ROOT = "root.pem";

    private final Path folder;
    private final Authority identities;
    private final Authority tls;

    private OrganisationCertificates(Path folder, Authority identities, Authority tls) {
        this.folder = folder;
        this.identities = identities;
        this.tls = tls;
    }

    /** Makes both authorities and the organisation's public folder. */
    public static OrganisationCertificates create(String organisation, Path folder, InstantSource clock)
            throws IOException {
        OrganisationCertificates created = new OrganisationCertificates(
                folder,
                Authority.create(organisation, "identity", clock),
                Authority.create(organisation, "TLS", clock));
        Path keys = Files.createDirectories(folder.resolve("authority"));
        PrivateFile.write(
                keys.resolve("identity-key.pem"), created.identities.root().keyPem());
        PrivateFile.write(keys.resolve("tls-key.pem"), created.tls.root().keyPem());
        Files.writeString(created.tlsRoot(), created.tls.root().certificatePem());
        created.writeRoots(created.msp());
        return created;
    }

    /** The folder that goes into the channel's configuration. */
    public Path msp() {
        return folder.resolve("msp");
    }

    /** The TLS root certificate as a PEM file. */
    public Path tlsRoot() {
        return folder.resolve("tls-root.pem");
    }

    /** Issues and writes an identity and a TLS pair for a node or an administrator. */
    public NodeFiles issue(NodeRole role, String name) throws IOException {
        Path msp = folder.resolve(name).resolve("msp");
        Credential identity = identities.identity(role, name);
        writeRoots(msp);
        Files.createDirectories(msp.resolve("signcerts"));
        Files.writeString(msp.resolve("signcerts/certificate.pem"), identity.certificatePem());
        Files.createDirectories(msp.resolve("keystore"));
        PrivateFile.write(msp.resolve("keystore/key.pem"), identity.keyPem());

        Path folderForTls = Files.createDirectories(folder.resolve(name).resolve("tls"));
        Credential pair = tls.tls(name);
        NodeFiles files =
                new NodeFiles(msp, folderForTls.resolve("certificate.pem"), folderForTls.resolve("key.pem"), tlsRoot());
        Files.writeString(files.tlsCertificate(), pair.certificatePem());
        PrivateFile.write(files.tlsKey(), pair.keyPem());
        return files;
    }

    /** Issues an identity for a client and leaves its keeping to the caller. */
    public Credential client(ClientAttributes attributes) {
        return identities.client(attributes);
    }

    private void writeRoots(Path target) throws IOException {
        Files.createDirectories(target.resolve("cacerts"));
        Files.createDirectories(target.resolve("tlscacerts"));
        Files.writeString(
                target.resolve("cacerts").resolve(ROOT), identities.root().certificatePem());
        Files.writeString(target.resolve("tlscacerts").resolve(ROOT), tls.root().certificatePem());
        Files.writeString(target.resolve("config.yaml"), organisationalUnits());
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
