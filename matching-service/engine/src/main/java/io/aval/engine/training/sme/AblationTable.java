package io.aval.engine.training.sme;

import io.aval.engine.training.learn.LogitLearner;
import java.util.Locale;

/** Prints the ablation table of the house's model: generated enterprises, five folds. */
public final class AblationTable {

    private static final int ROWS = 4_000;
    private static final long SEED = 20261123;
    private static final int FOLDS = 5;

    private AblationTable() {}

    /** Prints it. */
    public static void main(String[] arguments) {
        System.out.println("left out     AUC (generated enterprises)");
        LogitLearner learner = new LogitLearner(HouseModel.options(), false);
        for (Ablation row :
                Ablation.of(SmeGenerator.draw(ROWS, SEED), HouseModel.options().families(), learner, FOLDS, SEED)) {
            System.out.printf(
                    Locale.ROOT, "%-12s %.4f%n", row.family().isEmpty() ? "nothing" : row.family(), row.auc());
        }
    }
}
