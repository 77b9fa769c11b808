package io.aval.client;

import io.aval.rules.law.Envelope;
import io.aval.rules.record.Organisation;
import java.time.Duration;
import java.util.SortedSet;

/**
 * An envelope on its way to the ledger.
 *
 * @param signer in whose name
 * @param endorsers who is asked to endorse, and so sees the envelope in the clear: the signer's organisation and a
 *     witness, nobody else
 * @param deadline how long to wait for an outcome; past it the outcome is {@link Outcome.Unknown}, or {@link
 *     Outcome.Refused} if nothing was sent to be ordered
 */
public record Submission(Signer signer, Envelope envelope, SortedSet<Organisation> endorsers, Duration deadline) {}
