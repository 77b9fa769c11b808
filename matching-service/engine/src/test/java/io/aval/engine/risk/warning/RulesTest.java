package io.aval.engine.risk.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.calendar.BusinessDay;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of early warnings, row by row. */
class RulesTest {

    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");

    private static final String ROWS = """
            annuity-due, ANNUITY_DAYS_LEFT, 60, 61
            annuity-unpaid, ANNUITY_UNPAID, 1, 0
            right-preserved, PRESERVATION, 1, 0
            right-attacked, INVALIDATION, 1, 0
            owner-changed, OWNER_CHANGED, 1, 0
            inventor-left, INVENTORS_LEFT, 1, 0
            citations-fell, CITATIONS_FALL, 300000, 299999
            licence-income-fell, LICENCE_FALL, 300000, 299999
            court-enforcement, ENFORCEMENT, 1, 0
            dishonest-debtor, DISHONEST_LISTED, 1, 0
            tax-grade, TAX_GRADE, 4, 3
            sales-fell, SALES_FALL, 400000, 399999
            invoices-voided, VOID_RED_PERCENTILE, 950001, 950000
            top-buyer-lost, TOP_BUYER_LOST, 1, 0
            trade-gap, TRADE_GAP_DAYS, 46, 45
            vat-mismatch, VAT_MISMATCH, 100001, 100000
            new-burden, NEW_BURDEN, 200001, 200000
            ring-joined, RING_JOINED, 1, 0
            equity-frozen, EQUITY_FROZEN, 1, 0
            headcount-fell, HEADCOUNT_FALL, 300000, 299999
            grade-fell, GRADE_FALL, 2, 1
            population-shifted, PSI, 250001, 250000
            valuation-old, VALUATION_DAYS, 367, 366
            ltv-over-limit, LTV_EXCESS, 1, 0
            """;

    @ParameterizedTest
    @CsvSource(textBlock = ROWS)
    void warns_from_its_threshold_on_and_not_before(String rule, Signal signal, long warning, long quiet) {
        Watch watch = new Watch(Rules.STANDARD);
        watch.see(List.of(new Observation("e1", "S", signal, warning, DAY)));
        assertThat(watch.warnings("S", DAY)).singleElement().satisfies(one -> {
            assertThat(one.rule().name()).isEqualTo(rule);
            assertThat(one.strengthPpm()).isEqualTo(1_000_000);
            assertThat(one.why()).contains(signal.name(), Long.toString(warning), "2026-11-23", "e1");
        });
        watch.see(List.of(new Observation("e2", "S", signal, quiet, DAY.plusDays(1))));
        assertThat(watch.warnings("S", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void every_row_is_tested_and_every_signal_has_one() {
        assertThat(ROWS.lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(
                        Rules.STANDARD.stream().map(Rule::name).toList());
        assertThat(Rules.STANDARD.stream().map(Rule::signal)).containsAll(EnumSet.allOf(Signal.class));
    }

    static Stream<Rule> rules() {
        return Rules.STANDARD.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void loses_half_in_its_half_life_and_never_grows(Rule rule) {
        int life = rule.halfLifeDays();
        assertThat(rule.strengthPpm(0)).isEqualTo(1_000_000);
        assertThat(rule.strengthPpm(life)).isEqualTo(life == 0 ? 1_000_000 : 500_000);
        assertThat(rule.strengthPpm(100_000)).isEqualTo(life == 0 ? 1_000_000 : 0);
        for (int day = 1; day < 25 * life; day++) {
            assertThat(rule.strengthPpm(day)).isBetween(0, rule.strengthPpm(day - 1));
        }
    }

    @Test
    void lines_that_are_no_rules_are_refused_with_the_line() {
        String good = "a | PSI | ABOVE | 1 | NOTE | 0 | REMIND";
        assertThat(Rules.of(List.of("# a remark", "", good))).hasSize(1);
        for (String bad : List.of(
                "a | PSI | ABOVE | 1 | NOTE | 0",
                "a | NOTHING | ABOVE | 1 | NOTE | 0 | REMIND",
                "a | PSI | LIKE | 1 | NOTE | 0 | REMIND",
                "a | PSI | ABOVE | one | NOTE | 0 | REMIND",
                "a | PSI | ABOVE | 1 | NOTE | -1 | REMIND")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rules.of(List.of(bad)))
                    .withMessageContaining(bad);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.of(List.of(good, good)));
    }
}
