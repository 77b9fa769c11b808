package io.aval.engine.filtering.invoice;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Month;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What went one way, added up over 24 months. Built once, then only read. */
final class Turnover {
    static final int YEAR = 12;
    static final int MONTHS = 24;

    private final Direction direction;
    private final BusinessDay asOf;
    private final Month last;
    private final long[] monthly = new long[MONTHS];
    private final NavigableMap<String, Long> partners = new TreeMap<>();
    private final NavigableMap<String, Long> priorPartners = new TreeMap<>();
    private final NavigableSet<BusinessDay> days = new TreeSet<>();
    private boolean any;
    private long count;
    private long voided;
    private long positive;
    private long red;
    private long tax;

    /**
     * Of a book.
     *
     * @param last month that counts
     */
    Turnover(InvoiceBook book, Direction direction, BusinessDay asOf, Month last) {
        this.direction = direction;
        this.asOf = asOf;
        this.last = last;
        book.invoices().stream().filter(this::mine).forEach(this::seen);
        book.effective().stream().filter(this::mine).forEach(this::add);
    }

    private boolean mine(Invoice one) {
        return one.direction() == direction && !one.issued().isAfter(asOf);
    }

    private void seen(Invoice one) {
        any = true;
        if (one.state() == InvoiceState.VOID && inYear(age(one))) {
            voided++;
        }
    }

    private void add(Invoice one) {
        int age = age(one);
        if (one.state() != InvoiceState.RED) {
            days.add(one.issued());
        }
        if (age < 0 || age >= MONTHS) {
            return;
        }
        monthly[age] = Math.addExact(monthly[age], one.amountFen());
        (inYear(age) ? partners : priorPartners).merge(one.counterparty(), one.amountFen(), Math::addExact);
        if (inYear(age)) {
            tax = Math.addExact(tax, one.taxFen());
            if (one.state() == InvoiceState.RED) {
                red = Math.subtractExact(red, one.amountFen());
            } else {
                count++;
                positive = Math.addExact(positive, one.amountFen());
            }
        }
    }

    /** Months back from the last one, which is 0. */
    private int age(Invoice one) {
        return Month.of(one.issued()).monthsUntil(last);
    }

    private static boolean inYear(int age) {
        return age >= 0 && age < YEAR;
    }

    /** Whether there is an invoice that way at all. */
    boolean any() {
        return any;
    }

    /** The amounts of months {@code from} (the latest is 0) to before {@code to}. */
    long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = Math.addExact(sum, monthly[i]);
        }
        return sum;
    }

    /** The amounts of the year. */
    long year() {
        return sum(0, YEAR);
    }

    long month(int age) {
        return monthly[age];
    }

    long count() {
        return count;
    }

    long voided() {
        return voided;
    }

    long positive() {
        return positive;
    }

    long red() {
        return red;
    }

    long tax() {
        return tax;
    }

    /** All days with an effective invoice that is not red. */
    NavigableSet<BusinessDay> days() {
        return Collections.unmodifiableNavigableSet(days);
    }

    /** Amounts above zero of the year, by partner. */
    List<Long> shares() {
        return partners.values().stream().filter(amount -> amount > 0).toList();
    }

    /** How many partners of the prior year had amounts above zero. */
    long priorPartners() {
        return priorPartners.values().stream().filter(amount -> amount > 0).count();
    }

    /** How many of these have none in the year. */
    long lostPartners() {
        return priorPartners.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> partners.getOrDefault(entry.getKey(), 0L) <= 0)
                .count();
    }
}
