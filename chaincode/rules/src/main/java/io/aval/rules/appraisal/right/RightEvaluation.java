package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.quality.Score;
import io.aval.rules.appraisal.quality.Tree;
import io.aval.rules.appraisal.quality.WeightSet;
import io.aval.rules.appraisal.sheet.Finding;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Reading;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.identifier.RightKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates a right. Amounts of the sheet are yuan, rates and shares fractions, times years; findings tell money in whole
 * fen.
 *
 * <p>A right that fails a gate, whose term is over, or for which no method has its inputs, has no value rather than the
 * value nothing: instead of an interval the finding {@code not-valued} names why. A failed gate makes the quality 0. The
 * quality enters no price unless the model's link is on and the sheet tells no share of profit; then the finding
 * {@code link} names the range. Every value is an interval, with the central value beside it.
 */
public final class RightEvaluation {

    /** The purpose that is meant where a sheet names none. */
    public static final String USUAL_SCENARIO = "pledge";

    private static final int WORST_GRADE = 10;
    private static final int SCORE_SCALE = 2;

    private final Sheet sheet;
    private final RightModel model;
    private final long seed;
    private final List<Finding> findings = new ArrayList<>();

    private RightEvaluation(Sheet sheet, RightModel model, long seed) {
        this.sheet = sheet;
        this.model = model;
        this.seed = seed;
    }

    /** The outcome: a pure function of its arguments, the same bytes on every machine. Throws nothing for any sheet. */
    public static Outcome evaluate(Sheet sheet, RightModel model, long seed) {
        return new RightEvaluation(sheet, model, seed).outcome();
    }

    private Outcome outcome() {
        Optional<RightKind> kind = kind();
        Reading reading = new Reading(sheet, kind.map(model::rules).orElse(model.leaves()));
        Inputs inputs = new Inputs(sheet, reading);
        String industry = inputs.word("industry").orElse("");
        String scenario = inputs.word("scenario").orElse(USUAL_SCENARIO);
        Optional<Tree> tree = kind.flatMap(model::tree);
        Optional<WeightSet> weights = tree.flatMap(each -> model.weights(each, scenario));
        Optional<RateRow> row = kind.flatMap(each -> model.rate(industry, each));
        if (tree.isEmpty() || weights.isEmpty() || row.isEmpty()) {
            String unknown = tree.isEmpty() ? "kind" : weights.isEmpty() ? "scenario" : "industry";
            return notValued("unknown " + unknown, inputs);
        }
        word("kind", kind.orElseThrow().name());
        word("industry", industry);
        word("scenario", scenario);
        word("weights", weights.get().id());
        word("generator", Draws.NAME);
        findings.add(Finding.of("draws", model.draws()));
        findings.add(Finding.of("seed", seed));
        return judged(kind.get(), industry, tree.get(), weights.get(), row.get(), inputs);
    }

    private Outcome judged(RightKind kind, String industry, Tree tree, WeightSet weights, RateRow row, Inputs inputs) {
        Gates gates = Gates.read(model.gates(), kind, inputs);
        gates.results().forEach((name, result) -> word(name, result.word()));
        Score score = Score.of(tree, weights, model.cohorts(), inputs.word("cohort"), inputs.reading());
        double counted = gates.failed().isPresent() ? 0 : score.total();
        findings.add(Finding.of("quality.score", counted, SCORE_SCALE));
        score.nodes().forEach((path, points) -> findings.add(Finding.of("quality." + path, points, SCORE_SCALE)));
        if (gates.failed().isPresent()) {
            return notValued(gates.failed().get(), inputs);
        }
        double legal = Term.years(kind, inputs);
        if (legal <= 0) {
            return notValued("the term is over", inputs);
        }
        double economic = inputs.number("life.economic");
        Projections projections = new Projections(model, inputs, industry, score.total());
        Valuing valuing = new Valuing(model, row, legal, projections, inputs);
        Optional<Method> method = valuing.preferred();
        if (method.isEmpty() || economic <= 0) {
            valuing.leftOut().forEach(findings::add);
            return notValued("no method has its inputs", inputs);
        }
        double[] sorted = valuing.value(method.get(), seed, findings);
        Grading grading = new Grading(model, valuing.outlook(inputs).life(1), gates);
        grading.findings(kind, score.total(), sorted).forEach(findings::add);
        findings.addAll(Sensitivity.findings(inputs, changed -> valuing.central(method.get(), changed)));
        return done(inputs);
    }

    private Optional<RightKind> kind() {
        return sheet.leaf("kind")
                .flatMap(leaf -> Arrays.stream(RightKind.values())
                        .filter(each -> each.name().equals(leaf.value()))
                        .findFirst());
    }

    private Outcome notValued(String why, Inputs inputs) {
        word("not-valued", why);
        findings.add(Finding.of("grade", WORST_GRADE));
        return done(inputs);
    }

    private Outcome done(Inputs inputs) {
        inputs.used().forEach((name, value) -> word("used." + name, value));
        return new Outcome(findings, inputs.reading().remarks());
    }

    private void word(String name, String value) {
        findings.add(new Finding(name, value));
    }
}
