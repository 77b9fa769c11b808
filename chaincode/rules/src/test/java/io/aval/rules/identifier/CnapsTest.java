package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnapsTest {
    @ParameterizedTest
    @ValueSource(strings = {"102100099996", "308584000013", "102335208000"})
    void accepts_numbers_of_real_banks(String value) {
        assertThat(new Cnaps(value)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'', length",
        "30858400001, length",
        "3085840000133, length",
        "30858400001X, format",
        "3085 4000013, format",
        "３08584000013, format",
        "308584000014, check digit",
        "308548000013, check digit",
        "000000000000, check digit",
    })
    void refuses_what_is_not_well_formed(String value, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cnaps(value)).withMessage(reason);
    }
}
