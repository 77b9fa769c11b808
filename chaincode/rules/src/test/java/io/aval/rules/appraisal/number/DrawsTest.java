package io.aval.rules.appraisal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {

    private static final int MANY = 200_000;

    /** Computed by other code in another language. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 238275bc38fcbe91, 0.13870941014555427",
        "0, 0, 1, f89a2566b5822c54, 0.9711020828012883",
        "1, 0, 0, b18a02f46d8d86c3, 0.6935121390102293",
        "0, 1, 0, 2f101fe21496ea20, 0.18383979100743952",
        "-1, 0, 0, fc042709560421da, 0.9844383619111033",
        "20261123, 3, 9999, 3f8b6f38107c13b3, 0.2482213508487664",
        "9223372036854775807, 7, 4294967296, 520af55c516a6da3, 0.3204797125230613"
    })
    void the_generator_of_this_name_never_changes(long seed, int stream, long index, String bits, double uniform) {
        Draws draws = new Draws(seed, stream);
        assertThat(Long.toHexString(draws.bits(index))).isEqualTo(bits);
        assertThat(draws.uniform(index)).isEqualTo(uniform);
    }

    @Test
    void normal_draws_have_the_moments_of_the_normal_distribution() {
        Draws draws = new Draws(42, 0);
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < MANY; i++) {
            double square = draws.normal(i) * draws.normal(i);
            sum += draws.normal(i);
            squares += square;
            fourths += square * square;
        }
        assertThat(sum / MANY).isCloseTo(0, within(0.01));
        assertThat(squares / MANY).isCloseTo(1, within(0.015));
        assertThat(fourths / MANY).isCloseTo(3, within(0.1));
    }

    @Test
    void streams_and_neighbouring_seeds_do_not_depend_on_each_other() {
        for (Draws other : new Draws[] {new Draws(42, 1), new Draws(43, 0)}) {
            Draws draws = new Draws(42, 0);
            double products = 0;
            for (int i = 0; i < MANY; i++) {
                products += draws.normal(i) * other.normal(i);
            }
            assertThat(products / MANY).isCloseTo(0, within(0.01));
        }
    }

    @Test
    void a_uniform_draw_and_its_mirror_image_lie_inside_of_zero_and_one() {
        Draws draws = new Draws(7, 0);
        for (int i = 0; i < MANY; i++) {
            double uniform = draws.uniform(i);
            assertThat(uniform > 0 && uniform < 1 && 1 - (1 - uniform) == uniform)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 2", "1, 5", "0.625, 3"})
    void a_triangle_is_drawn_by_its_area(double probability, double value) {
        // 1, 2, 5: a quarter of the area lies below the mode
        assertThat(Draws.triangular(0, 1, 2, 5)).isEqualTo(1);
        assertThat(Draws.triangular(1, 1, 2, 5)).isEqualTo(5);
        assertThat(Draws.triangular(0.25, 1, 2, 5)).isCloseTo(2, within(1e-15));
        double drawn = Draws.triangular(probability, 1, 2, 5);
        double area = drawn <= 2 ? (drawn - 1) * (drawn - 1) / 4 : 1 - (5 - drawn) * (5 - drawn) / 12;
        assertThat(area).isCloseTo(probability, within(1e-15));
        assertThat(drawn).isBetween(value - 0.5, value + 0.5);
        assertThat(Draws.triangular(probability, 3, 3, 3)).isEqualTo(3);
    }
}
