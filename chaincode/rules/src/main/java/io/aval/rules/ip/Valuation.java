package io.aval.rules.ip;

import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.refusal.Code;

/**
 * What a certificate says.
 *
 * @param lowFen 5th percentile of the value, fen
 * @param valueFen median of the value, fen
 * @param highFen 95th percentile of the value, fen
 * @param grade quality of the right as collateral, 1 best to 10 worst
 * @param inputs Merkle root of the inputs
 * @param model digest of the model, its version and weights
 * @param result digest of the full result
 * @param validUntil last day on which it may be relied on
 */
public record Valuation(
        @Range(max = Json.MAX_NUMBER) long lowFen,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        @Range(max = Json.MAX_NUMBER) long highFen,
        @Range(min = 1, max = 10) int grade,
        Digest inputs,
        Digest model,
        Digest result,
        BusinessDay validUntil) {

    /**
     * What an evaluation amounts to.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#EVALUATION_NO_VALUE} if it found no value: the right
     *     failed a gate, or no method had its inputs
     */
    static Valuation of(Evaluation evaluation, BusinessDay validUntil) {
        Outcome outcome = evaluation.outcome();
        if (outcome.find("value.p50.fen").isEmpty()) {
            throw Code.EVALUATION_NO_VALUE.refuse("field", "/evaluation/sheet");
        }
        return new Valuation(
                outcome.whole("value.p5.fen"),
                outcome.whole("value.p50.fen"),
                outcome.whole("value.p95.fen"),
                Math.toIntExact(outcome.whole("grade")),
                evaluation.inputs(),
                evaluation.modelDigest(),
                outcome.digest(),
                validUntil);
    }
}
