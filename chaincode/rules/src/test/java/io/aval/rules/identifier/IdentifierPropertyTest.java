package io.aval.rules.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One wrong character is always noticed; what is composed comes apart again. */
class IdentifierPropertyTest {
    private static final long SEED = 20_261_124;
    private static final int VALUES = 10_000;

    @Test
    void one_wrong_digit_in_a_bank_number_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            String value = Samples.cnaps(random).value();
            String wrong = Samples.altered(random, value, random.nextInt(value.length()), Samples.DIGITS);
            assertThatIllegalArgumentException()
                    .as("seed %d, value %d: %s for %s", SEED, i, wrong, value)
                    .isThrownBy(() -> new Cnaps(wrong))
                    .withMessage("check digit");
        }
    }

    @Test
    void one_wrong_digit_in_a_bill_number_is_refused_or_fails_the_check_digit() {
        Random random = new Random(SEED);
        int formed = 0;
        for (int i = 0; i < VALUES; i++) {
            BillNumber number = Samples.billNumber(random);
            int index = random.nextInt(number.value().length());
            String wrong = Samples.altered(random, number.value(), index, Samples.DIGITS);
            assertThat(number.checkDigitHolds()).isTrue();
            try {
                assertThat(new BillNumber(wrong).checkDigitHolds())
                        .as("seed %d, value %d: %s for %s", SEED, i, wrong, number)
                        .isFalse();
                formed++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isIn("format", "range", "check digit");
            }
        }
        assertThat(formed).as("seed %d", SEED).isBetween(VALUES / 4, VALUES / 2);
    }

    @Test
    void a_bill_number_comes_apart_into_what_it_was_composed_of() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            BillNumber number = Samples.billNumber(random);
            assertThat(BillNumber.of(number.kind(), number.bank(), number.day(), number.serial()))
                    .as("seed %d, value %d", SEED, i)
                    .isEqualTo(number);
        }
    }

    @Test
    void one_wrong_character_in_a_credit_code_fails_a_check_digit() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            Uscc code = Samples.uscc(random);
            int index = random.nextInt(18);
            String alphabet = index >= 2 && index < 8
                    ? Samples.DIGITS
                    : index == 16 ? Samples.DIGITS + "X" : CheckDigits.USCC_ALPHABET;
            String wrong = Samples.altered(random, code.value(), index, alphabet);
            assertThat(code.checkDigitHolds())
                    .as("seed %d, value %d: %s", SEED, i, code)
                    .isTrue();
            assertThat(new Uscc(wrong).checkDigitHolds())
                    .as("seed %d, value %d: %s for %s", SEED, i, wrong, code)
                    .isFalse();
        }
    }

    /** A digit for a letter moves all that follows, so that the algorithm promises nothing there. */
    @Test
    void one_wrong_digit_or_letter_in_an_lei_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            String value = Samples.lei(random).value();
            int index = random.nextInt(value.length());
            String alphabet = value.charAt(index) <= '9' ? Samples.DIGITS : Samples.ALPHANUMERICS.substring(10);
            String wrong = Samples.altered(random, value, index, alphabet);
            assertThatIllegalArgumentException()
                    .as("seed %d, value %d: %s for %s", SEED, i, wrong, value)
                    .isThrownBy(() -> new Lei(wrong))
                    .withMessage("check digit");
        }
    }

    @Test
    void one_wrong_digit_in_a_patent_number_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            RightNumber number = Samples.patent(random);
            String value = number.value();
            int index = random.nextInt(value.length() - 1);
            int skippingDot = value.charAt(index) == '.' ? value.length() - 1 : index;
            String alphabet = skippingDot == value.length() - 1 ? Samples.DIGITS + "X" : Samples.DIGITS;
            String wrong = Samples.altered(random, value, skippingDot, alphabet);
            assertThatIllegalArgumentException()
                    .as("seed %d, value %d: %s for %s", SEED, i, wrong, value)
                    .isThrownBy(() -> new RightNumber(number.kind(), wrong));
        }
    }

    @Test
    void a_patent_number_is_found_again_in_any_spelling() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            RightNumber number = Samples.patent(random);
            String spelling = spelling(random, number.value());
            assertThat(RightNumber.parse(number.kind(), spelling))
                    .as("seed %d, value %d: %s", SEED, i, spelling)
                    .isEqualTo(number);
        }
    }

    private static String spelling(Random random, String canonical) {
        String prefixed = new String[] {"", "ZL", "CN"}[random.nextInt(3)]
                + (random.nextBoolean() ? canonical : canonical.replace(".", ""));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < prefixed.length(); i++) {
            char c = prefixed.charAt(i);
            text.append(random.nextInt(5) == 0 ? (char) (c - '!' + '\uFF01') : c);
            text.append(random.nextInt(5) == 0 ? " " : "");
        }
        return random.nextBoolean() ? text.toString() : text.toString().toLowerCase(Locale.ROOT);
    }
}
