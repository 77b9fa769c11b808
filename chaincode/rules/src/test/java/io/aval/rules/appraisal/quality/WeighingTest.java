package io.aval.rules.appraisal.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Published numbers of the three ways to find weights. */
class WeighingTest {

    private static final double[][] SAMPLE = {
        {2.0, 1500, 20000, 5.5, 5, 9},
        {2.5, 2700, 18000, 6.5, 3, 5},
        {1.8, 2000, 21000, 4.5, 7, 7},
        {2.2, 1800, 20000, 5.0, 5, 5}
    };

    /** T. Saaty's comparison of drinks: printed .177 .019 .042 .116 .190 .129 .327, CR .022. */
    private static final List<String> DRINKS = List.of(
            "1", "9", "5", "2", "1", "1", "1/2", "1/9", "1", "1/3", "1/9", "1/9", "1/9", "1/9", "1/5", "3", "1", "1/3",
            "1/4", "1/3", "1/9", "1/2", "9", "3", "1", "1/2", "1", "1/3", "1", "9", "4", "2", "1", "2", "1/2", "1", "9",
            "3", "1", "1/2", "1", "1/3", "2", "9", "9", "3", "2", "3", "1");

    @Test
    void pairwise_comparison_of_drinks() {
        Comparison comparison = Comparison.of(new Judgement("root", DRINKS).matrix());
        double[] expected = {0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268};
        for (int i = 0; i < expected.length; i++) {
            assertThat(comparison.weights().get(i)).isCloseTo(expected[i], within(6e-5));
        }
        assertThat(comparison.eigenvalue()).isCloseTo(7.176629, within(5e-7));
        assertThat(comparison.ratio()).isCloseTo(0.022, within(5e-4));
        assertThat(comparison.consistent()).isTrue();
    }

    @Test
    void judgements_that_go_in_circles_are_inconsistent() {
        Judgement circle = new Judgement("root", List.of("1", "9", "1/9", "1/9", "1", "9", "9", "1/9", "1"));
        assertThat(Comparison.of(circle.matrix()).consistent()).isFalse();
    }

    @Test
    void what_is_no_pairwise_comparison_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Judgement("root", List.of("1", "2", "2", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement("root", List.of("1", "2", "1/2", "1", "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(new double[1][1]));
    }

    @Test
    void entropy_weights_of_a_sample() {
        double[] expected = {0.064190, 0.206088, 0.013445, 0.081326, 0.358680, 0.276272};
        assertThat(Dispersion.entropyWeights(SAMPLE)).containsExactly(expected, within(5e-7));
    }

    @Test
    void closeness_to_the_ideal_of_a_sample() {
        double[] weights = {0.2, 0.1, 0.1, 0.1, 0.2, 0.3};
        boolean[] costs = {false, false, false, true, false, false};
        double[] expected = {0.643277, 0.268384, 0.613542, 0.312291};
        assertThat(Dispersion.closeness(SAMPLE, weights, costs)).containsExactly(expected, within(5e-7));
        assertThat(Dispersion.combined(weights, weights, 0.3)).containsExactly(weights, within(1e-15));
    }
}
