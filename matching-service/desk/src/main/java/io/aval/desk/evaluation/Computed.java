package io.aval.desk.evaluation;

import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.RecordId;

/**
 * An evaluation that was computed and stands nowhere yet.
 *
 * @param command the act by which it would be certified
 */
public record Computed(
        RecordId model,
        Digest modelDigest,
        @Range(max = Json.MAX_NUMBER) long seed,
        Sheet sheet,
        Outcome outcome,
        Json.Obj command) {}
