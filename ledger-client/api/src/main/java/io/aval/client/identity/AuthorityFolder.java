package io.aval.client.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An authority at rest, opened again by every program that issues for the organisation:
 *
 * <pre>
 * root.pem  key.pem     the root; the key is readable by its owner only
 * issued.txt            a line for each certificate: serial number, first and last instant, subject
 * revoked.txt           a line for each that is good no longer: serial number, since when
 * crl.pem               the same, signed; missing while nothing was revoked
 * </pre>
 *
 * <p>Lines are only added, whole or not at all, so that two programs may issue at once. Safe for use by several threads.
 */
public final class AuthorityFolder {

    private static final String ROOT = "root.pem";
    private static final String KEY = "key.pem";

    private final Path folder;
    private final Authority authority;
    private final InstantSource clock;
    private final LineFile issued;
    private final LineFile revoked;

    private AuthorityFolder(Path folder, Authority authority, InstantSource clock) {
        this.folder = folder;
        this.authority = authority;
        this.clock = clock;
        this.issued = new LineFile(folder.resolve("issued.txt"));
        this.revoked = new LineFile(folder.resolve("revoked.txt"));
    }

    /**
     * Opens the authority, or makes it if the folder has none.
     *
     * @param purpose stands in the root's name, such as {@code identity} or {@code TLS}
     * @throws IOException if a file cannot be read or written, or half of the root is missing
     */
    public static AuthorityFolder open(String organisation, String purpose, Path folder, InstantSource clock)
            throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(ROOT))) {
            return resume(folder, clock);
        }
        Authority made = Authority.create(organisation, purpose, clock);
        // The certificate comes last: while it is missing, the key belongs to nothing and may be replaced
        AtomicFile.writePrivately(folder.resolve(KEY), made.root().keyPem());
        AtomicFile.write(folder.resolve(ROOT), made.root().certificatePem());
        return new AuthorityFolder(folder, made, clock);
    }

    /**
     * Opens an authority that was made before.
     *
     * @throws IOException if there is none, or its certificate and its key do not belong together
     */
    public static AuthorityFolder resume(Path folder, InstantSource clock) throws IOException {
        Credential root = Pem.credential(folder.resolve(ROOT), folder.resolve(KEY));
        Authority authority = Authority.resume(root, clock);
        try {
            // A certificate that it signs now is checked against the root that stands on the disk
            authority.requireIssued(authority.identity(NodeRole.CLIENT, "trial").certificate());
        } catch (IllegalArgumentException e) {
            throw new IOException(folder + ": " + ROOT + " and " + KEY + " do not belong together", e);
        }
        return new AuthorityFolder(folder, authority, clock);
    }

    /** The root certificate. */
    public X509Certificate root() {
        return authority.root().certificate();
    }

    /** The root certificate as PEM text. */
    public String rootPem() {
        return authority.root().certificatePem();
    }

    /** The validity that is usual for what is issued now. */
    public Validity usual() {
        return Validity.lasting(Validity.USUAL, clock.instant());
    }

    /** Issues an identity for a node or an administrator. */
    public Credential identity(NodeRole role, String commonName, Validity validity) throws IOException {
        return remember(authority.identity(role, commonName, validity));
    }

    /** Issues an identity for a client. */
    public Credential client(ClientAttributes attributes, Validity validity) throws IOException {
        return remember(authority.client(attributes, validity));
    }

    /** Issues a pair for TLS. */
    public Credential tls(String commonName, Validity validity) throws IOException {
        return remember(authority.tls(commonName, validity));
    }

    /**
     * Issues a certificate again with the same key.
     *
     * @throws IllegalArgumentException if this authority did not issue it
     */
    public Credential renew(Credential previous, Validity validity) throws IOException {
        return remember(authority.renew(previous, validity));
    }

    /** Everything that was issued, oldest first. */
    public List<Issued> issued() throws IOException {
        return issued.read(Issued::parse);
    }

    /** What is good no longer: serial number and since when. */
    public SortedMap<BigInteger, Instant> revoked() throws IOException {
        SortedMap<BigInteger, Instant> all = new TreeMap<>();
        revoked.read(AuthorityFolder::revocation).forEach(entry -> all.putIfAbsent(entry.serial(), entry.since()));
        return all;
    }

    /**
     * Revokes a certificate and signs the list anew. What was revoked before stays as it was.
     *
     * @return false if it was revoked before
     * @throws IllegalArgumentException if this authority did not issue it
     */
    public synchronized boolean revoke(X509Certificate certificate) throws IOException {
        authority.requireIssued(certificate);
        return revoke(certificate.getSerialNumber());
    }

    /**
     * The same by serial number.
     *
     * @throws IllegalArgumentException if no certificate of this number was issued
     */
    public synchronized boolean revokeIssued(BigInteger serial) throws IOException {
        if (issued().stream().noneMatch(entry -> entry.serial().equals(serial))) {
            throw new IllegalArgumentException(
                    "no certificate of this authority has the number " + serial.toString(16));
        }
        return revoke(serial);
    }

    /** The signed list of what was revoked, as PEM text; empty while there is nothing. */
    public Optional<String> revocations() throws IOException {
        Path file = folder.resolve("crl.pem");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private boolean revoke(BigInteger serial) throws IOException {
        boolean fresh = !revoked().containsKey(serial);
        if (fresh) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            revoked.add(serial.toString(16) + " " + now);
        }
        // Also if it was revoked before: a crash may have come between the line and the list
        AtomicFile.write(folder.resolve("crl.pem"), signedRevocations());
        return fresh;
    }

    private String signedRevocations() throws IOException {
        try {
            return Pem.text("X509 CRL", authority.revocations(revoked()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a list that was just signed has no encoding", e);
        }
    }

    private Credential remember(Credential credential) throws IOException {
        issued.add(Issued.of(credential.certificate()).line());
        return credential;
    }

    private static Revocation revocation(String line) {
        String[] fields = line.split(" ", 2);
        return new Revocation(new BigInteger(fields[0], 16), Instant.parse(fields[1]));
    }

    private record Revocation(BigInteger serial, Instant since) {}
}
