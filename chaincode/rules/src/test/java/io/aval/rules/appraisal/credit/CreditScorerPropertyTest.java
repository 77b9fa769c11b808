package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.canonical.Schema;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreditScorerPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reasons_sum_to_the_margin(long seed) {
        for (CreditModel model : new CreditModel[] {CreditModels.additive(seed), CreditModels.boosted(seed)}) {
            CreditScorer scorer = new CreditScorer(model);
            double[] row = CreditModels.row(seed);
            Reasons reasons = Reasons.of(scorer, row);
            double sum = reasons.base();
            for (double share : reasons.shares()) {
                sum += share;
            }
            assertThat(sum).as("seed %d", seed).isCloseTo(scorer.margin(row), within(1e-9));
        }
    }

    /** Shapley values by their definition: over all sets of inputs that are known. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shares_of_trees_are_shapley_values(long seed) {
        CreditModel model = CreditModels.boosted(seed);
        double[] scaled = new CreditScorer(model).scaled(CreditModels.row(seed));
        double[] shares = TreeShares.of(model, scaled);
        int sets = 1 << CreditModels.INPUTS;
        for (int input = 0; input < CreditModels.INPUTS; input++) {
            double expected = 0;
            for (int set = 0; set < sets; set++) {
                if ((set >> input & 1) == 0) {
                    double weight =
                            1.0 / (CreditModels.INPUTS * choose(CreditModels.INPUTS - 1, Integer.bitCount(set)));
                    expected += weight * (value(model, scaled, set | 1 << input) - value(model, scaled, set));
                }
            }
            assertThat(shares[input]).as("seed %d, input %d", seed, input).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void many_at_once_give_the_same_bits_as_one_by_one(long seed) {
        for (CreditModel model : new CreditModel[] {CreditModels.additive(seed), CreditModels.boosted(seed)}) {
            CreditScorer scorer = new CreditScorer(model);
            double[][] rows = new double[150][];
            double[] singly = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = CreditModels.row(1000 * seed + i);
                singly[i] = scorer.score(rows[i]);
            }
            double[] together = new double[rows.length];
            scorer.score(rows, together);
            assertThat(together).as("seed %d", seed).containsExactly(singly);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_perfect_tree_leads_where_the_tree_leads(long seed) {
        CreditModel model = CreditModels.boosted(seed);
        CreditScorer scorer = new CreditScorer(model);
        double[] row = CreditModels.row(seed);
        double sum = model.intercept().real();
        for (Tree tree : model.trees()) {
            sum += leaf(tree, scorer.scaled(row));
        }
        assertThat(scorer.margin(row)).as("seed %d", seed).isEqualTo(sum);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_model_is_read_back_as_it_was_written(long seed) {
        Schema<CreditModel> schema = Schema.of(CreditModel.class);
        CreditModel model = seed % 2 == 0 ? CreditModels.additive(seed) : CreditModels.boosted(seed);
        assertThat(schema.decode(schema.encode(model))).as("seed %d", seed).isEqualTo(model);
    }

    private static double leaf(Tree tree, double[] scaled) {
        int node = 0;
        while (node >= 0) {
            Tree.Split split = tree.splits().get(node);
            double value = scaled[split.input()];
            boolean left = Double.isNaN(value)
                    ? split.missingLeft()
                    : value <= split.at().real();
            node = left ? split.left() : split.right();
        }
        return tree.leaves().get(-1 - node).real();
    }

    private static double value(CreditModel model, double[] scaled, int known) {
        double sum = 0;
        for (Tree tree : model.trees()) {
            sum += value(tree, 0, scaled, known);
        }
        return sum;
    }

    private static double value(Tree tree, int node, double[] scaled, int known) {
        if (node < 0) {
            return tree.leaves().get(-1 - node).real();
        }
        Tree.Split split = tree.splits().get(node);
        double left = value(tree, split.left(), scaled, known);
        double right = value(tree, split.right(), scaled, known);
        if ((known >> split.input() & 1) == 1) {
            double value = scaled[split.input()];
            return (Double.isNaN(value)
                            ? split.missingLeft()
                            : value <= split.at().real())
                    ? left
                    : right;
        }
        double rows = (double) split.leftRows() + split.rightRows();
        return (split.leftRows() * left + split.rightRows() * right) / rows;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
