package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.calendar.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillNumberTest {
    private static final Cnaps BANK = new Cnaps("308584000013");
    private static final BusinessDay DAY = BusinessDay.of("2025-07-01");

    @Test
    void composes_the_worked_example() {
        assertThat(BillNumber.of(5, BANK, DAY, 42)).hasToString("530858400001320250701000000424");
    }

    @Test
    void takes_the_public_sample_apart() {
        BillNumber number = new BillNumber("110233520800020100421000113497");

        assertThat(number.kind()).isEqualTo(1);
        assertThat(number.bank()).isEqualTo(new Cnaps("102335208000"));
        assertThat(number.day()).isEqualTo(BusinessDay.of("2010-04-21"));
        assertThat(number.serial()).isEqualTo(11_349);
    }

    @ParameterizedTest
    @CsvSource({
        "'', length",
        "53085840000132025070100000042, length",
        "5308584000013202507010000004244, length",
        "53085840000132025070100000042X, format",
        "330858400001320250701000000424, format",
        "530858400001320250631000000424, format",
        "530858400001320250229000000424, format",
        "530858400001319991231000000424, range",
        "530858400001420250701000000424, check digit",
    })
    void refuses_what_is_not_well_formed(String value, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BillNumber(value))
                .withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "530858400001320250701000000424, true, the worked example",
        "110233520800020100421000113497, true, the public sample of the first system",
        "530858400001320250701000000425, false, another check digit",
        "530858400001320250701000000414, false, another serial",
        "630858400001320250701000000424, false, another kind"
    })
    void a_number_from_elsewhere_may_fail_its_check_digit(String value, boolean holds, String why) {
        BillNumber number = new BillNumber(value);
        assertThat(number.checkDigitHolds()).as(why).isEqualTo(holds);
        assertThat(BillNumber.of(number.kind(), number.bank(), number.day(), number.serial())
                        .checkDigitHolds())
                .as("what is composed here always holds")
                .isTrue();
    }

    @Test
    void refuses_a_wrong_bank_number_under_a_right_check_digit() {
        String number = "530858400001420250701000000423";

        assertThat(CheckDigits.mod11And10(number.substring(0, 29))).isEqualTo('3');
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BillNumber(number))
                .withMessage("check digit");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 4, 9, 10, 15})
    void composes_no_unknown_kind(int kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillNumber.of(kind, BANK, DAY, 1))
                .withMessage("format");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, BillNumber.MAX_SERIAL + 1, Integer.MAX_VALUE})
    void composes_no_serial_out_of_range(int serial) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillNumber.of(5, BANK, DAY, serial))
                .withMessage("range");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BillNumber.MAX_SERIAL})
    void composes_serials_to_the_edges(int serial) {
        assertThat(BillNumber.of(8, BANK, DAY, serial).serial()).isEqualTo(serial);
    }
}
