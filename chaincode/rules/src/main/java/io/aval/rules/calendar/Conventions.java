package io.aval.rules.calendar;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;

/**
 * What the market has agreed on and every rule reads: which days are worked, and the rates and bounds that a regulator
 * sets. Mondays to Fridays are worked and weekends are not, unless a list says otherwise (调休).
 *
 * <p>It is replaced whole, and what a past day has done to a record is reckoned anew until it is written down: keep the
 * exceptions of the past months in the lists. Immutable.
 *
 * @param closed days that are not worked, in order, each once
 * @param open days that are worked, in order, each once; no day of {@code closed}
 * @param recourseRatePpm yearly rate of interest on a claim of recourse in millionths, which the central bank sets
 *     (Negotiable Instruments Law art. 70)
 * @param basis days that count as a year in interest: 360 or 365
 * @param presentmentDays how many days after maturity a bill may be presented in time: 10 (art. 53)
 * @param acceptanceCapPpm most that an acceptor may have accepted, in millionths of its total assets: 15 % (order 4 of
 *     2022, art. 24)
 * @param marginCapPpm most that its margin deposits may be, in millionths of its deposits: 10 % (art. 24)
 * @param tradeRequired whether a bill needs a registered trade background before it is issued or discounted (art. 15)
 * @param disclosureRequired whether a bill is discounted only where its acceptor's disclosure matches (art. 28)
 */
public record Conventions(
        @Size(max = Conventions.MAX_EXCEPTIONS) List<BusinessDay> closed,
        @Size(max = Conventions.MAX_EXCEPTIONS) List<BusinessDay> open,
        @Range(max = 999_999) int recourseRatePpm,
        @Range(min = 360, max = 365) int basis,
        @Range(min = 1, max = 31) int presentmentDays,
        @Range(max = 1_000_000) int acceptanceCapPpm,
        @Range(max = 1_000_000) int marginCapPpm,
        boolean tradeRequired,
        boolean disclosureRequired) {

    /** Most days in either list. */
    public static final int MAX_EXCEPTIONS = 200;

    /** From one working day to the next at most; the business day moves no further at once. */
    public static final int LONGEST_GAP_DAYS = 31;

    /** Of a ledger that has set none: weekends only, no recourse interest, no duty to register the trade. */
    public static final Conventions NONE =
            new Conventions(List.of(), List.of(), 0, 360, 10, 150_000, 100_000, false, false);

    /**
     * Throws {@link IllegalArgumentException} with reason {@code format} for a basis or a list that is not in order, and
     * {@code range} for lists that leave more than {@value #LONGEST_GAP_DAYS} days from one working day to the next.
     */
    public Conventions {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        if (basis != 360 && basis != 365 || !ascends(closed) || !ascends(open) || !Collections.disjoint(closed, open)) {
            throw new IllegalArgumentException("format");
        }
        requireNoGap(closed, open);
    }

    /** Whether that day is worked. */
    public boolean isWorking(BusinessDay day) {
        return isWorking(day, closed, open);
    }

    /**
     * That day, or the next working day: maturity and every last day of a term move so.
     *
     * @throws IllegalArgumentException reason {@code range} at the end of the ledger's calendar
     */
    public BusinessDay roll(BusinessDay day) {
        return worked(day, 1, closed, open);
    }

    /**
     * The first working day after that day.
     *
     * @throws IllegalArgumentException reason {@code range} at the end of the ledger's calendar
     */
    public BusinessDay next(BusinessDay day) {
        return worked(day.plusDays(1), 1, closed, open);
    }

    /**
     * The last working day before that day.
     *
     * @throws IllegalArgumentException reason {@code range} at the start of the ledger's calendar
     */
    public BusinessDay previous(BusinessDay day) {
        return worked(day.plusDays(-1), -1, closed, open);
    }

    /**
     * The last day on which a bill can be presented in time (art. 53): counted from maturity as the bill states it, and
     * moved to a working day. Whoever presents it later keeps recourse against drawer and acceptor only.
     *
     * @throws IllegalArgumentException reason {@code range} at the end of the ledger's calendar
     */
    public BusinessDay lastPresentmentDay(BusinessDay due) {
        return roll(due.plusDays(presentmentDays));
    }

    private static boolean isWorking(BusinessDay day, List<BusinessDay> closed, List<BusinessDay> open) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? Collections.binarySearch(open, day) >= 0
                : Collections.binarySearch(closed, day) < 0;
    }

    private static boolean ascends(List<BusinessDay> days) {
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).isBefore(days.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A long run of days off holds a listed one, so it is enough to walk from these, and over each run once. */
    private static void requireNoGap(List<BusinessDay> closed, List<BusinessDay> open) {
        BusinessDay seen = null;
        for (BusinessDay day : closed) {
            if (seen == null || day.isAfter(seen)) {
                BusinessDay before = worked(day, -1, closed, open);
                seen = worked(day, 1, closed, open);
                if (before.daysUntil(seen) > LONGEST_GAP_DAYS) {
                    throw new IllegalArgumentException("range");
                }
            }
        }
    }

    /** The nearest working day in that direction, the day itself included. */
    private static BusinessDay worked(BusinessDay from, int step, List<BusinessDay> closed, List<BusinessDay> open) {
        BusinessDay day = from;
        for (int i = 0; i <= LONGEST_GAP_DAYS; i++) {
            if (isWorking(day, closed, open)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new IllegalArgumentException("range");
    }
}
