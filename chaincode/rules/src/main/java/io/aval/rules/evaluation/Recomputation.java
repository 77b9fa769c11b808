package io.aval.rules.evaluation;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates once more what a certificate or a rating rests on, and compares. Needs no ledger: proof, papers and model are
 * enough. Thread-safe.
 */
public final class Recomputation {

    private Recomputation() {}

    /** What was found. */
    public sealed interface Result {

        /** Every byte is the same. */
        record Identical(Outcome outcome) implements Result {}

        /**
         * Something differs.
         *
         * @param part what: {@code model}, {@code inputs}, {@code seed}, {@code proof} or {@code outcome}
         * @param leaf the first input or finding that differs
         */
        record Differs(String part, String leaf) implements Result {}
    }

    /**
     * Computes again and compares, the inputs first.
     *
     * @param papersId the id of the record in which the papers stand
     */
    public static Result of(Evaluated proof, Evaluation evaluation, RecordId papersId, Papers papers, Model model) {
        if (!model.digest().equals(evaluation.modelDigest())) {
            return new Result.Differs("model", model.name() + "-" + model.version());
        }
        if (!papersId.equals(evaluation.papers()) || !papers.subject().equals(proof.subject())) {
            return new Result.Differs("inputs", "papers");
        }
        Sheet sheet = papers.sheet();
        Optional<String> input = changed(sheet, evaluation);
        if (input.isPresent()) {
            return new Result.Differs("inputs", input.get());
        }
        if (evaluation.seed() != Appraisal.seed(proof.subject(), sheet, model)) {
            return new Result.Differs("seed", "seed");
        }
        Outcome outcome = Appraisal.evaluate(sheet, model, evaluation.seed());
        Optional<String> finding = outcome.firstDifference(evaluation.outcome());
        if (finding.isPresent()) {
            return new Result.Differs("outcome", finding.get());
        }
        return proof.agrees() ? new Result.Identical(outcome) : new Result.Differs("proof", "figures");
    }

    /** The first leaf whose mark is not the one that the proof names. */
    private static Optional<String> changed(Sheet sheet, Evaluation evaluation) {
        if (sheet.root().equals(evaluation.inputs())) {
            return Optional.empty();
        }
        if (!sheet.base().equals(evaluation.base())) {
            return Optional.of("base");
        }
        List<String> here = sheet.marks();
        List<String> there = evaluation.marks();
        for (int i = 0; i < here.size(); i++) {
            if (i >= there.size() || !here.get(i).equals(there.get(i))) {
                return Optional.of(sheet.leaves().get(i).name());
            }
        }
        return Optional.of(here.size() < there.size() ? "end" : "salt");
    }
}
