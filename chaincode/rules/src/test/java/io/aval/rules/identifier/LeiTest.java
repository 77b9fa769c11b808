package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeiTest {
    @Test
    void accepts_a_published_identifier() {
        assertThat(new Lei("5493001KJTIIGC8Y1R12").value()).isEqualTo("5493001KJTIIGC8Y1R12");
        assertThat(CheckDigits.mod97("5493001KJTIIGC8Y1R12")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'', length",
        "5493001KJTIIGC8Y1R1, length",
        "5493001KJTIIGC8Y1R123, length",
        "5493001KJTIIGC8y1R12, format",
        "5493001KJTIIGC8Y1R1A, format",
        "5493001KJTIIGC8-1R12, format",
        "5493001KJTIIGC8Y1R13, check digit",
        "4593001KJTIIGC8Y1R12, check digit",
    })
    void refuses_what_is_not_well_formed(String value, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lei(value)).withMessage(reason);
    }

    /** 00, 01 and 99 leave the remainder 1 in the place of 97, 98 and 02. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "99"})
    void refuses_check_digits_that_only_the_remainder_would_accept(String check) {
        String body = bodyWhoseRemainderIsOneWith(check);

        assertThat(CheckDigits.mod97(body + check)).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lei(body + check))
                .withMessage("check digit");
    }

    private static String bodyWhoseRemainderIsOneWith(String check) {
        int serial = 100_000;
        while (CheckDigits.mod97("5493001KJTII" + serial + check) != 1) {
            serial++;
        }
        return "5493001KJTII" + serial;
    }
}
