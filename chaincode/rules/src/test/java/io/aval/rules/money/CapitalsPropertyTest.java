package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Capitals read back are the same amount, so that words and figures cannot disagree. */
class CapitalsPropertyTest {
    private static final long SEED = 20_261_126;
    private static final int VALUES = 10_000;
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    @Test
    void every_amount_of_the_range_reads_back() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            assertReadsBack(random.nextLong(Fen.MAX_VALUE + 1) >> random.nextInt(53), i);
        }
    }

    /** Zeros are where the rules are hard, and random amounts have few. */
    @Test
    void amounts_full_of_zeros_read_back() {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            long fen = 0;
            for (int digit = 0; digit < 15; digit++) {
                fen = 10 * fen + (random.nextInt(3) == 0 ? random.nextInt(10) : 0);
            }
            assertReadsBack(fen, i);
        }
    }

    private static void assertReadsBack(long fen, int index) {
        String text = Capitals.of(new Fen(fen));
        assertThat(read(text))
                .as("seed %d, value %d: %d as %s", SEED, index, fen, text)
                .isEqualTo(fen);
        assertThat(text)
                .as("seed %d, value %d: %d", SEED, index, fen)
                .startsWith("人民币")
                .doesNotContain("零零")
                .doesNotContain("零亿", "零万", "零仟", "零佰", "零拾", "零角", "零分");
        assertThat(text.endsWith("整"))
                .as("seed %d, value %d: %d as %s", SEED, index, fen, text)
                .isEqualTo(fen % 100 == 0);
    }

    /** Knows the numerals only, none of the writing rules. */
    private static long read(String text) {
        long fen = 0;
        long yi = 0;
        long wan = 0;
        long section = 0;
        long next = 0;
        for (char c : text.substring("人民币".length()).toCharArray()) {
            long digit = next;
            next = 0;
            switch (c) {
                case '拾', '佰', '仟' -> section += digit * unit(c);
                case '万' -> {
                    wan = (section + digit) * 10_000;
                    section = 0;
                }
                case '亿' -> {
                    yi = (wan + section + digit) * 100_000_000;
                    wan = 0;
                    section = 0;
                }
                case '元' -> fen = (yi + wan + section + digit) * 100;
                case '角' -> fen += digit * 10;
                case '分' -> fen += digit;
                case '整' -> assertThat(text).endsWith("整");
                default -> {
                    assertThat(DIGITS).contains(String.valueOf(c));
                    next = DIGITS.indexOf(c);
                }
            }
        }
        return fen;
    }

    private static int unit(char c) {
        return c == '拾' ? 10 : c == '佰' ? 100 : 1000;
    }
}
