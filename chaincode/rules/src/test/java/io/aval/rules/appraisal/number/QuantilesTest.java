package io.aval.rules.appraisal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0.05, 1.2", "0.25, 2", "0.5, 4", "0.6, 5.6", "0.75, 8", "1, 16"})
    void a_quantile_lies_between_its_neighbours_in_proportion(double probability, double expected) {
        assertThat(Quantiles.of(new double[] {1, 2, 4, 8, 16}, probability)).isEqualTo(expected);
    }

    @Test
    void one_value_is_every_quantile() {
        assertThat(Quantiles.of(new double[] {3}, 0.95)).isEqualTo(3);
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0], 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1}, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1}, -0.1));
    }
}
