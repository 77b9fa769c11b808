package io.aval.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BusinessDayPropertyTest {
    private static final BusinessDay FIRST = BusinessDay.of("2000-01-01");
    private static final BusinessDay LAST = BusinessDay.of("2199-12-31");

    @Test
    void every_day_of_the_range_reads_back_and_follows_the_one_before() {
        int days = FIRST.daysUntil(LAST);
        BusinessDay before = FIRST;
        for (int i = 1; i <= days; i++) {
            BusinessDay day = FIRST.plusDays(i);
            assertThat(BusinessDay.parse(day.toString())).isEqualTo(day);
            assertThat(before.plusDays(1)).isEqualTo(day);
            assertThat(before.isBefore(day)).isTrue();
            before = day;
        }
        assertThat(before).isEqualTo(LAST);
    }

    /** Art. 107 in its own words, against the calendar's arithmetic. */
    @Test
    void a_term_in_months_ends_on_the_same_day_or_on_the_last_day_of_its_month() {
        long seed = 20_261_127;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            BusinessDay from = FIRST.plusDays(random.nextInt(65_000));
            int months = random.nextInt(121);
            LocalDate to = from.plusMonths(months).date();
            LocalDate start = from.date();
            assertThat(12 * (to.getYear() - start.getYear()) + to.getMonthValue() - start.getMonthValue())
                    .as("seed %d, value %d: %s + %d months", seed, i, from, months)
                    .isEqualTo(months);
            assertThat(to.getDayOfMonth())
                    .as("seed %d, value %d: %s + %d months", seed, i, from, months)
                    .isEqualTo(Math.min(start.getDayOfMonth(), to.lengthOfMonth()));
        }
    }
}
