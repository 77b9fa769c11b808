package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {
    private static final Fen MAX = new Fen(Fen.MAX_VALUE);

    @Test
    void the_largest_amount_is_the_last_whole_number_that_a_binary64_tells_from_its_neighbours() {
        assertThat(Fen.MAX_VALUE).isEqualTo((1L << 53) - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Fen.MAX_VALUE + 1, Long.MAX_VALUE})
    void refuses_amounts_out_of_range(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fen(value)).withMessage("range");
    }

    @Test
    void adds_subtracts_and_multiplies_exactly() {
        assertThat(new Fen(3).plus(new Fen(4))).isEqualTo(new Fen(7));
        assertThat(new Fen(4).minus(new Fen(4))).isEqualTo(Fen.ZERO);
        assertThat(new Fen(4).times(25)).isEqualTo(new Fen(100));
        assertThat(MAX.minus(MAX).isZero()).isTrue();
        assertThat(MAX.times(1)).isEqualTo(MAX);
        assertThat(Fen.ZERO.times(Long.MAX_VALUE)).isEqualTo(Fen.ZERO);
    }

    @Test
    void a_result_that_does_not_fit_is_an_exception() {
        Fen one = new Fen(1);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MAX.plus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MAX.plus(MAX));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fen.ZERO.minus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> one.times(-1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MAX.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MAX.times(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "10, 0.10",
        "99, 0.99",
        "100, 1.00",
        "123456, 1234.56",
        "9007199254740991, 90071992547409.91",
    })
    void writes_and_reads_yuan(long fen, String yuan) {
        assertThat(new Fen(fen).toYuan()).isEqualTo(yuan);
        assertThat(Fen.parseYuan(yuan)).isEqualTo(new Fen(fen));
    }

    @ParameterizedTest
    @CsvSource({"1234, 123400", "1234.5, 123450", "0, 0", "0.5, 50"})
    void reads_yuan_with_fewer_decimals(String yuan, long fen) {
        assertThat(Fen.parseYuan(yuan)).isEqualTo(new Fen(fen));
    }

    @ParameterizedTest
    @CsvSource({
        "'', format",
        "., format",
        ".5, format",
        "5., format",
        "-1.00, format",
        "+1.00, format",
        "01.00, format",
        "00, format",
        "1.234, format",
        "1.2.3, format",
        "'1,234.56', format",
        "1e3, format",
        "' 1', format",
        "１.00, format",
        "90071992547409.92, range",
        "99999999999999.99, range",
        "100000000000000, range",
        "99999999999999999999999999, range",
    })
    void refuses_other_text(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fen.parseYuan(text))
                .withMessage(reason);
    }

    @Test
    void yuan_read_back_are_the_same_fen() {
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Fen amount = new Fen(random.nextLong(Fen.MAX_VALUE + 1) >> random.nextInt(53));
            assertThat(Fen.parseYuan(amount.toYuan()))
                    .as("seed %d, value %d", seed, i)
                    .isEqualTo(amount);
        }
    }

    @Test
    void sorts_by_amount() {
        assertThat(new Fen(1)).isLessThan(new Fen(2)).isGreaterThan(Fen.ZERO);
    }
}
