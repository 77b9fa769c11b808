package io.aval.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.calendar.BusinessDay;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the market, to the fen. */
class InterestTest {
    /** 1,000,000 yuan at 1.23 % for 91 days, where rounding each part by itself drifts. */
    private static final Interest DRIFTING = new Interest(12_300, 91, 360);

    private static final long MILLION_YUAN = 100_000_000;

    @ParameterizedTest
    @CsvSource({
        "E1,          1000000.00, 26200, 75, 360, 5458.33, 994541.67",
        "E4,           500000.00, 18000, 95, 360, 2375.00, 497625.00",
        "E8,          1000000.00, 12300, 91, 360, 3109.17, 996890.83",
        "no rate,     1000000.00,     0, 91, 360,    0.00, 1000000.00",
        "no time,     1000000.00, 12300,  0, 360,    0.00, 1000000.00",
        "a half,            0.01, 500000, 360, 360,  0.01,       0.00",
        "under half,        0.01, 499999, 360, 360,  0.00,       0.01",
        "largest,  1000000000.00, 999999, 360, 360, 999999000.00, 1000.00"
    })
    void a_discount_comes_out_as_the_market_reckons_it(
            String name, String face, int rate, int days, int basis, String interest, String proceeds) {
        long units = Fen.parseYuan(face).value();
        Interest accrued = new Interest(rate, days, basis);
        assertThat(new Fen(accrued.upTo(units)).toYuan()).as(name).isEqualTo(interest);
        assertThat(new Fen(Price.bySeller(accrued).proceeds().upTo(units)).toYuan())
                .as(name)
                .isEqualTo(proceeds);
    }

    @Test
    void the_days_of_the_first_example_count_one_end_only() {
        assertThat(BusinessDay.of("2024-08-15").daysUntil(BusinessDay.of("2024-10-29")))
                .isEqualTo(75);
        assertThat(BusinessDay.of("2025-03-10").daysUntil(BusinessDay.of("2025-06-10")) + 3)
                .isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource({"360, 10003597.22", "365, 10003547.95"})
    void the_second_leg_of_a_repo_follows_the_basis(int basis, String leg) {
        Claim second = Claim.secondLeg(Accrual.FACE, new Interest(18_500, 7, basis));
        assertThat(new Fen(second.between(1, 10 * MILLION_YUAN)).toYuan()).isEqualTo(leg);
    }

    @Test
    void parts_that_are_rounded_by_themselves_drift_and_differences_do_not() {
        long tenth = MILLION_YUAN / 10;
        assertThat(10 * DRIFTING.upTo(tenth)).isEqualTo(310_920);
        long piece = 1_234_567;
        assertThat(80 * DRIFTING.upTo(piece) + DRIFTING.upTo(MILLION_YUAN - 80 * piece))
                .isEqualTo(310_879);

        assertThat(LongStream.range(0, 10)
                        .map(i -> DRIFTING.between(i * tenth + 1, (i + 1) * tenth))
                        .sum())
                .isEqualTo(310_917);
        assertThat(LongStream.range(0, 80)
                                .map(i -> DRIFTING.between(i * piece + 1, (i + 1) * piece))
                                .sum()
                        + DRIFTING.between(80 * piece + 1, MILLION_YUAN))
                .isEqualTo(310_917);
    }

    @Test
    void nothing_overflows_at_the_bounds() {
        Interest most = new Interest(Interest.MAX_PPM, Interest.MAX_DAYS, 360);
        assertThat(most.upTo(LumpSum.MAX_UNITS)).isEqualTo(1_016_665_650_000L);
        assertThat(most.upTo(Fen.MAX_VALUE)).isEqualTo(91_573_100_850_007_652L);
        assertThat(most.exceedsPrincipal()).isTrue();
        assertThat(new Interest(Interest.MAX_PPM, 360, 360).exceedsPrincipal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,1,360", "1000000,1,360", "1,-1,360", "1,3661,360", "1,1,361", "1,1,0", "1,1,366"})
    void refuses_what_is_out_of_range(int rate, int days, int basis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interest(rate, days, basis))
                .withMessage("range");
    }

    @ParameterizedTest
    @CsvSource({"0,5", "6,5", "-1,5", "-3,-2"})
    void refuses_ranges_that_are_empty_reversed_or_start_before_the_first_unit(long from, long to) {
        assertThatIllegalArgumentException().isThrownBy(() -> DRIFTING.between(from, to));
    }

    @Test
    void refuses_fewer_than_no_units() {
        assertThatIllegalArgumentException().isThrownBy(() -> DRIFTING.upTo(-1));
    }
}
