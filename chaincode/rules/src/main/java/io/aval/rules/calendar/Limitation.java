package io.aval.rules.calendar;

/**
 * When a right on a bill lapses because it was not exercised (Negotiable Instruments Law art. 17), in calendar months
 * from the day named, that day not counted, to the same day of the last month or that month's end (art. 107).
 *
 * <p>No working days here: a calendar that is set anew could otherwise revive a right that has lapsed.
 */
public enum Limitation {
    /** Against drawer and acceptor: two years from maturity. */
    DRAWER_AND_ACCEPTOR(24),
    /** The holder's recourse to prior parties: six months from the refusal of acceptance or payment. */
    RECOURSE(6),
    /** Re-recourse to prior parties: three months from payment, or from the suit brought against who claims. */
    RE_RECOURSE(3);

    private final int months;

    Limitation(int months) {
        this.months = months;
    }

    /**
     * The last day on which the right stands.
     *
     * @param start maturity, the refusal, or payment or suit
     * @throws IllegalArgumentException reason {@code range} beyond the ledger's calendar
     */
    public BusinessDay lastDay(BusinessDay start) {
        return start.plusMonths(months);
    }

    /** The first day on which it stands no more; throws as {@link #lastDay} does. */
    public BusinessDay lapsesOn(BusinessDay start) {
        return lastDay(start).plusDays(1);
    }

    /** Whether it has lapsed on that day; never throws, even where its end lies beyond the ledger's calendar. */
    public boolean hasLapsed(BusinessDay start, BusinessDay today) {
        return today.date().isAfter(start.date().plusMonths(months));
    }
}
