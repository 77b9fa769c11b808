package io.aval.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.OrderEntry;
import io.aval.rules.scene.Markets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true, an ordinary Monday",
        "2026-03-07, false, an ordinary Saturday",
        "2026-03-08, false, an ordinary Sunday",
        "2026-02-16, false, a Monday of the spring festival",
        "2026-02-14, true, a Saturday worked for it",
        "2026-01-04, true, a Sunday worked for new year",
        "2026-10-07, false, the last day of the national holiday",
        "2026-10-08, true, the day after"
    })
    void a_weekday_is_worked_unless_listed_and_a_weekend_is_not(String day, boolean works, String why) {
        assertThat(Markets.OF_2026.isWorking(BusinessDay.of(day))).as(why).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 2026-03-06, 2026-03-09, 2026-03-05",
        "2026-03-07, 2026-03-09, 2026-03-09, 2026-03-06",
        "2026-02-13, 2026-02-13, 2026-02-14, 2026-02-12",
        "2026-02-15, 2026-02-24, 2026-02-24, 2026-02-14",
        "2026-02-23, 2026-02-24, 2026-02-24, 2026-02-14",
        "2026-09-30, 2026-09-30, 2026-10-08, 2026-09-29",
        "2026-10-08, 2026-10-08, 2026-10-09, 2026-09-30",
        "2026-10-09, 2026-10-09, 2026-10-10, 2026-10-08"
    })
    void rolls_forward_and_steps_both_ways(String day, String rolled, String next, String previous) {
        BusinessDay from = BusinessDay.of(day);
        assertThat(Markets.OF_2026.roll(from)).isEqualTo(BusinessDay.of(rolled));
        assertThat(Markets.OF_2026.next(from)).isEqualTo(BusinessDay.of(next));
        assertThat(Markets.OF_2026.previous(from)).isEqualTo(BusinessDay.of(previous));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-12",
        "2026-03-04, 2026-03-16",
        "2026-02-06, 2026-02-24",
        "2026-02-28, 2026-03-10",
        "2024-02-19, 2024-02-29",
        "2026-09-25, 2026-10-08"
    })
    void the_window_of_presentment_ends_ten_days_after_maturity_on_a_working_day(String due, String last) {
        assertThat(Markets.OF_2026.lastPresentmentDay(BusinessDay.of(due))).isEqualTo(BusinessDay.of(last));
    }

    @Test
    void a_ledger_without_conventions_rests_at_weekends_only() {
        assertThat(Conventions.NONE.isWorking(BusinessDay.of("2026-10-01"))).isTrue();
        assertThat(Conventions.NONE.roll(BusinessDay.of("2026-10-03"))).isEqualTo(BusinessDay.of("2026-10-05"));
    }

    @Test
    void every_working_day_is_reached_and_left_within_the_longest_gap() {
        BusinessDay day = BusinessDay.of("2025-12-01");
        while (day.isBefore(BusinessDay.of("2027-02-01"))) {
            BusinessDay next = Markets.OF_2026.next(day);
            assertThat(Markets.OF_2026.isWorking(next)).isTrue();
            assertThat(Markets.OF_2026.previous(next)).isEqualTo(Markets.OF_2026.previous(day.plusDays(1)));
            day = day.plusDays(1);
        }
    }

    /** 2026-06-01 is a Monday; off from then to Tuesday, 2026-06-30, the next working day is 33 days after the last. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 26, true",
        "2026-06-01, 27, true",
        "2026-06-01, 29, false",
        "2026-06-02, 30, true",
        "2026-06-02, 31, false",
        "2026-06-02, 200, false"
    })
    void refuses_a_list_that_stops_the_calendar(String first, int length, boolean fits) {
        List<BusinessDay> closed = run(first, length);
        if (fits) {
            Conventions conventions = Markets.with(closed, List.of());
            BusinessDay last = conventions.previous(closed.getFirst());
            assertThat(last.daysUntil(conventions.next(last))).isLessThanOrEqualTo(Conventions.LONGEST_GAP_DAYS);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Markets.with(closed, List.of()))
                    .withMessage("range");
        }
    }

    @Test
    void a_worked_weekend_breaks_a_long_run_of_days_off() {
        List<BusinessDay> closed = run("2026-06-01", 60).stream()
                .filter(Conventions.NONE::isWorking)
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> Markets.with(closed, List.of()));
        List<BusinessDay> worked = List.of(BusinessDay.of("2026-06-21"), BusinessDay.of("2026-07-12"));
        assertThat(Markets.with(closed, worked).next(BusinessDay.of("2026-06-22")))
                .isEqualTo(BusinessDay.of("2026-07-12"));
    }

    @Test
    void refuses_lists_out_of_order_and_a_day_in_both() {
        List<BusinessDay> two = run("2026-06-01", 2);
        for (List<BusinessDay> wrong : List.of(two.reversed(), List.of(two.getFirst(), two.getFirst()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Markets.with(wrong, List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> Markets.with(List.of(), wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Markets.with(two, two));
    }

    @Test
    void entries_of_the_first_release_stay_readable_to_the_byte() {
        String tx = "a".repeat(64);
        String day = "{\"day\":\"2026-03-03\",\"tx\":\"" + tx + "\"}";
        DayEntry entry = Schema.of(DayEntry.class).decode(JsonReader.read(day));
        assertThat(entry).isEqualTo(new DayEntry(BusinessDay.of("2026-03-03"), tx, null));
        assertThat(Schema.of(DayEntry.class).encode(entry).canonical()).isEqualTo(day);
        String order = "{\"frozen\":true,\"tx\":\"" + tx + "\"}";
        OrderEntry frozen = Schema.of(OrderEntry.class).decode(JsonReader.read(order));
        assertThat(Schema.of(OrderEntry.class).encode(frozen).canonical()).isEqualTo(order);
    }

    private static List<BusinessDay> run(String first, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> BusinessDay.of(first).plusDays(i))
                .toList();
    }
}
