package io.aval.rules.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A calendar day of the ledger, 2000-01-01 to 2199-12-31; its text is ISO 8601, {@code 2026-11-23}. Immutable.
 *
 * @param date the day in the Gregorian calendar
 */
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int TEXT_LENGTH = 10;

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public BusinessDay {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("range");
        }
    }

    /**
     * Reads {@code yyyy-mm-dd} strictly: two-digit months and days, and only days that exist.
     *
     * <p>By hand, because every record carries dates and a formatter would cost more than the rules themselves.
     *
     * @throws IllegalArgumentException reason {@code length}, {@code format} or {@code range}
     */
    public static BusinessDay parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw new IllegalArgumentException("length");
        }
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new IllegalArgumentException("format");
        }
        return new BusinessDay(date(number(text, 0, 4), number(text, 5, 7), number(text, 8, TEXT_LENGTH)));
    }

    /** Shorthand of {@link #parse} for days written in code. */
    public static BusinessDay of(String text) {
        return parse(text);
    }

    /**
     * The day that many days later, or earlier if negative.
     *
     * @throws IllegalArgumentException reason {@code range}
     */
    public BusinessDay plusDays(int days) {
        return new BusinessDay(date.plusDays(days));
    }

    /**
     * The same day of the month that many months later, or that month's last day where it has none such (Negotiable
     * Instruments Law art. 107). Count each term from its first day: added month by month, a day once lost to a
     * shorter month does not come back.
     *
     * @throws IllegalArgumentException reason {@code range}
     */
    public BusinessDay plusMonths(int months) {
        return new BusinessDay(date.plusMonths(months));
    }

    /** Days from this day to the other, one of the two not counted; negative if the other is earlier. */
    public int daysUntil(BusinessDay other) {
        return Math.toIntExact(ChronoUnit.DAYS.between(date, other.date));
    }

    public boolean isBefore(BusinessDay other) {
        return date.isBefore(other.date);
    }

    public boolean isAfter(BusinessDay other) {
        return date.isAfter(other.date);
    }

    @Override
    public int compareTo(BusinessDay other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return date.toString();
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("format", e);
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("format");
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
