package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The yearly rate of payments, against what is known in closed form. */
class AnnualRateTest {

    private static CashFlow flow(int day, long fen) {
        return new CashFlow(day, Item.PRINCIPAL, fen);
    }

    @Test
    void one_payment_after_one_year_and_after_two() {
        assertThat(AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(365, -1_100_000))))
                .isEqualTo(100_000);
        assertThat(AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(730, -1_210_000))))
                .isEqualTo(100_000);
        assertThat(AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(365, -1_000_000))))
                .isZero();
    }

    @Test
    void interest_on_the_way_costs_more_than_at_the_end() {
        // 1.05^2 − 1: two halves of a double year
        assertThat(AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(365, -50_000), flow(730, -1_050_000))))
                .isEqualTo(50_000);
        long early = AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(180, -50_000), flow(365, -1_050_000)));
        assertThat(early).isGreaterThan(100_000);
    }

    @Test
    void who_pays_back_less_has_a_rate_below_zero() {
        assertThat(AnnualRate.ppm(List.of(flow(0, 1_000_000), flow(365, -900_000))))
                .isEqualTo(-100_000);
    }

    @Test
    void the_scale_of_the_payments_does_not_matter_and_a_fen_more_is_never_cheaper() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 40; round++) {
            long fee = random.nextLong(50_000);
            int days = random.nextInt(30, 1_000);
            List<CashFlow> flows = List.of(flow(0, 10_000_000 - fee), flow(days, -10_300_000));
            List<CashFlow> tenfold = flows.stream()
                    .map(each -> flow(each.day(), 10 * each.fen()))
                    .toList();
            List<CashFlow> dearer = List.of(flow(0, 10_000_000 - fee - 1_000), flow(days, -10_300_000));
            long rate = AnnualRate.ppm(flows);
            assertThat(AnnualRate.ppm(tenfold))
                    .as("seed 20261123, round %d", round)
                    .isEqualTo(rate);
            assertThat(AnnualRate.ppm(dearer))
                    .as("seed 20261123, round %d", round)
                    .isGreaterThan(rate);
        }
    }
}
