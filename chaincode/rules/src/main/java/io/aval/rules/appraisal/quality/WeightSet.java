package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of a tree for a purpose. Immutable.
 *
 * @param name the same through all versions
 * @param version counts from 1
 * @param scenario for which purpose: {@code pledge}, {@code licence}, {@code transfer}, {@code reporting},
 *     {@code litigation}
 * @param tree whose nodes are weighed
 * @param weights of every node
 * @param judgements from which weights stem, where experts compared pairs
 */
public record WeightSet(
        @Text(max = 64, pattern = "[a-z][a-z0-9-]*") String name,
        @Range(min = 1, max = 1_000_000) int version,
        @Text(max = 32, pattern = "[a-z][a-z0-9-]*") String scenario,
        @Text(max = 32) String tree,
        @Size(min = 1, max = 200) List<Weight> weights,
        @Size(max = 40) List<Judgement> judgements) {

    private static final String ROOT = "root";
    private static final Decimal NONE = new Decimal("-1");
    private static final double ROUNDING = 0.0051;

    /** Its name and version as one word. */
    public String id() {
        return name + "-" + version;
    }

    /**
     * Checks it against its tree.
     *
     * @throws IllegalArgumentException if it weighs other nodes than the tree has; if a weight is negative; if the
     *     weights under a node do not add up to exactly 1; if judgements contradict each other or do not lead to the
     *     weights beside them, rounded to two digits
     */
    public void requireFits(Tree of) {
        SortedMap<String, Decimal> byNode = byNode();
        int nodes = 0;
        for (Map.Entry<String, List<String>> node : of.nodes().entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String child : node.getValue()) {
                Decimal weight = Objects.requireNonNullElse(byNode.get(child), NONE);
                require(weight.compareTo(Decimal.ZERO) >= 0, "no weight of " + child);
                sum = sum.add(weight.exact());
                nodes++;
            }
            require(sum.compareTo(BigDecimal.ONE) == 0, "the weights under " + node.getKey() + " are no whole");
        }
        require(tree.equals(of.name()) && nodes == weights.size() && nodes == byNode.size(), "other nodes");
        judgements.forEach(judgement -> requireFollows(judgement, of, byNode));
    }

    /** The weights as numbers. */
    SortedMap<String, Double> numbers() {
        SortedMap<String, Double> numbers = new TreeMap<>();
        weights.forEach(weight -> numbers.put(weight.node(), weight.weight().real()));
        return numbers;
    }

    private SortedMap<String, Decimal> byNode() {
        SortedMap<String, Decimal> byNode = new TreeMap<>();
        weights.forEach(weight -> byNode.put(weight.node(), weight.weight()));
        return byNode;
    }

    private static void requireFollows(Judgement judgement, Tree of, SortedMap<String, Decimal> byNode) {
        String node = judgement.node().equals(ROOT) ? "" : judgement.node();
        List<String> children = of.nodes().getOrDefault(node, List.of());
        Comparison comparison = Comparison.of(judgement.matrix());
        boolean square =
                children != null && children.size() == comparison.weights().size();
        require(square && comparison.consistent(), "judgements of " + judgement.node());
        for (int i = 0; children != null && i < children.size(); i++) {
            Decimal weight = byNode.get(children.get(i));
            double apart =
                    weight == null ? 1 : weight.real() - comparison.weights().get(i);
            require(apart < ROUNDING && apart > -ROUNDING, "the weight of " + children.get(i));
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
