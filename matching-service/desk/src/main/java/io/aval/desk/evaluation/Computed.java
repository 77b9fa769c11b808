package io.aval.desk.evaluation;

import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.RecordId;
import java.util.List;

/**
 * An evaluation that was computed and stands nowhere yet.
 *
 * @param notes what filtering dropped, replaced or marked of what was submitted
 * @param command the act by which it would be certified
 */
public record Computed(
        RecordId model,
        Digest modelDigest,
        @Range(max = Json.MAX_NUMBER) long seed,
        Sheet sheet,
        Outcome outcome,
        @Size(max = 2_000) List<Noted> notes,
        Json.Obj command) {}
