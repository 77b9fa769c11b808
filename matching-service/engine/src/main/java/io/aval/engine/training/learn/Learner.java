package io.aval.engine.training.learn;

import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditModel;

/** A way to train a model. Implementations are immutable. */
public interface Learner {

    /** A short name. */
    String name();

    /**
     * Trains.
     *
     * @param seed from which everything is drawn that is left to chance
     */
    CreditModel learn(DataSet rows, long seed);
}
