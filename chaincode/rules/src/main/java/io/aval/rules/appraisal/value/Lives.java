package io.aval.rules.appraisal.value;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.RightKind;

/**
 * How long rights last, counted in years from a base day: {@code min(legal, economic, contract)}.
 *
 * <p>Sources: 专利法 (2020) art. 42; 商标法 (2019) art. 39, 40; 著作权法 (2020) art. 23 and 计算机软件保护条例 art. 14.
 */
public final class Lives {

    private static final BusinessDay LONGER_DESIGNS = BusinessDay.of("2021-06-01");
    private static final double DAYS_OF_A_YEAR = 365.25;
    private static final int MONTHS = 12;
    private static final int MOST_EXTENDED = 5;
    private static final int MOST_AFTER_APPROVAL = 14;
    private static final int INVENTION = 20;
    private static final int UTILITY_MODEL = 10;
    private static final int DESIGN = 15;
    private static final int OLDER_DESIGN = 10;
    private static final int TRADEMARK = 10;
    private static final int SOFTWARE = 50;

    private Lives() {}

    /**
     * Years of legal protection: inventions 20, utility models 10, designs 15 (10 if filed before 2021-06-01), from the
     * filing day; trademarks 10 from registration, renewable; software 50 from first publication.
     *
     * @param from the day from which the kind's term counts
     */
    public static int term(RightKind kind, BusinessDay from) {
        return switch (kind) {
            case INVENTION -> INVENTION;
            case UTILITY_MODEL -> UTILITY_MODEL;
            case DESIGN -> from.isBefore(LONGER_DESIGNS) ? OLDER_DESIGN : DESIGN;
            case TRADEMARK -> TRADEMARK;
            case SOFTWARE -> SOFTWARE;
        };
    }

    /** Whether the owner may renew it without end, so that its term does not bound its worth. */
    public static boolean renewable(RightKind kind) {
        return kind == RightKind.TRADEMARK;
    }

    /** The first day on which it is protected no more; software lasts to the end of its fiftieth year. */
    public static BusinessDay end(RightKind kind, BusinessDay from) {
        BusinessDay end = from.plusMonths(MONTHS * term(kind, from));
        return kind == RightKind.SOFTWARE
                ? BusinessDay.of(String.valueOf(end.date().getYear() + 1) + "-01-01")
                : end;
    }

    /**
     * The end of an invention that a drug's approval extends (药品专利权期限补偿): by 5 years at most, and to 14 years
     * after the approval at most; never earlier than without.
     *
     * @param months of compensation that were granted
     */
    public static BusinessDay extended(BusinessDay end, BusinessDay approval, int months) {
        int granted = months < MONTHS * MOST_EXTENDED ? months : MONTHS * MOST_EXTENDED;
        BusinessDay later = end.plusMonths(granted);
        BusinessDay latest = approval.plusMonths(MONTHS * MOST_AFTER_APPROVAL);
        BusinessDay bounded = later.isAfter(latest) ? latest : later;
        return bounded.isBefore(end) ? end : bounded;
    }

    /** Years from one day to another, of 365¼ days each; 0 if that is past. */
    public static double years(BusinessDay from, BusinessDay until) {
        int days = from.daysUntil(until);
        return days > 0 ? days / DAYS_OF_A_YEAR : 0;
    }

    /** The shortest of the three; infinite is what does not bound. */
    public static double remaining(double legal, double economic, double contract) {
        return StrictMath.min(legal, StrictMath.min(economic, contract));
    }
}
