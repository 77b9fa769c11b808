package io.aval.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDayTest {
    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2024-02-29", "2026-11-23", "2199-12-31"})
    void reads_and_writes_iso_days(String text) {
        assertThat(BusinessDay.parse(text)).hasToString(text).isEqualTo(BusinessDay.of(text));
        assertThat(BusinessDay.parse(text).date()).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'', length",
        "2026-1-23, length",
        "2026-11-023, length",
        "+2026-11-23, length",
        "2026/11/23, format",
        "2026/11-23, format",
        "2026-11/23, format",
        "20261123--, format",
        "2026-11 23, format",
        "2026-11-2a, format",
        "-026-11-23, format",
        "2026-+1-23, format",
        "２026-11-23, format",
        "2026-00-10, format",
        "2026-13-10, format",
        "2026-11-00, format",
        "2026-11-31, format",
        "2025-02-29, format",
        "2100-02-29, format",
        "1999-12-31, range",
        "2200-01-01, range",
        "0000-01-01, range",
        "9999-12-31, range",
    })
    void refuses_other_text(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessDay.parse(text))
                .withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, 2025-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2025-01-30, 1, 2025-02-28",
        "2025-01-28, 1, 2025-02-28",
        "2025-02-28, 1, 2025-03-28",
        "2025-08-31, 6, 2026-02-28",
        "2025-08-31, 12, 2026-08-31",
        "2024-02-29, 12, 2025-02-28",
        "2025-05-31, -3, 2025-02-28",
        "2025-05-15, 0, 2025-05-15",
    })
    void a_term_in_months_runs_to_the_same_day_or_else_the_months_end(String from, int months, String to) {
        assertThat(BusinessDay.of(from).plusMonths(months)).hasToString(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-15, 75, 2025-10-29",
        "2025-03-10, 92, 2025-06-10",
        "2024-02-28, 2, 2024-03-01",
        "2026-01-01, -1, 2025-12-31",
    })
    void counts_days_with_one_end_left_out(String from, int days, String to) {
        assertThat(BusinessDay.of(from).plusDays(days)).hasToString(to);
        assertThat(BusinessDay.of(from).daysUntil(BusinessDay.of(to))).isEqualTo(days);
        assertThat(BusinessDay.of(to).daysUntil(BusinessDay.of(from))).isEqualTo(-days);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 73_049, Integer.MAX_VALUE})
    void does_not_leave_its_range_by_days(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessDay.of("2000-01-01").plusDays(days))
                .withMessage("range");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 2400, Integer.MAX_VALUE})
    void does_not_leave_its_range_by_months(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessDay.of("2000-01-01").plusMonths(months))
                .withMessage("range");
    }

    @Test
    void days_are_in_order() {
        BusinessDay eve = BusinessDay.of("2026-12-31");
        BusinessDay day = BusinessDay.of("2027-01-01");

        assertThat(eve).isLessThan(day).isNotEqualTo(day);
        assertThat(eve.isBefore(day)).isTrue();
        assertThat(eve.isAfter(day)).isFalse();
        assertThat(day.isAfter(eve)).isTrue();
        assertThat(day.isBefore(day)).isFalse();
        assertThat(day.isAfter(day)).isFalse();
    }
}
