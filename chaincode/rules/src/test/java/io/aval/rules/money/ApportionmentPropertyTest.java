package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is divided by whatever weights, nothing is lost and nobody loses by a larger amount. */
class ApportionmentPropertyTest {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 3_000;

    private final Random random = new Random(SEED);

    private List<Long> weights(int round) {
        List<Long> weights = new ArrayList<>();
        int count = random.nextInt(1, 6);
        long top = round % 2 == 0 ? 10_000 : Fen.MAX_VALUE / 8;
        for (int i = 0; i < count; i++) {
            weights.add(random.nextInt(6) == 0 ? 0 : random.nextLong(1, top));
        }
        weights.add(1L);
        return weights;
    }

    @Test
    void the_parts_sum_to_the_amount_and_are_within_fen_of_exact() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> weights = weights(round);
            long amount = random.nextLong(round % 3 == 0 ? 50 : Fen.MAX_VALUE);
            List<Long> parts = Apportionment.of(amount, weights);
            String where = "seed %d, round %d: %d by %s".formatted(SEED, round, amount, weights);
            assertThat(parts.stream().reduce(0L, Math::addExact)).as(where).isEqualTo(amount);
            BigInteger sum = BigInteger.valueOf(weights.stream().reduce(0L, Math::addExact));
            for (int i = 0; i < parts.size(); i++) {
                BigInteger off = BigInteger.valueOf(parts.get(i))
                        .multiply(sum)
                        .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i))));
                assertThat(off.abs()).as(where).isLessThan(sum.multiply(BigInteger.TWO));
                assertThat(weights.get(i) > 0 || parts.get(i) == 0).as(where).isTrue();
            }
        }
    }

    @Test
    void one_fen_more_goes_to_one_and_is_taken_from_none() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> weights = weights(round);
            long amount = random.nextLong(round % 3 == 0 ? 200 : Fen.MAX_VALUE - 1);
            List<Long> before = Apportionment.of(amount, weights);
            List<Long> after = Apportionment.of(amount + 1, weights);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i))
                        .as("seed %d, round %d: %d by %s", SEED, round, amount, weights)
                        .isBetween(before.get(i), before.get(i) + 1);
            }
        }
    }

    @Test
    void weights_that_are_multiples_of_each_other_divide_alike() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> weights = weights(0);
            List<Long> tenfold = weights.stream().map(weight -> 10 * weight).toList();
            long amount = random.nextLong(1_000_000);
            assertThat(Apportionment.of(amount, tenfold))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(Apportionment.of(amount, weights));
        }
    }

    @Test
    void divides_as_anybody_reckons_on_paper() {
        assertThat(Apportionment.of(1_000_000, List.of(54L, 26L, 16L, 4L)))
                .containsExactly(540_000L, 260_000L, 160_000L, 40_000L);
        assertThat(Apportionment.of(1, List.of(1L, 1L))).containsExactly(1L, 0L);
        assertThat(Apportionment.of(3, List.of(1L, 1L))).containsExactly(2L, 1L);
        assertThat(Apportionment.of(101, List.of(5_400L, 2_600L, 1_600L, 400L))).containsExactly(55L, 26L, 16L, 4L);
        assertThat(Apportionment.of(0, List.of(3L, 0L))).containsExactly(0L, 0L);
    }

    @Test
    void rejects_what_cannot_be_divided() {
        for (List<Long> weights : List.of(List.of(0L), List.of(-1L, 2L), List.<Long>of())) {
            assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(5, weights));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(-1, List.of(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(Fen.MAX_VALUE + 1, List.of(1L)));
    }
}
