package io.aval.engine.training.learn;

import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The interpretable model: ridge logistic regression on scaled inputs, each with an indicator where it is missing often
 * enough. Numbers are scaled by the normal quantile of their rank, which also brings outliers to the ends, or by weights
 * of evidence; words by weights of evidence.
 */
public final class LogitLearner implements Learner {

    private static final double[] PENALTIES = {100, 30, 10, 3, 1};
    /** Fewer missing rows than this teach nothing about missing ones. */
    private static final int LEAST_MISSING = 10;

    private final Options options;
    private final boolean binned;

    /** @param binned whether numbers are scaled by weights of evidence */
    public LogitLearner(Options options, boolean binned) {
        this.options = options;
        this.binned = binned;
    }

    @Override
    public String name() {
        return binned ? "logit on weights of evidence" : "logit on normal quantiles";
    }

    @Override
    public CreditModel learn(DataSet rows, long seed) {
        return new Tuning((some, _) -> fit(some), rows, seed).best();
    }

    private List<CreditModel> fit(DataSet data) {
        Scaling scaling = new Scaling(data, options);
        List<CreditInput> inputs = binned ? scaling.weightsOfEvidence() : scaling.usual();
        int[] indicator = indicators(data, 1 + inputs.size());
        double[][] design = design(data, inputs, indicator);
        double[] beta = new double[design[0].length];
        List<CreditModel> models = new ArrayList<>();
        for (double penalty : PENALTIES) {
            beta = Ridge.fit(design, data.bad(), penalty, beta);
            models.add(model(data, inputs, indicator, beta, design));
        }
        return models;
    }

    /** The place of each input's indicator in the design, or −1. */
    private static int[] indicators(DataSet data, int first) {
        int[] places = new int[data.columns().size()];
        int next = first;
        for (int c = 0; c < places.length; c++) {
            int missing = 0;
            for (double[] row : data.rows()) {
                missing += Double.isNaN(row[c]) ? 1 : 0;
            }
            places[c] = missing >= LEAST_MISSING ? next++ : -1;
        }
        return places;
    }

    private static double[][] design(DataSet data, List<CreditInput> inputs, int[] indicator) {
        int size = 1 + inputs.size();
        for (int place : indicator) {
            size = StrictMath.max(size, place + 1);
        }
        ScaleOf scale = new ScaleOf(inputs);
        double[][] design = new double[data.size()][size];
        for (int i = 0; i < design.length; i++) {
            design[i][0] = 1;
            for (int c = 0; c < inputs.size(); c++) {
                double scaled = scale.of(c, data.rows()[i][c]);
                boolean missing = Double.isNaN(scaled);
                design[i][1 + c] = missing ? 0 : scaled;
                if (missing && indicator[c] >= 0) {
                    design[i][indicator[c]] = 1;
                }
            }
        }
        return design;
    }

    private CreditModel model(
            DataSet data, List<CreditInput> inputs, int[] indicator, double[] beta, double[][] design) {
        List<CreditInput> weighted = new ArrayList<>();
        for (int c = 0; c < inputs.size(); c++) {
            CreditInput input = inputs.get(c);
            Decimal weight = Decimal.of(beta[1 + c], Assembly.SCALE);
            Decimal missing = indicator[c] < 0 ? Decimal.ZERO : Decimal.of(beta[indicator[c]], Assembly.SCALE);
            double sum = 0;
            for (double[] row : design) {
                sum += beta[1 + c] * row[1 + c] + (indicator[c] < 0 ? 0 : beta[indicator[c]] * row[indicator[c]]);
            }
            weighted.add(new CreditInput(
                    input.rule(),
                    input.family(),
                    input.shape(),
                    input.at(),
                    input.to(),
                    input.words(),
                    weight,
                    missing,
                    Decimal.of(sum / design.length, Assembly.SCALE),
                    input.changeable()));
        }
        return Assembly.raw(data, options, beta[0], weighted, List.of());
    }
}
