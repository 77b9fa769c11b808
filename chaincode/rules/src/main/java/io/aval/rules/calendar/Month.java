package io.aval.rules.calendar;

import java.time.YearMonth;

/**
 * A calendar month from 2000-01 to 2199-12; its text is ISO 8601, {@code 2026-11}. Immutable.
 *
 * @param value the text
 */
public record Month(String value) implements Comparable<Month> {

    private static final int TEXT_LENGTH = 7;

    /** Throws {@link IllegalArgumentException} with reason {@code length}, {@code format} or {@code range}. */
    public Month {
        if (value.length() != TEXT_LENGTH) {
            throw new IllegalArgumentException("length");
        }
        BusinessDay.parse(value + "-01");
    }

    /** The month in which a day lies. */
    public static Month of(BusinessDay day) {
        return new Month(day.toString().substring(0, TEXT_LENGTH));
    }

    public BusinessDay first() {
        return BusinessDay.parse(value + "-01");
    }

    public BusinessDay last() {
        return new BusinessDay(yearMonth().atEndOfMonth());
    }

    /** Whether the month has ended by that day. */
    public boolean endedBefore(BusinessDay day) {
        return last().isBefore(day);
    }

    /** Months from this one to the other; negative if the other is earlier. */
    public int monthsUntil(Month other) {
        return 12 * (other.yearMonth().getYear() - yearMonth().getYear())
                + other.yearMonth().getMonthValue()
                - yearMonth().getMonthValue();
    }

    @Override
    public int compareTo(Month other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private YearMonth yearMonth() {
        return YearMonth.from(first().date());
    }
}
