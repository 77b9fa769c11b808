package io.aval.network.certificates;

import io.aval.client.identity.AuthorityFolder;
import io.aval.client.identity.Issued;
import io.aval.client.identity.Pem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Until when a certificate holds.
 *
 * @param place the file below the organisation's folder, or {@code issued} for a certificate that somebody else keeps
 * @param subject whose it is
 * @param from first instant
 * @param until last instant
 * @param revoked whether it is good no longer before that
 */
public record CertificateDates(String place, String subject, Instant from, Instant until, boolean revoked) {

    /** Where a certificate is that the folder only remembers. */
    public static final String ISSUED = "issued";

    /** Whole days left; negative once it ended. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(
                Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
    }

    /** Whether it is good at an instant. */
    public boolean holds(Instant now) {
        return !revoked && !now.isBefore(from) && !now.isAfter(until);
    }

    static List<CertificateDates> of(Path folder, AuthorityFolder identities, AuthorityFolder tls) throws IOException {
        List<CertificateDates> all = new ArrayList<>();
        Set<BigInteger> revoked = new HashSet<>(identities.revoked().keySet());
        Set<BigInteger> seen = new HashSet<>();
        for (Path file : certificates(folder)) {
            X509Certificate certificate = Pem.certificate(file);
            seen.add(certificate.getSerialNumber());
            all.add(new CertificateDates(
                    folder.relativize(file).toString(),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    revoked.contains(certificate.getSerialNumber())));
        }
        for (Issued other : identities.issued()) {
            if (!seen.contains(other.serial())) {
                all.add(new CertificateDates(
                        ISSUED, other.subject(), other.from(), other.until(), revoked.contains(other.serial())));
            }
        }
        return List.copyOf(all);
    }

    private static List<Path> certificates(Path folder) throws IOException {
        Path authority = folder.resolve("authority");
        List<Path> all =
                new ArrayList<>(List.of(authority.resolve("identity/root.pem"), authority.resolve("tls/root.pem")));
        // A node's certificates lie at <node>/msp/signcerts and <node>/tls
        try (Stream<Path> files = Files.walk(folder, 4)) {
            files.filter(file -> file.endsWith("certificate.pem")).sorted().forEach(all::add);
        }
        return all;
    }
}
