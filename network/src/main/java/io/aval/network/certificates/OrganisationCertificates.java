package io.aval.network.certificates;

import io.aval.client.identity.AtomicFile;
import io.aval.client.identity.AuthorityFolder;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.Credential;
import io.aval.client.identity.NodeRole;
import io.aval.client.identity.Pem;
import io.aval.client.identity.Validity;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that one organisation issues, in the folders that Fabric's programs read:
 *
 * <pre>
 * msp/                     what others judge the organisation's members by
 * tls-root.pem
 * authority/identity  authority/tls     what issues, with lists of what was issued and revoked
 * &lt;node&gt;/msp  &lt;node&gt;/tls   one folder for each node and for the administrator
 * </pre>
 *
 * <p>Safe for use by several threads.
 */
public final class OrganisationCertificates {

    private static final String ADMINISTRATOR = "administrator";
    private static final Pattern NODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,62}");

    private final Path folder;
    private final AuthorityFolder identities;
    private final AuthorityFolder tls;

    private OrganisationCertificates(Path folder, AuthorityFolder identities, AuthorityFolder tls) {
        this.folder = folder;
        this.identities = identities;
        this.tls = tls;
    }

    /**
     * Opens an organisation's folder and makes what is missing: both authorities and the public folder.
     *
     * @param folder the organisation's own
     * @throws IOException if a file cannot be read or written
     */
    public static OrganisationCertificates open(String organisation, Path folder, InstantSource clock)
            throws IOException {
        Path authorities = Files.createDirectories(folder.resolve("authority"));
        OrganisationCertificates opened = new OrganisationCertificates(
                folder,
                AuthorityFolder.open(organisation, "identity", authorities.resolve("identity"), clock),
                AuthorityFolder.open(organisation, "TLS", authorities.resolve("tls"), clock));
        AtomicFile.write(opened.tlsRoot(), opened.tls.rootPem());
        opened.mspFolder(opened.msp()).writeRoots();
        return opened;
    }

    /** The folder that goes into the channel's configuration. */
    public Path msp() {
        return folder.resolve("msp");
    }

    /** The TLS root certificate as a PEM file. */
    public Path tlsRoot() {
        return folder.resolve("tls-root.pem");
    }

    /** What issues the organisation's identities; a desk that issues its clients' certificates opens the same folder. */
    public AuthorityFolder identities() {
        return identities;
    }

    /**
     * A node's identity and TLS pair: issued at the first call, the same afterwards.
     *
     * @throws IllegalArgumentException if the name is no name of a folder
     */
    public synchronized NodeFiles node(NodeRole role, String name) throws IOException {
        NodeFiles files = files(name);
        MspFolder own = mspFolder(files.msp());
        own.writeRoots();
        if (!own.hasIdentity()) {
            own.write(identities.identity(role, name, identities.usual()));
        }
        if (!Files.exists(files.tlsCertificate())) {
            writeTls(files, tls.tls(name, tls.usual()));
        }
        return files;
    }

    /** The organisation's administrator, who speaks to its nodes and signs for it. */
    public NodeFiles administrator() throws IOException {
        return node(NodeRole.ADMIN, ADMINISTRATOR);
    }

    /**
     * Issues a node's identity and TLS pair again; the node reads them at its next start. An ordering node keeps its
     * keys, since the channel's configuration names its certificates and both BFT and Raft compare public keys only:
     * so no update of the channel is needed. Everything else gets new keys.
     *
     * @throws IOException if the node has no certificates yet, or files cannot be read or written
     */
    public NodeFiles renew(NodeRole role, String name) throws IOException {
        return renew(role, name, identities.usual());
    }

    /** The same with a validity that is not the usual one. */
    public synchronized NodeFiles renew(NodeRole role, String name, Validity validity) throws IOException {
        NodeFiles files = files(name);
        MspFolder own = mspFolder(files.msp());
        own.writeRoots();
        if (role == NodeRole.ORDERER) {
            own.write(identities.renew(own.identity(), validity));
            writeTls(files, tls.renew(Pem.credential(files.tlsCertificate(), files.tlsKey()), validity));
        } else {
            if (!own.hasIdentity()) {
                throw new IOException(files.msp() + " has no certificate that could be renewed");
            }
            own.write(identities.identity(role, name, validity));
            writeTls(files, tls.tls(name, validity));
        }
        return files;
    }

    /** Issues an identity for a client and leaves its keeping to the caller. */
    public Credential client(ClientAttributes attributes) throws IOException {
        return client(attributes, identities.usual());
    }

    /** The same with a validity that is not the usual one. */
    public Credential client(ClientAttributes attributes, Validity validity) throws IOException {
        return identities.client(attributes, validity);
    }

    /**
     * Revokes an identity and writes the signed list into every MSP folder of the organisation. The channel goes by its
     * own configuration: the list takes effect there by an update only.
     *
     * @return false if it was revoked before
     * @throws IllegalArgumentException if the organisation did not issue it
     */
    public synchronized boolean revoke(X509Certificate certificate) throws IOException {
        boolean fresh = identities.revoke(certificate);
        writeRootsEverywhere();
        return fresh;
    }

    /** The same by serial number. */
    public synchronized boolean revokeIssued(BigInteger serial) throws IOException {
        boolean fresh = identities.revokeIssued(serial);
        writeRootsEverywhere();
        return fresh;
    }

    /** Every certificate in the folder, of roots and nodes, and every client's that the list of issued ones knows. */
    public List<CertificateDates> dates() throws IOException {
        return CertificateDates.of(folder, identities, tls);
    }

    private NodeFiles files(String name) {
        if (!NODE.matcher(name).matches() || name.equals("msp") || name.equals("authority")) {
            throw new IllegalArgumentException("not a node's name: " + name);
        }
        Path own = folder.resolve(name);
        return new NodeFiles(
                own.resolve("msp"), own.resolve("tls/certificate.pem"), own.resolve("tls/key.pem"), tlsRoot());
    }

    private MspFolder mspFolder(Path path) {
        return new MspFolder(path, identities, tls.rootPem());
    }

    private void writeRootsEverywhere() throws IOException {
        mspFolder(msp()).writeRoots();
        List<Path> nodes;
        try (Stream<Path> all = Files.list(folder)) {
            nodes = all.map(node -> node.resolve("msp"))
                    .filter(Files::isDirectory)
                    .toList();
        }
        for (Path node : nodes) {
            mspFolder(node).writeRoots();
        }
    }

    private static void writeTls(NodeFiles files, Credential pair) throws IOException {
        Files.createDirectories(files.tlsKey().toAbsolutePath().getParent());
        // The certificate comes last: while it is missing, both are issued again
        AtomicFile.writePrivately(files.tlsKey(), pair.keyPem());
        AtomicFile.write(files.tlsCertificate(), pair.certificatePem());
    }
}
