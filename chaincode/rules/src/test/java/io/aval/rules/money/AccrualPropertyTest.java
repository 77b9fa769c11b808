package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What splits may not do to money. */
class AccrualPropertyTest {
    private static final long SEED = Long.getLong("aval.seed", 20_261_201L);
    private static final int CASES = 1_000;

    private final Random random = new Random(SEED);

    private record Span(long from, long to) {}

    @Test
    void the_parts_of_any_order_of_splits_add_up_to_the_whole() {
        for (int i = 0; i < CASES; i++) {
            long units = units();
            for (Accrual accrual : accruals(units)) {
                Deque<Span> open = new ArrayDeque<>(List.of(new Span(1, units)));
                long sum = 0;
                for (int splits = random.nextInt(60); !open.isEmpty(); splits--) {
                    Span span = random.nextBoolean() ? open.removeFirst() : open.removeLast();
                    if (splits <= 0 || span.from() == span.to()) {
                        sum += accrual.between(span.from(), span.to());
                        continue;
                    }
                    long last = random.nextLong(span.from(), span.to());
                    open.addFirst(new Span(span.from(), last));
                    open.addLast(new Span(last + 1, span.to()));
                }
                assertThat(sum)
                        .as("-Daval.seed=%d case %d: %s", SEED, i, accrual)
                        .isEqualTo(accrual.upTo(units));
            }
        }
    }

    @Test
    void a_part_differs_from_its_own_rounding_by_one_fen_at_most() {
        for (int i = 0; i < 20 * CASES; i++) {
            Interest interest = interest(1 + random.nextInt(Interest.MAX_DAYS));
            long to = 1 + random.nextLong(units());
            long from = 1 + random.nextLong(to);
            long naive = reckoned(interest, to - from + 1);
            assertThat(Math.abs(interest.between(from, to) - naive))
                    .as("-Daval.seed=%d case %d: %s of %d to %d", SEED, i, interest, from, to)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void what_falls_on_the_first_units_is_rounded_half_up_as_a_decimal_would_be() {
        for (int i = 0; i < 20 * CASES; i++) {
            Interest interest = interest(random.nextInt(Interest.MAX_DAYS + 1));
            long units = units();
            assertThat(interest.upTo(units))
                    .as("-Daval.seed=%d case %d: %s of %d", SEED, i, interest, units)
                    .isEqualTo(reckoned(interest, units));
        }
    }

    @Test
    void no_accrual_ever_falls_and_none_starts_above_nothing() {
        for (int i = 0; i < CASES; i++) {
            long units = units();
            for (Accrual accrual : accruals(units)) {
                assertThat(accrual.upTo(0)).isZero();
                for (int step = 0; step < 20; step++) {
                    long one = 1 + random.nextLong(units);
                    assertThat(accrual.between(one, Math.min(units, one + random.nextInt(3))))
                            .as("-Daval.seed=%d case %d: %s at %d", SEED, i, accrual, one)
                            .isNotNegative();
                }
            }
        }
    }

    @Test
    void every_range_splits_into_proceeds_and_interest_without_rest() {
        for (int i = 0; i < CASES; i++) {
            long units = units();
            Price price = price();
            long from = 1 + random.nextLong(units);
            long to = random.nextLong(from, units + 1);
            assertThat(price.proceeds().between(from, to)
                            + price.sellersInterest().between(from, to))
                    .as("-Daval.seed=%d case %d: %s", SEED, i, price)
                    .isEqualTo(to - from + 1);
            assertThat(price.buyersInterest().between(from, to)
                            + price.sellersInterest().between(from, to))
                    .as("-Daval.seed=%d case %d: %s", SEED, i, price)
                    .isEqualTo(price.interest().between(from, to));
        }
    }

    private List<Accrual> accruals(long units) {
        Price price = price();
        long from = 1 + random.nextLong(units);
        LumpSum sum = new LumpSum(from, random.nextLong(from, units + 1), random.nextLong(Fen.MAX_VALUE >> 10) + 1);
        return List.of(
                price.interest(),
                price.sellersInterest(),
                price.buyersInterest(),
                price.proceeds(),
                sum,
                Claim.secondLeg(price.proceeds(), interest(90)),
                Claim.recourse(interest(400), sum),
                Claim.reRecourse(sum, interest(400), Accrual.NONE));
    }

    private Price price() {
        Interest interest = interest(360);
        return switch (random.nextInt(3)) {
            case 0 -> Price.bySeller(interest);
            case 1 -> Price.byBuyer(interest);
            default -> new Price(interest, InterestPayer.AGREED, random.nextInt(Price.WHOLE + 1));
        };
    }

    private Interest interest(int days) {
        return new Interest(random.nextInt(Interest.MAX_PPM + 1), days, random.nextBoolean() ? 360 : 365);
    }

    /** Of every order of magnitude. */
    private long units() {
        return 1 + (random.nextLong(LumpSum.MAX_UNITS) >> random.nextInt(37));
    }

    private static long reckoned(Interest interest, long units) {
        return BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(interest.ratePpm()))
                .multiply(BigDecimal.valueOf(interest.days()))
                .divide(BigDecimal.valueOf(1_000_000L * interest.basis()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
