package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.Reading;
import io.aval.rules.appraisal.sheet.Treatment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The score of a right: {@code S = Σ_i w_i Σ_j w_ij Σ_k w_ijk s_ijk}, 20 to 100. Immutable.
 *
 * @param total of the whole
 * @param nodes of heads, branches and indicators, by path
 */
public record Score(double total, SortedMap<String, Double> nodes) {

    /** Keeps its own view. */
    public Score {
        nodes = Collections.unmodifiableSortedMap(nodes);
    }

    /**
     * Reads every indicator and rolls them up. A missing one counts as the tree says and is remarked; one that is
     * measured by its rank takes the rank within the cohort that the sheet names, where the model has that cohort and
     * the sheet the raw number ({@code raw.} before the indicator's path).
     *
     * @param cohort key of the sheet's cohort; absent if it names none
     */
    public static Score of(
            Tree tree, WeightSet weights, List<Cohort> cohorts, Optional<String> cohort, Reading reading) {
        SortedMap<String, Double> scores = new TreeMap<>();
        for (Tree.Placed placed : tree.indicators()) {
            double number = ranked(placed.path(), cohorts, cohort, reading)
                    .orElseGet(() -> reading.number(placed.path())
                            .orElse(placed.indicator().missing().real()));
            scores.put(placed.path(), (double) placed.indicator().points(number));
        }
        return rolledUp(tree, weights.numbers(), scores);
    }

    /** The score from the points of each indicator. */
    static Score rolledUp(Tree tree, SortedMap<String, Double> weights, SortedMap<String, Double> scores) {
        SortedMap<String, Double> nodes = new TreeMap<>(scores);
        // Deeper nodes first: a path sorts before those below it
        SortedMap<String, List<String>> children = tree.nodes();
        for (Map.Entry<String, List<String>> node :
                new TreeMap<>(children).descendingMap().entrySet()) {
            double sum = 0;
            for (String child : node.getValue()) {
                sum += weights.getOrDefault(child, 0.0) * nodes.getOrDefault(child, 0.0);
            }
            nodes.put(node.getKey(), sum);
        }
        double total = nodes.getOrDefault("", 0.0);
        nodes.remove("");
        return new Score(total, nodes);
    }

    private static OptionalDouble ranked(String path, List<Cohort> cohorts, Optional<String> key, Reading reading) {
        String raw = "raw." + path;
        if (key.isEmpty() || reading.word(raw).isEmpty()) {
            return OptionalDouble.empty();
        }
        for (Cohort cohort : cohorts) {
            if (cohort.indicator().equals(path) && cohort.key().equals(key.get())) {
                OptionalDouble number = reading.number(raw);
                return number.isPresent()
                        ? OptionalDouble.of(cohort.percentile(number.getAsDouble()))
                        : OptionalDouble.empty();
            }
        }
        reading.remark(raw, Treatment.DROPPED, "the model has no such cohort");
        return OptionalDouble.empty();
    }
}
