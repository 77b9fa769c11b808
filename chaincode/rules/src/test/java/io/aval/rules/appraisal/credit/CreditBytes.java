package io.aval.rules.appraisal.credit;

import io.aval.rules.canonical.Digest;
import java.util.List;

/** Prints one digest over evaluations and grade paths, for a test to compare between JVMs. */
final class CreditBytes {

    private CreditBytes() {}

    public static void main(String[] arguments) {
        System.out.println(digest());
    }

    static Digest digest() {
        StringBuilder text = new StringBuilder();
        for (long seed = 1; seed <= 12; seed++) {
            CreditModel model = seed % 2 == 0 ? CreditModels.additive(seed) : CreditModels.boosted(seed);
            text.append(CreditEvaluation.evaluate(
                            CreditEvaluationTest.sheet(40, "event.overdue", "2", "ratio-2", "3.7", "branch", "c"),
                            model,
                            seed)
                    .digest());
            text.append(GradePath.replay(
                            GradePathSimulationTest.start(seed), GradePathSimulationTest.events(seed), List.of())
                    .ratings());
            text.append(Double.doubleToLongBits(new CreditScorer(model).score(CreditModels.row(seed))));
        }
        return Digest.of(text.toString());
    }
}
