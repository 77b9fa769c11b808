package io.aval.engine.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.engine.training.measure.Roc;
import io.aval.engine.training.table.Column;
import io.aval.engine.training.table.DataSet;
import io.aval.engine.training.table.Folds;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.CreditScorer;
import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerPropertyTest {

    private static final Learner LOGIT = new LogitLearner(Options.USUAL, false);
    private static final Learner WOE = new LogitLearner(Options.USUAL, true);
    private static final Learner BOOST = new BoostLearner(Options.USUAL, 20, 40);

    /** Default follows the first column and the word; the second column is noise; some are missing. */
    static DataSet drawn(int rows, long seed) {
        List<Column> columns = List.of(
                new Column("load", List.of()), new Column("noise", List.of()), new Column("branch", List.of("a", "b")));
        double[][] values = new double[rows][];
        boolean[] bad = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            Draws draws = new Draws(seed, i);
            double load = draws.normal(0);
            double word = draws.uniform(1) < 0.5 ? 0 : 1;
            values[i] =
                    new double[] {draws.uniform(2) < 0.05 ? Double.NaN : StrictMath.exp(load), draws.normal(3), word};
            bad[i] = draws.uniform(4) < Odds.probability(-1.5 + 1.5 * load + word);
        }
        DataSet.Source source = new DataSet.Source("drawn", Digest.of("drawn"), Origin.GENERATED, List.of(), 0);
        return new DataSet(source, columns, values, bad);
    }

    @Test
    void every_learner_finds_what_is_there() {
        DataSet train = drawn(900, 1);
        DataSet test = drawn(900, 2);
        for (Learner learner : List.of(LOGIT, WOE, BOOST)) {
            double[] scores = new double[test.size()];
            new CreditScorer(learner.learn(train, 1)).score(test.rows(), scores);
            assertThat(Roc.of(scores, test.bad()).auc()).as(learner.name()).isGreaterThan(0.75);
        }
    }

    @Test
    void the_same_rows_and_seed_give_the_same_model() {
        DataSet data = drawn(300, 3);
        for (Learner learner : List.of(LOGIT, WOE, BOOST)) {
            Schema<CreditModel> schema = Schema.of(CreditModel.class);
            String first = schema.encode(learner.learn(data, 5)).canonical();
            assertThat(schema.encode(learner.learn(data, 5)).canonical()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_input_with_a_sign_never_goes_against_it(long seed) {
        TreeMap<String, Integer> signs = new TreeMap<>();
        signs.put("noise", 1);
        signs.put("load", 1);
        Options usual = Options.USUAL;
        Options options = new Options(
                usual.families(),
                new TreeSet<>(),
                signs,
                usual.grades(),
                usual.term(),
                usual.scorecard(),
                List.of(),
                365);
        DataSet data = drawn(300, seed);
        CreditScorer scorer = new CreditScorer(new BoostLearner(options, 20, 40).learn(data, seed));
        for (int column = 0; column < 2; column++) {
            for (int i = 0; i < 20; i++) {
                double[] row = data.rows()[i].clone();
                double before = Double.NEGATIVE_INFINITY;
                for (double value = -3; value < 8; value += 0.05) {
                    row[column] = value;
                    double margin = scorer.margin(row);
                    assertThat(margin)
                            .as("seed %d, row %d at %s", seed, i, value)
                            .isGreaterThanOrEqualTo(before - 1e-9);
                    before = margin;
                }
            }
        }
    }

    @Test
    void the_calibrated_mean_is_the_rate_of_defaults() {
        DataSet data = drawn(900, 7);
        double[] scores = new double[data.size()];
        new CreditScorer(LOGIT.learn(data, 1)).score(data.rows(), scores);
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        assertThat(mean).isCloseTo((double) data.defaults() / data.size(), within(0.01));
    }

    @Test
    void a_column_without_any_value_and_one_that_is_constant_do_no_harm() {
        DataSet data = drawn(200, 9);
        for (int i = 0; i < data.size(); i++) {
            data.rows()[i][0] = Double.NaN;
            data.rows()[i][1] = 1;
        }
        for (Learner learner : List.of(LOGIT, WOE, BOOST)) {
            double score = new CreditScorer(learner.learn(data, 1)).score(data.rows()[0]);
            assertThat(score).as(learner.name()).isBetween(0.01, 0.99);
        }
    }

    @Test
    void folds_hold_the_same_share_of_defaults() {
        DataSet data = drawn(503, 4);
        int[] folds = Folds.stratified(data.bad(), 10, 1, 0);
        for (int fold = 0; fold < 10; fold++) {
            DataSet part = data.rows(Folds.rows(folds, fold, true));
            assertThat(part.size()).isBetween(50, 51);
            assertThat(part.defaults()).isBetween(data.defaults() / 10, data.defaults() / 10 + 1);
        }
        assertThat(Folds.stratified(data.bad(), 10, 1, 0)).containsExactly(folds);
        assertThat(Folds.stratified(data.bad(), 10, 2, 0)).isNotEqualTo(folds);
    }
}
