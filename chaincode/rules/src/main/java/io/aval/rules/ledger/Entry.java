package io.aval.rules.ledger;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;

/**
 * What everybody sees of a record.
 *
 * @param v its version
 * @param digest digest of its opening
 * @param tx the transaction that wrote it
 */
public record Entry(
        @Range(min = 1, max = Json.MAX_NUMBER) long v,
        Digest digest,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx) {}
