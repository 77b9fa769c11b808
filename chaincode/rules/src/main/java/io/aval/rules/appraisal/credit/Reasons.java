package io.aval.rules.appraisal.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each input adds to the log-odds beside the middle of the training rows: exact Shapley values of an additive
 * model, path-dependent ones of trees. Base and shares sum to the margin. Immutable.
 *
 * @param base margin of the middle
 * @param shares log-odds of each input, in the model's order
 */
record Reasons(double base, List<Double> shares) {

    /** An input that costs points. */
    record Lost(int input, double share) {}

    static Reasons of(CreditScorer scorer, double[] row) {
        CreditModel model = scorer.model();
        double base = model.intercept().real();
        List<Double> shares = new ArrayList<>();
        if (model.boosted()) {
            for (Tree tree : model.trees()) {
                base += TreeShares.mean(tree);
            }
            for (double share : TreeShares.of(model, scorer.scaled(row))) {
                shares.add(share);
            }
            return new Reasons(base, shares);
        }
        for (int i = 0; i < row.length; i++) {
            double middle = model.inputs().get(i).middle().real();
            base += middle;
            shares.add(scorer.additive().odds(i, row[i]) - middle);
        }
        return new Reasons(base, shares);
    }

    /** The inputs that raise the log-odds most, the worst first; equal ones in the model's order. */
    List<Lost> worst(int most) {
        List<Lost> lost = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) > 0) {
                lost.add(new Lost(i, shares.get(i)));
            }
        }
        lost.sort(Comparator.comparingDouble(Lost::share).reversed().thenComparingInt(Lost::input));
        return lost.subList(0, StrictMath.min(most, lost.size()));
    }
}
