package io.aval.client.identity;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate as its authority remembers it.
 *
 * @param serial unique within the authority
 * @param subject whose it is, as the certificate says
 * @param from first instant at which it holds
 * @param until last instant at which it holds, to the second
 */
public record Issued(BigInteger serial, String subject, Instant from, Instant until) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 4;

    static Issued of(X509Certificate certificate) {
        return new Issued(
                certificate.getSerialNumber(),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    String line() {
        return String.join(SEPARATOR, serial.toString(16), from.toString(), until.toString(), subject);
    }

    /** @throws IllegalArgumentException or another unchecked exception if the line is not one of ours */
    static Issued parse(String line) {
        String[] fields = line.split(SEPARATOR, FIELDS);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not an entry: " + line);
        }
        return new Issued(new BigInteger(fields[0], 16), fields[3], Instant.parse(fields[1]), Instant.parse(fields[2]));
    }
}
