package io.aval.engine.training.learn;

import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.Calibration;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.CreditScorer;
import io.aval.rules.appraisal.credit.Pool;
import io.aval.rules.appraisal.credit.Spread;
import io.aval.rules.appraisal.credit.Tree;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.List;

/** Puts the parts of a model together. */
final class Assembly {

    static final int SCALE = 9;

    private static final Spread UNKNOWN = new Spread(List.of(), List.of(Decimal.ZERO));

    private Assembly() {}

    /** A model that is not calibrated yet. */
    static CreditModel raw(
            DataSet data, Options options, double intercept, List<CreditInput> inputs, List<Tree> trees) {
        DataSet.Source source = data.source();
        int defaults = data.defaults();
        return new CreditModel(
                new CreditModel.Training(source.name(), source.digest(), source.origin(), "0", data.size(), defaults),
                Decimal.of(intercept, SCALE),
                inputs,
                trees,
                Calibration.NONE,
                UNKNOWN,
                new Pool(new Decimal("0.5"), new Decimal("0.5")).observed(defaults, data.size()),
                options.grades(),
                options.term(),
                options.scorecard(),
                options.events(),
                options.halfLifeDays());
    }

    static CreditModel finished(CreditModel raw, long seed, Calibration calibration, Spread spread) {
        CreditModel.Training t = raw.training();
        return new CreditModel(
                new CreditModel.Training(t.data(), t.digest(), t.origin(), Long.toString(seed), t.rows(), t.defaults()),
                raw.intercept(),
                raw.inputs(),
                raw.trees(),
                calibration,
                spread,
                raw.sector(),
                raw.grades(),
                raw.term(),
                raw.scorecard(),
                raw.events(),
                raw.halfLifeDays());
    }

    static double[] margins(CreditModel model, double[][] rows) {
        CreditScorer scorer = new CreditScorer(model);
        double[] margins = new double[rows.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = scorer.margin(rows[i]);
        }
        return margins;
    }
}
