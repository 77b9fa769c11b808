package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Finding;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Reading;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.appraisal.sheet.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Evaluates the credit of an enterprise. Findings: {@code pd}, its interval {@code pd.low} to {@code pd.high} (90 %),
 * {@code grade} 1 to 10, {@code points}, {@code freshness}, {@code curve.1} … (cumulative probability of default),
 * {@code reason.1} … with {@code reason.1.points} lost, {@code lift.1} … with {@code lift.1.to} (each change alone lifts
 * the grade) or {@code lift.all.1} … (all together), {@code coverage} (part of the inputs that the sheet tells), and Altman's scores where their ratios are on the sheet as
 * {@code altman.ratio.1} to {@code altman.ratio.5}. Probabilities have eight digits after the point.
 *
 * <p>Where the sheet is old, everything but reasons and changes is drawn towards the sector. Pure; not thread-safe.
 */
public final class CreditEvaluation {

    /** The name of the series of Altman's ratios. */
    public static final String RATIOS = "altman.ratio";

    private static final double NINETY_PERCENT = 1.6448536269514722;
    private static final int MOST_REASONS = 5;
    private static final int MOST_LIFTS = 5;
    private static final int SCALE = 8;

    private final Sheet sheet;
    private final CreditScorer scorer;
    private final CreditModel model;
    private final Reading reading;
    private final List<Finding> findings = new ArrayList<>();
    private final double[] row;

    private CreditEvaluation(Sheet sheet, CreditScorer scorer) {
        this.sheet = sheet;
        this.scorer = scorer;
        this.model = scorer.model();
        this.reading = new Reading(sheet, rules(model));
        this.row = row();
    }

    /**
     * Evaluates.
     *
     * @param seed drawn from by no credit model yet; every evaluation has one
     */
    public static Outcome evaluate(Sheet sheet, CreditModel model, long seed) {
        return evaluate(sheet, new CreditScorer(model));
    }

    /** The same with a model compiled before. */
    public static Outcome evaluate(Sheet sheet, CreditScorer scorer) {
        return new CreditEvaluation(sheet, scorer).evaluate();
    }

    /** What the model says about the inputs of a sheet, Altman's ratios included. */
    public static List<LeafRule> rules(CreditModel model) {
        List<LeafRule> rules = new ArrayList<>();
        Decimal bound = Decimal.of(1_000_000);
        rules.add(new LeafRule(RATIOS + ".*", Decimal.of(-1_000_000), bound, null, 0));
        model.inputs().forEach(input -> rules.add(input.rule()));
        return rules;
    }

    private double[] row() {
        double[] values = new double[model.inputs().size()];
        for (int i = 0; i < values.length; i++) {
            CreditInput input = model.inputs().get(i);
            if (input.shape() == CreditInput.Shape.WORDS) {
                values[i] = word(input);
            } else {
                OptionalDouble number = reading.number(input.name());
                values[i] = number.orElse(Double.NaN);
            }
        }
        return values;
    }

    private double word(CreditInput input) {
        Optional<String> word = reading.word(input.name());
        int index = word.map(input.words()::indexOf).orElse(-1);
        if (word.isEmpty()) {
            reading.remark(input.name(), Treatment.MISSING, "the model's place for what is missing");
        } else if (index < 0) {
            reading.remark(input.name(), Treatment.DROPPED, "a word that the model does not know");
        }
        return index < 0 ? Double.NaN : index;
    }

