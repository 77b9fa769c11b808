package io.aval.desk.evaluation;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What came of computing an evaluation again.
 *
 * @param part which part differs; absent if all is identical
 * @param leaf the first input or finding that differs; absent if all is identical
 * @param inputs the Merkle root of the inputs
 * @param result the digest of the outcome that the proof states
 */
public record Checked(
        RecordId id,
        boolean identical,
        @Nullable @Text(max = 64) String part,
        @Nullable @Text(max = 64) String leaf,
        RecordId model,
        Digest modelDigest,
        Digest inputs,
        Digest result,
        @Range(max = Json.MAX_NUMBER) long seed) {}
