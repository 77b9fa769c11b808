package io.aval.rules.appraisal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Basel's risk weights as published, in percent; loans of two and a half years. */
class IrbTest {

    private static final Irb CORPORATE = new Irb(IrbTable.CORPORATE);
    private static final Offset<Double> PUBLISHED = within(0.02);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.0005, 19.65, 15.39, 17.47, 13.69
                    0.0010, 29.65, 23.30, 26.36, 20.71
                    0.0050, 69.61, 54.91, 61.88, 48.81
                    0.0100, 92.32, 72.40, 82.06, 64.35
                    """)
    void weighs_corporates_as_published(double pd, double large45, double small45, double large40, double small40) {
        assertThat(100 * CORPORATE.riskWeight(pd, 0.45, 50, 2.5)).isCloseTo(large45, PUBLISHED);
        assertThat(100 * CORPORATE.riskWeight(pd, 0.45, 5, 2.5)).isCloseTo(small45, PUBLISHED);
        assertThat(100 * CORPORATE.riskWeight(pd, 0.40, 50, 2.5)).isCloseTo(large40, PUBLISHED);
        assertThat(100 * CORPORATE.riskWeight(pd, 0.40, 5, 2.5)).isCloseTo(small40, PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 114.86, 88.55", "0.03, 128.44, 97.58"})
    void weighs_riskier_corporates_as_published(double pd, double large, double small) {
        assertThat(100 * CORPORATE.riskWeight(pd, 0.45, 50, 2.5)).isCloseTo(large, PUBLISHED);
        assertThat(100 * CORPORATE.riskWeight(pd, 0.45, 5, 2.5)).isCloseTo(small, PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.0005, .237037, .015721
                    0.0010, .234148, .023723
                    0.0050, .213456, .055689
                    0.0100, .192784, .073853
                    0.0200, .164146, .091883
                    0.0300, .146776, .102750
                    """)
    void correlation_and_capital_are_those_of_the_formula(double pd, double correlation, double capital) {
        assertThat(CORPORATE.correlation(pd, 50)).isCloseTo(correlation, within(5e-7));
        assertThat(CORPORATE.capital(pd, 0.45, 50, 2.5)).isCloseTo(capital, within(5e-7));
    }

    @Test
    void a_small_enterprises_loan_of_a_million_at_two_percent() {
        assertThat(new Loss(0.02, 0.45, 1_000_000).expected()).isCloseTo(9_000, within(1e-9));
        double assets = 1_000_000 * CORPORATE.riskWeight(0.02, 0.45, 5, 2.5);
        assertThat(assets).isCloseTo(885_500, within(50.0));
        assertThat(0.08 * assets).isCloseTo(70_840, within(4.0));
    }

    @Test
    void the_relief_for_small_enterprises_ends_at_both_bounds_and_in_china_is_measured_in_yuan() {
        Irb china = new Irb(IrbTable.CORPORATE_CHINA);
        double full = CORPORATE.correlation(0.01, 50);
        assertThat(CORPORATE.correlation(0.01, 500)).isEqualTo(full);
        assertThat(CORPORATE.correlation(0.01, 5)).isCloseTo(full - 0.04, within(1e-12));
        assertThat(CORPORATE.correlation(0.01, 0)).isEqualTo(CORPORATE.correlation(0.01, 5));
        assertThat(china.correlation(0.01, 30)).isEqualTo(full);
        assertThat(china.correlation(0.01, 3)).isCloseTo(full - 0.04, within(1e-12));
        assertThat(china.correlation(0.01, 16.5)).isCloseTo(full - 0.02, within(1e-12));
    }

    @Test
    void other_retail_knows_no_size_and_no_maturity() {
        Irb retail = new Irb(IrbTable.OTHER_RETAIL);
        assertThat(retail.correlation(0.0005, 7)).isCloseTo(0.157745, within(1e-6));
        assertThat(retail.capital(0.01, 0.45, 1, 1)).isEqualTo(retail.capital(0.01, 0.45, 99, 5));
        assertThat(100 * retail.riskWeight(0.01, 0.45, 0, 2.5)).isCloseTo(45.77, PUBLISHED);
    }

    @Test
    void floors_hold_and_default_needs_no_capital() {
        assertThat(CORPORATE.capital(0, 0.45, 50, 2.5)).isEqualTo(CORPORATE.capital(0.0005, 0.45, 50, 2.5));
        assertThat(CORPORATE.capital(0.01, 0, 50, 2.5)).isEqualTo(CORPORATE.capital(0.01, 0.25, 50, 2.5));
        assertThat(CORPORATE.capital(1, 0.45, 50, 2.5)).isZero();
    }

    @Test
    void a_loan_of_one_year_has_no_maturity_adjustment() {
        assertThat(CORPORATE.maturity(0.01, 1)).isEqualTo(1);
        assertThat(CORPORATE.maturity(0.01, 5)).isGreaterThan(CORPORATE.maturity(0.01, 2.5));
    }

    @Test
    void figures_that_mean_nothing_are_refused() {
        for (double odd : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CORPORATE.capital(odd, 0.45, 50, 2.5));
            assertThatIllegalArgumentException().isThrownBy(() -> CORPORATE.capital(0.01, odd, 50, 2.5));
            assertThatIllegalArgumentException().isThrownBy(() -> new Loss(odd, 0.45, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CORPORATE.capital(0.01, 0.45, -1, 2.5));
        assertThatIllegalArgumentException().isThrownBy(() -> CORPORATE.capital(0.01, 0.45, 50, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss(0.1, 0.45, Double.POSITIVE_INFINITY));
    }
}
