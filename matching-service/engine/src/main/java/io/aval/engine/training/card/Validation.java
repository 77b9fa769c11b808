package io.aval.engine.training.card;

import io.aval.engine.training.learn.Learner;
import io.aval.engine.training.measure.Fit;
import io.aval.engine.training.measure.Roc;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.Folds;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.CreditScorer;
import io.aval.rules.appraisal.credit.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Scores every row by a model that has not seen it, in stratified folds, several times over. A fold's model is trained,
 * tuned and calibrated on the other folds alone and served by the evaluator that serves in earnest.
 */
public final class Validation {

    private final String name;
    private final DataSet data;
    private final List<Run> runs = new ArrayList<>();
    private final List<FoldRow> folds = new ArrayList<>();
    private double seconds;

    /** One division into folds: for each row the probability, and what it was before calibration. */
    private record Run(List<Double> calibrated, List<Double> raw) {}

    /** What one fold showed. */
    public record FoldRow(int run, int fold, int rows, int defaults, double auc, double brier, int trees) {}

    private Validation(String name, DataSet data) {
        this.name = name;
        this.data = data;
    }

    /**
     * Validates.
     *
     * @param runs how many divisions into folds
     * @param said is told of each run that is done
     */
    public static Validation of(DataSet data, Learner learner, int folds, int runs, long seed, Consumer<String> said) {
        Validation validation = new Validation(learner.name(), data);
        long start = System.nanoTime();
        for (int run = 0; run < runs; run++) {
            validation.run(learner, run, Folds.stratified(data.bad(), folds, seed, run), folds, seed + run);
            Roc roc = Roc.of(validation.calibrated(run), data.bad());
            said.accept(learner.name() + ", run " + (run + 1) + " of " + runs + ": AUC " + Figures.of(roc.auc(), 4));
        }
        validation.seconds = (System.nanoTime() - start) / 1e9;
        return validation;
    }

    /** The way of training. */
    public String name() {
        return name;
    }

    /** How many divisions. */
    public int runs() {
        return runs.size();
    }

    /** How long it took, in seconds of the wall clock. */
    public double seconds() {
        return seconds;
    }

    /** Every fold of every run. */
    public List<FoldRow> folds() {
        return List.copyOf(folds);
    }

    /** The probability of each row in a run. */
    public double[] calibrated(int run) {
        return array(runs.get(run).calibrated());
    }

    /** The same before calibration. */
    public double[] raw(int run) {
        return array(runs.get(run).raw());
    }

    /** Mean area under the curve over the runs. */
    public double auc() {
        double sum = 0;
        for (int run = 0; run < runs(); run++) {
            sum += Roc.of(calibrated(run), data.bad()).auc();
        }
        return sum / runs();
    }

    /** Mean calibration error over the runs, after calibration or before. */
    public double ece(boolean after) {
        double sum = 0;
        for (int run = 0; run < runs(); run++) {
            sum += Fit.of(after ? calibrated(run) : raw(run), data.bad()).ece();
        }
        return sum / runs();
    }

    private void run(Learner learner, int run, int[] division, int count, long seed) {
        double[] calibrated = new double[data.size()];
        double[] raw = new double[data.size()];
        for (int fold = 0; fold < count; fold++) {
            CreditModel model = learner.learn(data.rows(Folds.rows(division, fold, false)), seed);
            CreditScorer scorer = new CreditScorer(model);
            int[] rows = Folds.rows(division, fold, true);
            double[] some = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double margin = scorer.margin(data.rows()[rows[i]]);
                raw[rows[i]] = Odds.probability(margin);
                some[i] = Odds.probability(scorer.calibrated(margin));
                calibrated[rows[i]] = some[i];
            }
            DataSet unseen = data.rows(rows);
            boolean both = unseen.defaults() > 0 && unseen.defaults() < unseen.size();
            double auc = both ? Roc.of(some, unseen.bad()).auc() : Double.NaN;
            double brier = Fit.of(some, unseen.bad()).brier();
            folds.add(new FoldRow(
                    run + 1,
                    fold + 1,
                    rows.length,
                    unseen.defaults(),
                    auc,
                    brier,
                    model.trees().size()));
        }
        runs.add(new Run(list(calibrated), list(raw)));
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static double[] array(List<Double> list) {
        double[] array = new double[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
