package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;

/**
 * What a verifier states about a subject; the verdict and its evidence stay with those entitled to them.
 *
 * @param verdict digest of the verdict
 * @param evidence Merkle root of the evidence that it stands on
 * @param level the lowest that a gate reaches
 * @param day the day as of which it was judged
 * @param validUntil last day on which it may be relied on
 */
public record Statement(
        Digest verdict, Digest evidence, Outcome outcome, Level level, BusinessDay day, BusinessDay validUntil) {}
