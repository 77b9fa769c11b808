package io.aval.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.RateCurve.TenorStep;
import io.aval.engine.seed.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCurveTest {
    private static final RateCurve FLAT = RateCurve.linear(16_000, 1_000);
    private static final RateCurve STEPPED =
            FLAT.with(List.of(new TenorStep(90, 0), new TenorStep(180, 500), new TenorStep(366, 1_200)));

    @ParameterizedTest
    @CsvSource({
        "1, 1, 16000",
        "1, 90, 16000",
        "1, 91, 16500",
        "1, 180, 16500",
        "1, 181, 17200",
        "1, 366, 17200",
        "4, 90, 19000",
        "4, 91, 19500",
        "10, 366, 26200",
        "10, 367, 26200"
    })
    void adds_to_the_grade_s_rate_what_the_first_step_that_reaches_the_tenor_adds(int grade, int days, int ppm) {
        assertThat(STEPPED.ppm(grade, days)).isEqualTo(ppm);
    }

    @Test
    void without_steps_every_tenor_costs_the_same() {
        assertThat(FLAT.flat()).isTrue();
        assertThat(FLAT.ppm(4, 1)).isEqualTo(19_000).isEqualTo(FLAT.ppm(4, 3_660));
    }

    @Test
    void starts_at_what_the_first_step_adds() {
        RateCurve dear = FLAT.with(List.of(new TenorStep(30, 7)));

        assertThat(dear.ppm(1, 1)).isEqualTo(16_007).isEqualTo(dear.leastPpm(1));
    }

    @ParameterizedTest
    @CsvSource({"90, 10, 90, 20", "90, 10, 89, 20", "90, 10, 91, 9", "90, 10, 91, 975001", "0, 0, 1, 0", "1, -1, 2, 0"})
    void refuses_steps_that_do_not_rise_or_pass_the_highest_rate(int days, int added, int moreDays, int moreAdded) {
        assertThatThrownBy(() -> FLAT.with(List.of(new TenorStep(days, added), new TenorStep(moreDays, moreAdded))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_product_s_steps_reach_its_longest_tenor() {
        Product product = Samples.product("P1");

        assertThat(product.at(FLAT.with(List.of(new TenorStep(720, 1)))).rates().flat())
                .isFalse();
        assertThatThrownBy(() -> product.at(FLAT.with(List.of(new TenorStep(719, 1)))))
                .hasMessageStartingWith("longest tenor of the last step in days is 719");
    }

    @Test
    void every_number_of_a_step_is_in_digest_and_row() {
        Product product = Samples.product("P1");
        List<Product> different = List.of(
                product,
                product.at(product.rates().with(List.of(new TenorStep(720, 0)))),
                product.at(product.rates().with(List.of(new TenorStep(720, 5)))),
                product.at(product.rates().with(List.of(new TenorStep(721, 5)))),
                product.at(product.rates().with(List.of(new TenorStep(90, 0), new TenorStep(721, 5)))));

        assertThat(different.stream()
                        .map(one -> MarketDigest.ofInputs(new Market(List.of(), List.of(one)), new Seed("s"))))
                .doesNotHaveDuplicates();
        assertThat(different.stream().map(one -> MarketRows.of(one).canonical()))
                .doesNotHaveDuplicates();
        assertThat(MarketRows.of(different.getFirst()).members()).doesNotContainKey("tenors");
        assertThat(MarketRows.of(different.getLast()).canonical())
                .contains("\"tenors\":[{\"addedPpm\":0,\"upToDays\":90},{\"addedPpm\":5,\"upToDays\":721}]");
    }
}
