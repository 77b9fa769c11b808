package io.aval.engine.financing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The risk-adjusted rate, reckoned by hand. */
class PricingTest {

    private final TermsTable table = TermsTable.published();

    @Test
    void funding_cost_risk_and_capital_make_the_rate() {
        // (2.2 % + 1.2 % + 2 % · 45 % + 12 % · 0.8855 · 10.5 %) / (1 − 2 %) = 5.5263 %
        assertThat(Pricing.rate(table, 20_000, 450_000, 92_978)).isEqualTo(55_263);
        assertThat(Pricing.rate(table, 0, 450_000, 92_978)).isEqualTo(45_157);
        assertThat(Pricing.rate(table, 999_999, 1_000_000, 1)).isEqualTo(999_999);
    }

    @Test
    void a_smaller_part_of_the_loss_or_a_better_debtor_is_never_dearer() {
        int before = 0;
        for (int pd = 0; pd < 200_000; pd += 1_000) {
            int rate = Pricing.rate(table, pd, 450_000, 92_978);
            assertThat(rate).isGreaterThan(before);
            assertThat(Pricing.rate(table, pd, 117_000, 92_978)).isLessThanOrEqualTo(rate);
            before = rate;
        }
    }

    @Test
    void a_years_probability_is_taken_in_proportion() {
        assertThat(Pricing.within(20_000, 365)).isEqualTo(20_000);
        assertThat(Pricing.within(20_000, 73)).isEqualTo(4_000);
        assertThat(Pricing.within(900_000, 3_650)).isEqualTo(1_000_000);
    }
}
