package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The algorithms against their definitions in whole numbers, computed another way. */
class CheckDigitsPropertyTest {
    private static final long SEED = 20_261_123;
    private static final int VALUES = 10_000;

    @Test
    void mod_97_is_the_remainder_of_the_number_that_the_letters_spell() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            String text = Samples.text(random, Samples.ALPHANUMERICS, 20);
            StringBuilder number = new StringBuilder();
            text.chars().forEach(c -> number.append(Character.digit(c, 36)));
            assertThat(CheckDigits.mod97(text))
                    .as("seed %d, value %d: %s", SEED, i, text)
                    .isEqualTo(new BigInteger(number.toString())
                            .mod(BigInteger.valueOf(97))
                            .intValue());
        }
    }

    @Test
    void a_credit_code_with_its_check_sums_to_nothing_modulo_31() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            String body = Samples.text(random, CheckDigits.USCC_ALPHABET, 17);
            BigInteger sum = BigInteger.valueOf(CheckDigits.USCC_ALPHABET.indexOf(CheckDigits.creditCode(body)));
            for (int k = 0; k < body.length(); k++) {
                sum = sum.add(BigInteger.valueOf(CheckDigits.USCC_ALPHABET.indexOf(body.charAt(k)))
                        .multiply(BigInteger.valueOf(3).pow(k)));
            }
            assertThat(sum.mod(BigInteger.valueOf(31)))
                    .as("seed %d, value %d: %s", SEED, i, body)
                    .isZero();
        }
    }

    /** ISO 7064's own test: carried one step on, the whole string including the check leaves 1 modulo 10. */
    @Test
    void a_number_with_its_mod_11_10_check_is_congruent_to_one() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            String body = Samples.text(random, Samples.DIGITS, 1 + random.nextInt(30));
            int state = 10;
            for (int k = 0; k < body.length(); k++) {
                int sum = (state + Character.digit(body.charAt(k), 10)) % 10;
                state = (sum == 0 ? 20 : 2 * sum) % 11;
            }
            assertThat((state + Character.digit(CheckDigits.mod11And10(body), 10)) % 10)
                    .as("seed %d, value %d: %s", SEED, i, body)
                    .isOne();
        }
    }
}
