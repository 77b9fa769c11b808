package io.aval.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.RateCurve;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.TenorStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An offer's rate is the run's, and the ledger refuses any other than its own: so both have the same tables. */
class LedgerMarketTest {
    private static final int LONGEST = 366;

    @Test
    void a_run_reads_the_rate_that_the_ledger_asks_for_at_every_grade_and_tenor_served() {
        agree(terms(List.of(new TenorStep(90, 0), new TenorStep(180, 500), new TenorStep(400, 1_200))));
        agree(terms(List.of(new TenorStep(LONGEST, 7))));
        agree(terms(null));
    }

    @Test
    void only_steps_that_were_posted_are_read() {
        assertThat(LedgerMarket.rates(terms(null)).flat()).isTrue();
        assertThat(LedgerMarket.rates(terms(List.of(new TenorStep(LONGEST, 0)))).tenors())
                .containsExactly(new RateCurve.TenorStep(LONGEST, 0));
    }

    private static void agree(ProductTerms terms) {
        RateCurve rates = LedgerMarket.rates(terms);
        for (int grade = 1; grade <= terms.worstGrade(); grade++) {
            for (int days = 1; days <= LONGEST; days++) {
                assertThat(rates.ppm(grade, days))
                        .as("grade %d, %d days", grade, days)
                        .isEqualTo(terms.ratePpm(grade, days));
            }
        }
    }

    private static ProductTerms terms(@Nullable List<TenorStep> tenors) {
        return new ProductTerms(
                FinanceKind.DISCOUNT,
                1_000_000,
                1,
                1_000_000,
                LONGEST,
                List.of(new RateStep(1, 16_000), new RateStep(2, 17_000), new RateStep(3, 17_000)),
                10_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")),
                tenors,
                null);
    }
}
