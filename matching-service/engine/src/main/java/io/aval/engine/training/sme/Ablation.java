package io.aval.engine.training.sme;

import io.aval.engine.training.card.Validation;
import io.aval.engine.training.learn.Learner;
import io.aval.engine.training.table.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How much each family of information is worth: the area under the curve with the family left out.
 *
 * @param family the one that is left out; empty for none
 */
public record Ablation(String family, double auc) {

    /** One row with all families, then one for each that is left out, by name. */
    public static List<Ablation> of(
            DataSet data, SortedMap<String, String> families, Learner learner, int folds, long seed) {
        List<Ablation> rows = new ArrayList<>();
        rows.add(new Ablation("", auc(data, learner, folds, seed)));
        for (String family : new TreeSet<>(new TreeMap<>(families).values())) {
            int[] kept = IntStream.range(0, data.columns().size())
                    .filter(c ->
                            !family.equals(families.get(data.columns().get(c).name())))
                    .toArray();
            rows.add(new Ablation(family, auc(data.columns(kept), learner, folds, seed)));
        }
        return rows;
    }

    private static double auc(DataSet data, Learner learner, int folds, long seed) {
        return Validation.of(data, learner, folds, 1, seed, _ -> {}).auc();
    }
}
