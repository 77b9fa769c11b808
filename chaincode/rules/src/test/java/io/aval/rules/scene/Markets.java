package io.aval.rules.scene;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import java.util.ArrayList;
import java.util.List;

/** Conventions to act under: the public holidays of 2026 with the days worked for them. */
public final class Markets {

    public static final Conventions OF_2026 = new Conventions(
            days("01-01", 3, "02-15", 9, "04-04", 3, "05-01", 5, "06-19", 3, "09-25", 3, "10-01", 7),
            days("01-04", 1, "02-14", 1, "02-28", 1, "05-09", 1, "09-20", 1, "10-10", 1),
            34_500,
            360,
            10,
            150_000,
            100_000,
            false,
            false);

    private Markets() {}

    /** The same with other working days. */
    public static Conventions with(List<BusinessDay> closed, List<BusinessDay> open) {
        return new Conventions(closed, open, 34_500, 360, 10, 150_000, 100_000, true, true);
    }

    /** First days and lengths in turn. */
    private static List<BusinessDay> days(Object... runs) {
        List<BusinessDay> days = new ArrayList<>();
        for (int i = 0; i < runs.length; i += 2) {
            BusinessDay first = BusinessDay.of("2026-" + runs[i]);
            for (int j = 0; j < (int) runs[i + 1]; j++) {
                days.add(first.plusDays(j));
            }
        }
        return days;
    }
}
