package io.aval.engine.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.number.Draws;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasurePropertyTest {

    private static final int ROWS = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static double[] probabilities(long seed) {
        Draws draws = new Draws(seed, 0);
        double[] probabilities = new double[ROWS];
        Arrays.setAll(probabilities, i -> StrictMath.rint(50 * draws.uniform(i)) / 51 + 0.005);
        return probabilities;
    }

    private static boolean[] bad(long seed, double[] probabilities) {
        Draws draws = new Draws(seed, 1);
        boolean[] bad = new boolean[probabilities.length];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = draws.uniform(i) < probabilities[i];
        }
        return bad;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_area_is_the_share_of_pairs_in_order(long seed) {
        double[] scores = probabilities(seed);
        boolean[] bad = bad(seed, scores);
        double ordered = 0;
        double pairs = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                if (bad[i] && !bad[j]) {
                    pairs++;
                    ordered += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(Roc.of(scores, bad).auc()).as("seed %d", seed).isCloseTo(ordered / pairs, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_keeps_the_order_keeps_area_and_distance(long seed) {
        double[] scores = probabilities(seed);
        boolean[] bad = bad(seed, scores);
        double[] other = Arrays.stream(scores).map(Odds::margin).toArray();
        assertThat(Roc.of(other, bad)).as("seed %d", seed).isEqualTo(Roc.of(scores, bad));
    }

    @Test
    void delongs_error_of_a_small_table_is_as_computed_by_hand() {
        // Placements of the bad: 1 and 0.5; of the good: 0.5 and 1. Variances 0.125 each
        Roc roc = Roc.of(new double[] {4, 2, 3, 1}, new boolean[] {true, true, false, false});
        assertThat(roc.auc()).isEqualTo(0.75);
        assertThat(roc.deviation()).isCloseTo(StrictMath.sqrt(0.125), within(1e-12));
        assertThat(roc.ks()).isEqualTo(0.5);
    }

    @Test
    void a_base_rate_has_no_skill_and_no_calibration_error() {
        double[] base = new double[100];
        boolean[] bad = new boolean[100];
        for (int i = 0; i < 100; i++) {
            base[i] = 0.1;
            bad[i] = i % 10 == 0;
        }
        Fit fit = Fit.of(base, bad);
        assertThat(fit.skill()).isCloseTo(0, within(1e-12));
        assertThat(fit.ece()).isCloseTo(0, within(1e-12));
        assertThat(fit.brier()).isCloseTo(0.09, within(1e-12));
        assertThat(fit.logLoss()).isCloseTo(-0.1 * StrictMath.log(0.1) - 0.9 * StrictMath.log(0.9), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void odds_that_are_exaggerated_have_a_slope_below_one(long seed) {
        double[] right = probabilities(seed);
        boolean[] bad = bad(seed, right);
        double[] exaggerated = Arrays.stream(right)
                .map(p -> Odds.probability(2 * Odds.margin(p)))
                .toArray();
        assertThat(Fit.of(exaggerated, bad).slope())
                .as("seed %d", seed)
                .isCloseTo(Fit.of(right, bad).slope() / 2, within(1e-4))
                .isLessThan(0.8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_moved_is_a_stability_index_of_zero_and_a_shift_is_more(long seed) {
        double[] scores = probabilities(seed);
        double[] moved = Arrays.stream(scores).map(p -> p + 0.3).toArray();
        assertThat(Stability.index(scores, scores)).as("seed %d", seed).isZero();
        assertThat(Stability.index(scores, moved)).as("seed %d", seed).isGreaterThan(0.25);
    }

    @Test
    void a_stability_index_is_its_sum() {
        double[] expected = new double[] {1, 1, 2, 2};
        double[] actual = new double[] {1, 2, 2, 2};
        assertThat(Stability.index(expected, actual))
                .isCloseTo(-0.25 * StrictMath.log(0.5) + 0.25 * StrictMath.log(1.5), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isotonic_probabilities_ascend_and_keep_the_mean(long seed) {
        double[] scores = probabilities(seed);
        boolean[] bad = bad(seed, scores);
        Isotonic isotonic = Isotonic.fit(scores, bad);
        double foretold = 0;
        double happened = 0;
        for (int i = 0; i < ROWS; i++) {
            foretold += isotonic.at(scores[i]);
            happened += bad[i] ? 1 : 0;
        }
        assertThat(isotonic.probability()).as("seed %d", seed).isSorted();
        assertThat(foretold).as("seed %d", seed).isCloseTo(happened, within(1e-9));
    }
}
