package io.aval.rules.calendar;

import static io.aval.rules.calendar.Limitation.DRAWER_AND_ACCEPTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationTest {

    @ParameterizedTest
    @CsvSource({
        "DRAWER_AND_ACCEPTOR, 2026-09-02, 2028-09-02, an ordinary day",
        "DRAWER_AND_ACCEPTOR, 2026-02-28, 2028-02-28, the same day even in a leap year",
        "DRAWER_AND_ACCEPTOR, 2028-02-29, 2030-02-28, no such day two years on",
        "DRAWER_AND_ACCEPTOR, 2096-02-29, 2098-02-28, before the year that is no leap year",
        "DRAWER_AND_ACCEPTOR, 2026-12-31, 2028-12-31, the end of a year",
        "RECOURSE, 2026-03-02, 2026-09-02, an ordinary day",
        "RECOURSE, 2026-08-31, 2027-02-28, no such day in February",
        "RECOURSE, 2027-08-31, 2028-02-29, nor in a longer one",
        "RECOURSE, 2026-08-29, 2027-02-28, nor the 29th",
        "RECOURSE, 2027-08-29, 2028-02-29, which a leap year has",
        "RECOURSE, 2026-03-31, 2026-09-30, a month of thirty days",
        "RECOURSE, 2026-09-30, 2027-03-30, which does not come back",
        "RECOURSE, 2026-04-03, 2026-10-03, a holiday does not move it",
        "RE_RECOURSE, 2026-11-30, 2027-02-28, no such day in February",
        "RE_RECOURSE, 2027-11-30, 2028-02-29, nor in a longer one",
        "RE_RECOURSE, 2026-01-31, 2026-04-30, a month of thirty days",
        "RE_RECOURSE, 2026-12-15, 2027-03-15, over the year"
    })
    void stands_on_its_last_day_and_not_on_the_next(Limitation right, String start, String last, String why) {
        BusinessDay from = BusinessDay.of(start);
        BusinessDay end = BusinessDay.of(last);
        assertThat(right.lastDay(from)).as(why).isEqualTo(end);
        assertThat(right.lapsesOn(from)).as(why).isEqualTo(end.plusDays(1));
        assertThat(right.hasLapsed(from, from)).as(why).isFalse();
        assertThat(right.hasLapsed(from, end)).as(why).isFalse();
        assertThat(right.hasLapsed(from, end.plusDays(1))).as(why).isTrue();
    }

    @Test
    void a_right_that_outlives_the_calendar_has_no_last_day_and_does_not_lapse() {
        BusinessDay late = BusinessDay.of("2198-12-31");
        assertThat(DRAWER_AND_ACCEPTOR.hasLapsed(late, BusinessDay.of("2199-12-31")))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> DRAWER_AND_ACCEPTOR.lastDay(late));
    }
}
