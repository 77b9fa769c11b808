package io.aval.client.embedded.verification;

import io.aval.client.embedded.transaction.Bytes;
import java.util.List;

/**
 * What a verification found.
 *
 * @param blocks how many blocks were walked
 * @param transactions how many transactions they hold
 * @param valid how many of those are valid
 * @param privateValues how many private values were looked up, each member's copy counted
 * @param lastHash hash of the last header
 * @param stateDigest SHA-256 over the sorted state, equal for equal ledgers
 * @param findings empty if all is well; the first 100 otherwise
 */
public record VerificationReport(
        long blocks,
        long transactions,
        long valid,
        long privateValues,
        Bytes lastHash,
        Bytes stateDigest,
        List<Finding> findings) {
    public VerificationReport {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }
}
