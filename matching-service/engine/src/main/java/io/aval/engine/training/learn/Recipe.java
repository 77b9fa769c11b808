package io.aval.engine.training.learn;

import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditModel;
import java.util.List;

/** How models of a kind are fitted: always the same number of candidates, of which {@link Tuning} chooses. */
interface Recipe {

    /** The candidates, not calibrated. */
    List<CreditModel> fit(DataSet rows, long seed);

    /** One of the candidates. */
    default CreditModel fit(DataSet rows, long seed, int candidate) {
        return fit(rows, seed).get(candidate);
    }
}
