package io.aval.rules.appraisal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0.5,0,0",
        "1.5,0,2",
        "2.5,0,2",
        "-0.0004,3,0",
        "0.1,12,0.1",
        "1e17,2,100000000000000000",
        "-3.10,2,-3.1"
    })
    void numbers_are_rounded_half_to_even_and_written_in_one_form(double number, int scale, String text) {
        assertThat(Decimal.of(number, scale).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+1", "01", "1.", ".5", "1.50", "-0", "1e3", "NaN", "Infinity", "1,5", "１", "1.0000000000001"
            })
    void no_other_form_is_read(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(text));
    }

    @Test
    void what_is_not_finite_cannot_be_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.of(Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.of(Double.POSITIVE_INFINITY, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Decimal.of(1e300, 2));
    }
}
