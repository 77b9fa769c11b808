package io.aval.engine.audit;

import io.aval.engine.market.ReasonCounts;
import java.util.List;

/**
 * The auditor's finding.
 *
 * @param violations the first 100 things found wrong
 * @param violationCount how many were found in all
 * @param blockingPairs how many of them are blocking pairs
 * @param refusals the auditor's own count of refused pairs by reason
 * @param inputsDigest the auditor's own digest of the inputs
 * @param resultDigest the auditor's own digest of the result
 */
public record Verdict(
        List<Violation> violations,
        long violationCount,
        long blockingPairs,
        ReasonCounts refusals,
        String inputsDigest,
        String resultDigest) {

    /** Copies the list. */
    public Verdict {
        violations = List.copyOf(violations);
    }

    /** {@return whether the claim is feasible, stable and true in every number} */
    public boolean holds() {
        return violationCount == 0;
    }
}
