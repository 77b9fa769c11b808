package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Credit models and rows drawn from a seed, for tests. */
final class CreditModels {

    static final int INPUTS = 6;
    private static final int KNOTS = 9;

    private final Draws draws;
    private long next;

    private CreditModels(long seed) {
        draws = new Draws(seed, 0);
    }

    static CreditModel additive(long seed) {
        CreditModels drawn = new CreditModels(seed);
        return drawn.model(drawn.inputs(1), List.of());
    }

    static CreditModel boosted(long seed) {
        CreditModels drawn = new CreditModels(seed);
        List<CreditInput> inputs = drawn.inputs(0);
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            trees.add(drawn.tree());
        }
        return drawn.model(inputs, trees);
    }

    /** Some values are missing, some lie beyond the knots. */
    static double[] row(long seed) {
        CreditModels drawn = new CreditModels(seed);
        double[] row = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            row[i] = drawn.real() < 0.15 ? Double.NaN : drawn.decimal(-1, 10).real();
        }
        row[INPUTS - 1] = StrictMath.floor(drawn.real() * 3);
        return row;
    }

    private CreditModel model(List<CreditInput> inputs, List<Tree> trees) {
        return new CreditModel(
                new CreditModel.Training("drawn", Digest.of("drawn"), Origin.GENERATED, "1", 100, 10),
                decimal(-3, -1),
                inputs,
                trees,
                Calibration.NONE,
                new Spread(List.of(), List.of(new Decimal("0.3"))),
                new Pool(Decimal.of(2), Decimal.of(98)),
                GradeScale.USUAL,
                new TermCurve(new Decimal("0.8"), Collections.nCopies(5, Decimal.ZERO)),
                Scorecard.USUAL,
                List.of(new EventClass("overdue", 365), new EventClass("lawsuit", 730)),
                365);
    }

    private List<CreditInput> inputs(int weight) {
        List<CreditInput> inputs = new ArrayList<>();
        for (int i = 0; i < INPUTS - 2; i++) {
            String name = i == 0 ? "event.overdue" : i == 1 ? "event.lawsuit" : "ratio-" + i;
            List<Decimal> to = new ArrayList<>();
            for (int k = 0; k < KNOTS; k++) {
                to.add(decimal(-2, 2));
            }
            to.sort(null);
            inputs.add(input(name, CreditInput.Shape.CURVE, ascending(KNOTS), to, List.of(), weight));
        }
        inputs.add(input("binned", CreditInput.Shape.STEPS, ascending(3), words(4), List.of(), weight));
        inputs.add(input("branch", CreditInput.Shape.WORDS, List.of(), words(3), List.of("a", "b", "c"), weight));
        return inputs;
    }

    private CreditInput input(
            String name, CreditInput.Shape shape, List<Decimal> at, List<Decimal> to, List<String> words, int weight) {
        return new CreditInput(
                new LeafRule(name, Decimal.of(-10), Decimal.of(20), null, 0),
                "test",
                shape,
                at,
                to,
                words,
                weight == 0 ? Decimal.ZERO : decimal(-1, 1),
                weight == 0 ? Decimal.ZERO : decimal(-1, 1),
                weight == 0 ? Decimal.ZERO : decimal(-1, 1),
                true);
    }

    private Tree tree() {
        List<Tree.Split> splits = new ArrayList<>();
        List<Decimal> leaves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean root = i == 0;
            splits.add(new Tree.Split(
                    (int) (real() * INPUTS),
                    decimal(-1, 9),
                    root ? 1 : -1 - 2 * (i - 1),
                    root ? 2 : -2 - 2 * (i - 1),
                    1 + (int) (real() * 50),
                    1 + (int) (real() * 50),
                    real() < 0.5));
        }
        for (int i = 0; i < 4; i++) {
            leaves.add(decimal(-1, 1));
        }
        return new Tree(splits, leaves);
    }

    private List<Decimal> ascending(int size) {
        List<Decimal> at = new ArrayList<>();
        double last = 0;
        for (int i = 0; i < size; i++) {
            last += 0.1 + real();
            at.add(Decimal.of(last, 3));
        }
        return at;
    }

    private List<Decimal> words(int size) {
        List<Decimal> to = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            to.add(decimal(-1, 1));
        }
        return to;
    }

    private Decimal decimal(double low, double high) {
        return Decimal.of(low + (high - low) * real(), 4);
    }

    private double real() {
        return draws.uniform(next++);
    }
}
