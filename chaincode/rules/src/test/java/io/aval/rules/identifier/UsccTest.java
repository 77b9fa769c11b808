package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    @Test
    void both_check_digits_of_a_published_code_hold() {
        Uscc code = new Uscc("91350100M000100Y43");

        assertThat(code.checkDigitHolds()).isTrue();
        assertThat(code.organisationCode()).isEqualTo("M000100Y4");
        assertThat(CheckDigits.creditCode("91350100M000100Y4")).isEqualTo('3');
        assertThat(CheckDigits.organisation("M000100Y")).isEqualTo('4');
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91350100M0001TGQXM"})
    void accepts_live_codes_whose_check_digits_do_not_hold(String code) {
        assertThat(new Uscc(code).checkDigitHolds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y42, only the outer check digit is wrong",
        "91350100M000100Y56, only the nested one is wrong: the outer is computed over it",
    })
    void one_wrong_check_digit_is_enough_for_the_warning(String code, String why) {
        assertThat(new Uscc(code).checkDigitHolds()).as(why).isFalse();
    }

    @Test
    void the_outer_check_digit_alone_would_let_a_wrong_organisation_code_pass() {
        assertThat(CheckDigits.creditCode("91350100M000100Y5")).isEqualTo('6');
    }

    @ParameterizedTest
    @CsvSource({
        "'', length",
        "91350100M000100Y4, length",
        "91350100M000100Y433, length",
        "91350100m000100Y43, format",
        "91350100I000100Y43, format",
        "91350100O000100Y43, format",
        "S1350100M000100Y43, format",
        "9V350100M000100Y43, format",
        "91350100M000100Z43, format",
        "913501A0M000100Y43, format",
        "91350100M000100YA3, format",
        "91350100 000100Y43, format",
        "９1350100M000100Y43, format",
    })
    void refuses_what_has_not_the_form(String code, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uscc(code)).withMessage(reason);
    }
}
