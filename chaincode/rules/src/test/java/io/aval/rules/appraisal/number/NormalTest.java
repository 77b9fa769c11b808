package io.aval.rules.appraisal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values that were computed with fifty digits. */
class NormalTest {

    private static final double RELATIVE = 3e-15;

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "-37.5, 4.6053530095819548438e-308, 1.7282337322841052208e-306",
        "-20, 2.7536241186062336951e-89, 5.5209483621597631896e-88",
        "-8.25, 7.919726314642477341e-17, 6.6271374559687515356e-16",
        "-6, 9.865876450376981407e-10, 6.075882849823285487e-9",
        "-5.65, 8.0223918506634975991e-9, 4.6668867975942535577e-8",
        "-3, 0.0013498980316300945267, 0.0044318484119380071756",
        "-1, 0.15865525393145705141, 0.2419707245191433498",
        "-0.68, 0.24825223045357051343, 0.31659290771089277727",
        "-0.67, 0.25142889509531010155, 0.31873713847540152093",
        "-0.1, 0.46017216272297101633, 0.39695254747701176529",
        "-1e-10, 0.49999999996010577196, 0.39894228040143267794",
        "0, 0.5, 0.39894228040143267794",
        "0.1, 0.53982783727702898367, 0.39695254747701176529",
        "0.6744, 0.74997147862705938531, 0.31779580877790457912",
        "0.6746, 0.75003503350215411694, 0.31775294101479607518",
        "1.96, 0.97500210485177956379, 0.058440944333451464389",
        "5, 0.99999971334842812081, 1.4867195147342977079e-6",
        "8, 0.9999999999999993779, 5.052271083536892288e-15"
    })
    void probability_and_density_are_exact_to_the_last_digits(double x, double below, double density) {
        assertClose(Normal.below(x), below);
        assertClose(Normal.above(-x), below);
        assertClose(Normal.density(x), density);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-100, -21.273453560965324294",
        "1e-20, -9.2623400897984075796",
        "1e-12, -7.0344838253011319326",
        "1e-11, -6.7060231554951362961",
        "0.000001, -4.7534243088228989573",
        "0.001, -3.0902323061678135354",
        "0.0249, -1.9616778690637860161",
        "0.0749, -1.4402382675279636631",
        "0.075, -1.4395314709384559349",
        "0.0751, -1.4388253927525399824",
        "0.25, -0.6744897501960817432",
        "0.6, 0.25334710313579974132",
        "0.925, 1.4395314709384562291",
        "0.975, 1.9599639845400538556",
        "0.999, 3.0902323061678132778",
        "0.9999999, 5.1993375822906610937"
    })
    void the_inverse_is_exact_to_the_last_digits(double probability, double x) {
        assertClose(Normal.inverse(probability), x);
    }

    @Test
    void what_has_no_end_ends_where_it_should() {
        assertThat(Normal.below(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.below(Double.NaN)).isNaN();
        assertThat(Normal.inverse(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.inverse(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.inverse(0.5)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.inverse(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.inverse(1.0000001));
    }

    @Test
    void there_and_back_is_where_one_was() {
        for (int i = 1; i < 10_000; i++) {
            double probability = i / 10_000.0;
            assertThat(Normal.below(Normal.inverse(probability))).isCloseTo(probability, within(4e-15));
        }
    }
}
