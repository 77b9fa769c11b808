package io.aval.engine.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.engine.training.table.DataSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WoeBinsTest {

    /** The checking account of the German credit data: bad and good rows of its four words (Statlog, UCI). */
    @Test
    void the_known_categories_have_the_known_weights() {
        double[] bad = {135, 105, 14, 46};
        double[] good = {139, 164, 49, 348};
        double[] known = {0.818099, 0.401392, -0.405465, -1.176263};
        double information = 0;
        for (int i = 0; i < known.length; i++) {
            // Half a row more on each side moves the weights a little
            double weight = WoeBins.weight(bad[i], good[i], 300, 700);
            assertThat(weight).isCloseTo(known[i], within(0.03));
            information += (bad[i] / 300 - good[i] / 700) * known[i];
        }
        assertThat(information).isCloseTo(0.666012, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bins_are_monotone_and_hold_a_twentieth(long seed) {
        DataSet data = LearnerPropertyTest.drawn(400, seed);
        double[] values = Arrays.stream(data.rows()).mapToDouble(row -> row[0]).toArray();
        WoeBins bins = WoeBins.of(values, data.bad());
        double[] weights = bins.weights();
        for (int i = 1; i < weights.length; i++) {
            assertThat(weights[i]).as("seed %d", seed).isGreaterThan(weights[i - 1]);
        }
        double present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        double below = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            double from = below;
            double to = i < bins.edges().length ? bins.edges()[i] : Double.POSITIVE_INFINITY;
            long inside = Arrays.stream(values).filter(v -> v > from && v <= to).count();
            assertThat(inside).as("seed %d", seed).isGreaterThanOrEqualTo((long) (present / 20));
            below = to;
        }
    }
}
