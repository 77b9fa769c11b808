package io.aval.rules.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivesTest {

    private static BusinessDay day(String text) {
        return BusinessDay.of(text);
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 2020-03-15, 2040-03-15",
        "UTILITY_MODEL, 2020-03-15, 2030-03-15",
        "DESIGN, 2021-05-31, 2031-05-31",
        "DESIGN, 2021-06-01, 2036-06-01",
        "TRADEMARK, 2020-03-15, 2030-03-15",
        "SOFTWARE, 2020-03-15, 2071-01-01"
    })
    void each_kind_lasts_as_the_law_says(RightKind kind, String from, String end) {
        assertThat(Lives.end(kind, day(from))).isEqualTo(day(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2040-01-01, 2030-01-01, 24, 2042-01-01",
        "2040-01-01, 2030-01-01, 90, 2044-01-01",
        "2040-01-01, 2034-01-01, 90, 2045-01-01",
        "2040-01-01, 2020-01-01, 90, 2040-01-01"
    })
    void a_drugs_approval_extends_five_years_and_to_fourteen_at_most(
            String end, String approval, int months, String extended) {
        assertThat(Lives.extended(day(end), day(approval), months)).isEqualTo(day(extended));
    }

    @Test
    void only_trademarks_are_renewed_without_end() {
        assertThat(RightKind.values()).filteredOn(Lives::renewable).containsExactly(RightKind.TRADEMARK);
    }

    @Test
    void the_shortest_life_counts_and_a_past_one_is_none() {
        assertThat(Lives.years(day("2026-11-23"), day("2030-11-23"))).isCloseTo(4, within(1e-12));
        assertThat(Lives.years(day("2026-11-23"), day("2026-11-22"))).isZero();
        assertThat(Lives.remaining(8, 5, Double.POSITIVE_INFINITY)).isEqualTo(5);
        assertThat(Lives.remaining(8, 15, 3)).isEqualTo(3);
    }
}
