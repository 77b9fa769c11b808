package io.aval.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @ParameterizedTest
    @CsvSource({
        "2000-01, 2000-01-01, 2000-01-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-02, 2026-02-01, 2026-02-28",
        "2199-12, 2199-12-01, 2199-12-31",
    })
    void has_a_first_and_a_last_day(String month, String first, String last) {
        assertThat(new Month(month).first()).isEqualTo(BusinessDay.of(first));
        assertThat(new Month(month).last()).isEqualTo(BusinessDay.of(last));
        assertThat(Month.of(BusinessDay.of(last))).isEqualTo(new Month(month));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-1",
                "2026-13",
                "2026-00",
                "1999-12",
                "2200-01",
                "2026/01",
                "2026-01-01",
                "２026-01"
            })
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> new Month(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void months_are_counted_over_the_year() {
        assertThat(new Month("2025-11").monthsUntil(new Month("2026-02"))).isEqualTo(3);
        assertThat(new Month("2026-02").monthsUntil(new Month("2025-11"))).isEqualTo(-3);
        assertThat(new Month("2025-11")).isLessThan(new Month("2026-02"));
    }

    @Test
    void a_month_has_ended_the_day_after_its_last() {
        assertThat(new Month("2026-02").endedBefore(BusinessDay.of("2026-02-28")))
                .isFalse();
        assertThat(new Month("2026-02").endedBefore(BusinessDay.of("2026-03-01")))
                .isTrue();
    }
}
