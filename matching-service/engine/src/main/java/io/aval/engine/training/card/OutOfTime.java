package io.aval.engine.training.card;

import io.aval.engine.training.learn.Learner;
import io.aval.engine.training.measure.Fit;
import io.aval.engine.training.measure.Roc;
import io.aval.engine.training.measure.Stability;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.Folds;
import io.aval.rules.appraisal.credit.CreditScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The last three tenths of the rows, judged by what was learnt on the first seven.
 *
 * @param inside in folds within the first seven tenths
 * @param outside on the last three
 * @param psi stability index of the score from the one to the other
 * @param moved inputs by their stability index, the most moved first
 */
record OutOfTime(Roc inside, Fit insideFit, Roc outside, Fit outsideFit, double psi, List<Moved> moved) {

    private static final int TENTHS = 7;
    private static final int SHOWN = 10;

    /** How far an input moved. */
    record Moved(String input, double csi) {}

    /** Empty where one part has rows of one kind only. */
    static Optional<OutOfTime> of(DataSet data, Learner learner, int folds, long seed) {
        int border = data.size() * TENTHS / 10;
        DataSet first = data.rows(IntStream.range(0, border).toArray());
        DataSet last = data.rows(IntStream.range(border, data.size()).toArray());
        boolean both = first.defaults() >= folds
                && first.size() - first.defaults() >= folds
                && last.defaults() > 0
                && last.defaults() < last.size();
        if (!both) {
            return Optional.empty();
        }
        int[] division = Folds.stratified(first.bad(), folds, seed, 0);
        double[] inside = new double[first.size()];
        for (int fold = 0; fold < folds; fold++) {
            CreditScorer scorer = new CreditScorer(learner.learn(first.rows(Folds.rows(division, fold, false)), seed));
            for (int row : Folds.rows(division, fold, true)) {
                inside[row] = scorer.score(first.rows()[row]);
            }
        }
        double[] outside = new double[last.size()];
        new CreditScorer(learner.learn(first, seed)).score(last.rows(), outside);
        return Optional.of(new OutOfTime(
                Roc.of(inside, first.bad()),
                Fit.of(inside, first.bad()),
                Roc.of(outside, last.bad()),
                Fit.of(outside, last.bad()),
                Stability.index(inside, outside),
                moved(first, last)));
    }

    private static List<Moved> moved(DataSet first, DataSet last) {
        List<Moved> moved = new ArrayList<>();
        for (int c = 0; c < first.columns().size(); c++) {
            moved.add(new Moved(first.columns().get(c).name(), Stability.index(values(first, c), values(last, c))));
        }
        moved.sort(Comparator.comparingDouble(Moved::csi).reversed().thenComparing(Moved::input));
        return moved.subList(0, StrictMath.min(SHOWN, moved.size()));
    }

    private static double[] values(DataSet data, int column) {
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.rows()[i][column];
        }
        return values;
    }
}
