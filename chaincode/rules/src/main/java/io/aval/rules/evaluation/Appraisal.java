package io.aval.rules.evaluation;

import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.credit.CreditEvaluation;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.right.RightEvaluation;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.RecordId;

/** The one place where an evaluation is computed, for endorsers, desks and strangers alike. */
public final class Appraisal {

    /** Thirteen hexadecimal digits are 52 bits, which canonical JSON can write as a number. */
    private static final int SEED_DIGITS = 13;

    private static final int HEXADECIMAL = 16;

    private Appraisal() {}

    /**
     * Evaluates.
     *
     * @param seed of the draws; see {@link #seed}
     * @throws io.aval.rules.refusal.RefusedException if the model's parameters do not have the family's form
     */
    public static Outcome evaluate(Sheet sheet, Model model, long seed) {
        return switch (model.family()) {
            case RIGHT -> RightEvaluation.evaluate(sheet, RightModel.of(model.parameters()), seed);
            case CREDIT -> CreditEvaluation.evaluate(sheet, CreditModel.of(model), seed);
        };
    }

    /**
     * Refuses a model that could not evaluate.
     *
     * @throws io.aval.rules.refusal.RefusedException if its parameters do not have the family's form
     */
    static void requireSound(Model model) {
        switch (model.family()) {
            case RIGHT -> RightModel.of(model.parameters());
            case CREDIT -> CreditModel.of(model);
        }
    }

    /**
     * The seed that an evaluation must use. It follows from what is evaluated, as of when and by which model, so that
     * nobody can try seeds until the interval pleases; anybody can compute it.
     */
    public static long seed(RecordId subject, Sheet sheet, Model model) {
        Digest digest = Digest.of(subject + "/" + sheet.base() + "/" + model.digest());
        return Long.parseLong(digest.value().substring(0, SEED_DIGITS), HEXADECIMAL);
    }
}