    private Outcome evaluate() {
        double margin = scorer.margin(row);
        double fresh = freshness();
        double probability = mixed(margin, fresh);
        double reach = NINETY_PERCENT * model.spread().at(margin);
        findings.add(Finding.of("pd", probability, SCALE));
        findings.add(Finding.of("pd.low", mixed(margin - reach, fresh), SCALE));
        findings.add(Finding.of("pd.high", mixed(margin + reach, fresh), SCALE));
        findings.add(Finding.of("grade", model.grades().grade(probability)));
        findings.add(Finding.of("points", model.scorecard().points(Odds.margin(bounded(probability))), 1));
        findings.add(Finding.of("freshness", fresh, 6));
        double sector = Odds.margin(bounded(model.sector().mean()));
        double[] curve = model.term().cumulative(Odds.margin(bounded(probability)), sector);
        for (int t = 0; t < curve.length; t++) {
            findings.add(Finding.of("curve." + (t + 1), curve[t], SCALE));
        }
        reasons();
        lifts(model.grades().grade(scorer.score(row)));
        altman();
        findings.add(Finding.of("coverage", coverage(), 4));
        return new Outcome(findings, reading.remarks());
    }

    /** Part of the model's inputs that the sheet tells. */
    private double coverage() {
        int told = 0;
        for (double value : row) {
            told += Double.isNaN(value) ? 0 : 1;
        }
        return (double) told / row.length;
    }

    private double mixed(double margin, double fresh) {
        double own = Odds.probability(scorer.calibrated(margin));
        return fresh * own + (1 - fresh) * model.sector().mean();
    }

    /** Far tails have no log-odds. */
    private static double bounded(double probability) {
        return StrictMath.min(1 - 1e-9, StrictMath.max(1e-9, probability));
    }

    /** By the youngest input of which the day is known; a sheet without days counts as fresh. */
    private double freshness() {
        return sheet.leaves().stream()
                .filter(leaf ->
                        model.inputs().stream().anyMatch(input -> input.name().equals(leaf.name())))
                .map(Leaf::observed)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .map(day -> StrictMath.max(0, day.daysUntil(sheet.base())))
                .map(age -> EventClass.left(age, model.halfLifeDays()))
                .orElse(1.0);
    }

    private void reasons() {
        double factor = model.scorecard().factor() * model.calibration().a().real();
        List<Reasons.Lost> worst = Reasons.of(scorer, row).worst(MOST_REASONS);
        for (int i = 0; i < worst.size(); i++) {
            Reasons.Lost lost = worst.get(i);
            findings.add(new Finding(
                    "reason." + (i + 1), model.inputs().get(lost.input()).name()));
            findings.add(Finding.of("reason." + (i + 1) + ".points", factor * lost.share(), 1));
        }
    }

    private void lifts(int grade) {
        if (grade == 1) {
            return;
        }
        Lift lift = new Lift(scorer, row, model.grades().cap(grade - 1));
        List<Lift.Change> alone = lift.alone();
        boolean single = !alone.isEmpty();
        List<Lift.Change> changes = single ? alone : lift.together();
        int shown = single ? StrictMath.min(MOST_LIFTS, changes.size()) : changes.size();
        findings.add(Finding.of("lift.grade", grade - 1));
        for (int i = 0; i < shown; i++) {
            Lift.Change change = changes.get(i);
            CreditInput input = model.inputs().get(change.input());
            String name = (single ? "lift." : "lift.all.") + (i + 1);
            findings.add(new Finding(name, input.name()));
            findings.add(
                    input.shape() == CreditInput.Shape.WORDS
                            ? new Finding(name + ".to", input.words().get((int) change.to()))
                            : Finding.of(name + ".to", change.to(), Decimal.MAX_SCALE));
        }
    }

    private void altman() {
        double[] series = reading.series(RATIOS);
        List<BigDecimal> ratios = new ArrayList<>();
        for (double ratio : series) {
            ratios.add(Decimal.of(ratio, Decimal.MAX_SCALE).exact());
        }
        for (Altman score : Altman.values()) {
            if (ratios.size() >= score.ratios()) {
                BigDecimal exact = score.score(ratios);
                findings.add(Finding.of(score.finding(), exact.doubleValue(), 6));
                findings.add(new Finding(
                        score.finding() + ".zone",
                        switch (score.zone(exact)) {
                            case SAFE -> "safe";
                            case GREY -> "grey";
                            case DISTRESS -> "distress";
                        }));
            }
        }
    }
}
