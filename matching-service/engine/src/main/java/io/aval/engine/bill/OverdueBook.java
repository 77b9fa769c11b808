package io.aval.engine.bill;

import io.aval.engine.index.RecordIndex;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Dishonour;
import io.aval.rules.bill.Presentments;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.party.Overdue;
import io.aval.rules.party.OverdueEvent;
import io.aval.rules.party.OverdueLevel;
import io.aval.rules.party.OverdueRule;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of overdue acceptors (逾期名单) as a witness can compute it from the bills of its vault: which due presentments
 * each acceptor did not pay, and the level that follows by {@link OverdueRule}.
 *
 * <p>The ranges of one package that were not paid on one day are one event: a split makes nobody more overdue.
 */
public final class OverdueBook {

    private final BillBook book;
    private final Month month;
    private final Map<RecordId, Map<Point, Unpaid>> unpaid = new TreeMap<>();

    /** A package and the day on which its payment became overdue. */
    private record Point(BusinessDay day, BillNumber number) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : number.value().compareTo(other.number.value());
        }
    }

    /** Ranges together; the last of them is settled on that day, if all are. */
    private record Unpaid(
            long amountFen, boolean settled, @Nullable BusinessDay settledDay) {
        Unpaid and(Unpaid other) {
            boolean both = settled && other.settled;
            BusinessDay later = settledDay;
            if (later == null || other.settledDay != null && other.settledDay.isAfter(later)) {
                later = other.settledDay;
            }
            return new Unpaid(amountFen + other.amountFen, both, both ? later : null);
        }
    }

    /**
     * An acceptor.
     *
     * @param level as it follows from the events
     * @param listed as the registry has it now
     * @param evidence digest of the events
     */
    public record Line(
            RecordId party,
            OverdueLevel level,
            OverdueLevel listed,
            Month month,
            @Size(max = 1_000_000) List<OverdueEvent> events,
            Digest evidence) {
        /** Whether the registry is to be changed. */
        public boolean changed() {
            return level != listed;
        }
    }

    private OverdueBook(BillBook book, Month month) {
        this.book = book;
        this.month = month;
    }

    /** A line for everybody who is overdue at the end of that month, was so before, or has an event until then. */
    public static List<Line> of(BillBook book, Month month) {
        OverdueBook overdue = new OverdueBook(book, month);
        book.forEach(bill -> overdue.add(bill.bill()));
        return overdue.lines();
    }

    private void add(Bill bill) {
        Presentments presented = bill.presentments();
        Dishonour first = presented.inWindow() != null ? presented.inWindow() : presented.late();
        if (first == null || bill.into() != null || first.day().isAfter(month.last())) {
            return;
        }
        Optional<RecordId> party = party(bill.terms().acceptor());
        if (party.isEmpty()) {
            throw new IllegalStateException(
                    "an acceptor is registered: " + bill.terms().acceptor());
        }
        boolean settled = bill.status() == Status.CS06 && bill.last() != null;
        Unpaid range = new Unpaid(
                bill.amountFen(),
                settled,
                settled && bill.last() != null ? bill.last().day() : null);
        unpaid.computeIfAbsent(party.get(), key -> new TreeMap<>())
                .merge(new Point(first.day(), bill.terms().number()), range, Unpaid::and);
    }

    private Optional<RecordId> party(Account acceptor) {
        return book.index().naming(Kind.PARTY, acceptor).stream().findFirst();
    }

    private List<Line> lines() {
        Map<RecordId, OverdueLevel> listed = listed(book.index());
        listed.forEach((party, level) -> {
            if (level != OverdueLevel.NONE) {
                unpaid.computeIfAbsent(party, key -> new TreeMap<>());
            }
        });
        List<Line> lines = new ArrayList<>();
        unpaid.forEach((party, points) -> {
            List<OverdueEvent> events = new ArrayList<>();
            points.forEach(
                    (point, sum) -> events.add(new OverdueEvent(point.day(), sum.amountFen(), sum.settledDay())));
            OverdueLevel level = OverdueRule.level(events, month);
            OverdueLevel before = listed.getOrDefault(party, OverdueLevel.NONE);
            lines.add(new Line(party, level, before, month, List.copyOf(events), evidence(events)));
        });
        return lines;
    }

    private static Map<RecordId, OverdueLevel> listed(RecordIndex index) {
        Map<RecordId, OverdueLevel> listed = new TreeMap<>();
        index.forEach(Kind.PARTY, (Opening opening) -> {
            Overdue overdue = Schema.of(Party.class).decode(opening.body()).overdue();
            listed.put(opening.id(), overdue == null ? OverdueLevel.NONE : overdue.level());
        });
        return listed;
    }

    /** What a level can be computed from again: the events in canonical form. */
    private static Digest evidence(List<OverdueEvent> events) {
        return Digest.of(new Json.Arr(events.stream()
                        .<Json>map(Schema.of(OverdueEvent.class)::encode)
                        .toList())
                .canonical());
    }
}
