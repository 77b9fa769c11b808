package io.aval.rules.ledger;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Text;

/**
 * What a request id was used for.
 *
 * @param content digest of what the commands ask for and their salt; not of openings and chains, which a repetition may bring
 *     fresher
 */
public record RequestEntry(
        Digest content,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx) {}
