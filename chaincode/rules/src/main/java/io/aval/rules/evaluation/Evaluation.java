package io.aval.rules.evaluation;

import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;
import java.util.List;

/**
 * What was evaluated by what, and what came out; part of a certificate or a rating. With the papers and the model
 * anybody recomputes it.
 *
 * @param papers the record of its inputs
 * @param inputs Merkle root of the inputs
 * @param marks one for each input, by which a changed one is found
 * @param model the record of the model's version
 * @param modelDigest digest of that version
 * @param seed of the draws, which follows from subject, base day and model
 * @param base the day as of which was evaluated
 */
public record Evaluation(
        RecordId papers,
        Digest inputs,

        @Size(min = 1, max = Sheet.MAX_LEAVES)
        List<@Text(min = Sheet.MARK_DIGITS, max = Sheet.MARK_DIGITS) String> marks,

        RecordId model,
        Digest modelDigest,
        @Range(max = Json.MAX_NUMBER) long seed,
        BusinessDay base,
        Outcome outcome) {}
