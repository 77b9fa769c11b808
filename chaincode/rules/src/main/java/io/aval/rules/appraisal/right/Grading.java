package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Finding;
import io.aval.rules.identifier.RightKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How good a right is as collateral: a grade from 1 (best) to 10 by its score, one worse for a wide interval, one worse
 * for a short life, 10 where a gate is unknown.
 *
 * @param life remaining years
 */
record Grading(RightModel model, double life, Gates gates) {

    private static final double LOW = 0.05;
    private static final double MEDIAN = 0.5;
    private static final int WORST = 10;
    private static final int SCALE = 4;

    /**
     * Spread, grade and usual pledge rate.
     *
     * @param sorted the simulated values
     */
    List<Finding> findings(RightKind kind, double score, double[] sorted) {
        double median = Simulation.quantile(sorted, MEDIAN);
        double spread = median > 0 ? (median - Simulation.quantile(sorted, LOW)) / median : 1;
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("spread", spread, SCALE));
        findings.add(Finding.of("grade", grade(score, spread)));
        model.pledge(kind)
                .ifPresent(row ->
                        findings.add(new Finding("pledge.rate", row.rate().value())));
        return findings;
    }

    private int grade(double score, double spread) {
        if (gates.unknown()) {
            return WORST;
        }
        int grade = 1;
        for (Decimal least : model.grades()) {
            grade += score < least.real() ? 1 : 0;
        }
        grade += spread >= model.wideSpread().real() ? 1 : 0;
        grade += life < model.shortLife().real() ? 1 : 0;
        return grade < WORST ? grade : WORST;
    }
}
