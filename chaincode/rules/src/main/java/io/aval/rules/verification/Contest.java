package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * An objection of the party that a verdict is about, and what became of it.
 *
 * @param against digest of the verdict that it objects to
 * @param evidence Merkle root of the counter-evidence
 * @param day when it was raised
 * @param due last day on which the verifier may resolve it before the witness may
 * @param resolution absent while it is open
 */
public record Contest(
        Digest against,
        Digest evidence,
        @Text(max = 200) String reason,
        BusinessDay day,
        BusinessDay due,
        @Nullable Resolution resolution) {

    /**
     * What became of a contest.
     *
     * @param day when it was resolved
     * @param byWitness whether the witness resolved it, the verifier being overdue
     */
    public record Resolution(Decision decision, BusinessDay day, boolean byWitness) {}

    /** How a contest ends. */
    public enum Decision {
        /** The verdict stands. */
        UPHELD,
        /** The verdict is taken back. */
        WITHDRAWN,
        /** Another verdict takes its place. */
        REPLACED
    }

    Contest resolved(Resolution next) {
        return new Contest(against, evidence, reason, day, due, next);
    }
}
