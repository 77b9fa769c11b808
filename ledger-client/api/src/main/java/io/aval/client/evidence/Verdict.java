package io.aval.client.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What came of a verification: findings, or what the pack shows.
 *
 * @param pinned whether the authorities are those that the reader named
 */
public record Verdict(List<Finding> findings, Optional<Summary> summary, boolean pinned) {

    public Verdict {
        findings = List.copyOf(findings);
        if (findings.isEmpty() == summary.isEmpty()) {
            throw new IllegalArgumentException("either something does not hold, or all of it is told");
        }
    }

    /** Whether nothing was found. */
    public boolean isSound() {
        return findings.isEmpty();
    }

    /** In one sentence. */
    public String sentence() {
        if (!isSound()) {
            return "Not sound: " + findings.size() + (findings.size() == 1 ? " finding." : " findings.");
        }
        return pinned ? "Sound." : "Sound, provided that these authorities are the right ones.";
    }
}
