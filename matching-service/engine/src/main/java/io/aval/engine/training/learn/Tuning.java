package io.aval.engine.training.learn;

import io.aval.engine.training.measure.LogisticLine;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.Folds;
import io.aval.rules.appraisal.credit.Calibration;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.credit.Spread;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses among candidates by the log-loss of rows that they have not seen, calibrates on the same rows, and learns from
 * the refits how far a margin moves with the sample (delete-a-group jackknife). All within the rows given.
 */
final class Tuning {

    private static final int FOLDS = 3;
    private static final int STREAM = 90_001;
    private static final int BANDS = 10;

    private final Recipe recipe;
    private final DataSet data;
    private final long seed;
    private final int[] folds;
    /** By fold, then candidate. */
    private final List<List<CreditModel>> models = new ArrayList<>();

    Tuning(Recipe recipe, DataSet data, long seed) {
        this.recipe = recipe;
        this.data = data;
        this.seed = seed;
        folds = Folds.stratified(data.bad(), FOLDS, seed, STREAM);
        for (int fold = 0; fold < FOLDS; fold++) {
            models.add(recipe.fit(data.rows(Folds.rows(folds, fold, false)), seed));
        }
    }

    CreditModel best() {
        int best = 0;
        double[] margins = unseen(0);
        double least = loss(margins);
        for (int candidate = 1; candidate < models.getFirst().size(); candidate++) {
            double[] others = unseen(candidate);
            double loss = loss(others);
            if (loss < least) {
                best = candidate;
                least = loss;
                margins = others;
            }
        }
        CreditModel raw = recipe.fit(data, seed, best);
        double[] line = LogisticLine.fit(margins, data.bad());
        Decimal slope = Decimal.of(line[1], Assembly.SCALE);
        Calibration platt = new Calibration(slope, slope, Decimal.of(line[0], Assembly.SCALE));
        return Assembly.finished(raw, seed, platt, spread(raw, best));
    }

    private double[] unseen(int candidate) {
        double[] margins = new double[data.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int[] rows = Folds.rows(folds, fold, true);
            double[] some = Assembly.margins(
                    models.get(fold).get(candidate), data.rows(rows).rows());
            for (int i = 0; i < rows.length; i++) {
                margins[rows[i]] = some[i];
            }
        }
        return margins;
    }

    private double loss(double[] margins) {
        double loss = 0;
        for (int i = 0; i < margins.length; i++) {
            double p = Odds.probability(data.bad()[i] ? margins[i] : -margins[i]);
            loss -= StrictMath.log(StrictMath.max(p, 1e-15));
        }
        return loss;
    }

    private Spread spread(CreditModel raw, int candidate) {
        double[] margins = Assembly.margins(raw, data.rows());
        double[][] refits = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            refits[fold] = Assembly.margins(models.get(fold).get(candidate), data.rows());
        }
        double[] sorted = margins.clone();
        Arrays.sort(sorted);
        List<Decimal> upTo = new ArrayList<>();
        for (int b = 1; b < BANDS; b++) {
            Decimal end = Decimal.of(sorted[(int) ((long) b * (sorted.length - 1) / BANDS)], Assembly.SCALE);
            if (upTo.isEmpty() || upTo.getLast().real() < end.real()) {
                upTo.add(end);
            }
        }
        double[] sums = new double[upTo.size() + 1];
        double[] counts = new double[upTo.size() + 1];
        for (int i = 0; i < margins.length; i++) {
            int band = 0;
            while (band < upTo.size() && margins[i] > upTo.get(band).real()) {
                band++;
            }
            sums[band] += jackknife(refits, i);
            counts[band]++;
        }
        double[] deviations = new double[sums.length];
        for (int b = 0; b < sums.length; b++) {
            deviations[b] = counts[b] == 0 ? 0 : StrictMath.sqrt(sums[b] / counts[b]);
        }
        return new Spread(upTo, Scaling.decimals(deviations, Assembly.SCALE));
    }

    private static double jackknife(double[][] refits, int row) {
        double mean = 0;
        for (double[] refit : refits) {
            mean += refit[row] / FOLDS;
        }
        double sum = 0;
        for (double[] refit : refits) {
            sum += (refit[row] - mean) * (refit[row] - mean);
        }
        return sum * (FOLDS - 1) / FOLDS;
    }
}
