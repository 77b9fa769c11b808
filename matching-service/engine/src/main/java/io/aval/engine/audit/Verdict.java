package io.aval.engine.audit;

import io.aval.engine.market.ReasonCounts;
import java.util.List;

/**
 * The auditor's finding.
 *
 * @param violations the first 100 things found wrong
 * @param violationCount how many were found in all
 * @param figures what the auditor counted by its own sums
 * @param refusals the auditor's own count of refused pairs by reason
 * @param inputsDigest the auditor's own digest of the inputs
 * @param resultDigest the auditor's own digest of the result
 */
public record Verdict(
        List<Violation> violations,
        long violationCount,
        Figures figures,
        ReasonCounts refusals,
        String inputsDigest,
        String resultDigest) {

    /** Copies the list. */
    public Verdict {
        violations = List.copyOf(violations);
    }

    /** {@return how many pairs both sides would rather trade more of} */
    public long blockingPairs() {
        return figures.blockingPairs();
    }

    /** {@return whether the claim is feasible, keeps its mode's promise, and is true in every number} */
    public boolean holds() {
        return violationCount == 0;
    }
}
