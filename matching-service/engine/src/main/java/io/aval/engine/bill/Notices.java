package io.aval.engine.bill;

import io.aval.engine.index.Chronicle;
import io.aval.engine.index.Occasion;
import io.aval.engine.index.Occasions;
import io.aval.rules.act.Freeze;
import io.aval.rules.bill.Obligors;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The notices of one reader, from what has been filed of every version of a bill, and from what today makes of the bills
 * that name the reader. The day's close writes the latter down; until then they are told all the same.
 */
public final class Notices {

    /** How long before its last day a right is said to lapse. */
    static final int WARNING_DAYS = 30;

    private final BillBook book;
    private final Reader reader;
    private final BusinessDay since;
    private final Map<Key, Notice> found = new LinkedHashMap<>();

    /** One notice is given once, however many versions or ways tell it. */
    private record Key(
            BusinessDay day,
            Occasion.What what,
            RecordId record,
            @Nullable Object operation) {}

    private Notices(BillBook book, Reader reader, BusinessDay since) {
        this.book = book;
        this.reader = reader;
        this.since = since;
    }

    /**
     * All notices from that day on, the newest first.
     *
     * @param since of what is older, nothing is told but rights that will lapse
     */
    public static List<Notice> of(BillBook book, Reader reader, BusinessDay since) {
        Notices notices = new Notices(book, reader, since);
        notices.filed();
        notices.ofToday();
        return notices.found.values().stream()
                .sorted(Comparator.comparing(Notice::day)
                        .reversed()
                        .thenComparing(Notice::what)
                        .thenComparing(Notice::record))
                .toList();
    }

    private void filed() {
        Chronicle chronicle = book.index().chronicle();
        reader.accounts().forEach(account -> chronicle.told(account, since).forEach(this::add));
        if (reader.isBankOf(reader.organisation())) {
            chronicle.toldBanks(reader.organisation(), since).forEach(this::add);
        }
        for (Occasion occasion : chronicle.toldChains(since)) {
            if (isParty(Objects.requireNonNull(occasion.head(), "an occasion of a chain has one"))) {
                add(occasion);
            }
        }
    }

    /** Whether the reader stands in the chain that ends there. */
    private boolean isParty(Digest head) {
        return book.index().path(head).stream()
                .anyMatch(hop -> reader.accounts().contains(hop.from())
                        || reader.accounts().contains(hop.to()));
    }

    private void ofToday() {
        for (BillToday bill : book.naming(reader.accounts())) {
            if (bill.moved()) {
                Occasions.of(bill.id(), bill.bill()).stream()
                        .filter(told -> reader.accounts().stream().anyMatch(told::isFor) || told.isForChain())
                        .map(Occasions.Told::occasion)
                        .filter(occasion -> !occasion.day().isBefore(since))
                        .forEach(this::add);
            }
            orders(bill);
            limitation(bill);
        }
    }

    private void orders(BillToday bill) {
        for (Freeze order : book.index().chronicle().orders(bill.id())) {
            BusinessDay day = order.day();
            if (day != null && !day.isBefore(since)) {
                Occasion.What what = order.frozen() ? Occasion.What.FROZEN : Occasion.What.LIFTED;
                add(new Occasion(what, day, bill.id(), null, null, null));
            }
        }
    }

    /** The nearest last day of a right that the reader has as the holder of an unpaid bill. */
    private void limitation(BillToday bill) {
        Account holder = bill.bill().holder();
        if (bill.bill().status() != Status.CS04 || !reader.accounts().contains(holder)) {
            return;
        }
        List<Hop> path = book.path(bill);
        Obligors.of(bill.bill(), path).stream()
                .map(obligor -> Obligors.lastDay(bill.bill(), obligor))
                .distinct()
                .filter(last -> !book.day().isAfter(last))
                .filter(last -> book.day().daysUntil(last) <= WARNING_DAYS)
                .forEach(last -> add(new Occasion(
                        Occasion.What.LIMITATION, last.plusDays(-WARNING_DAYS), bill.id(), null, last, null)));
    }

    private void add(Occasion occasion) {
        Key key = new Key(occasion.day(), occasion.what(), occasion.record(), occasion.operation());
        found.putIfAbsent(key, Notice.of(occasion));
    }
}
