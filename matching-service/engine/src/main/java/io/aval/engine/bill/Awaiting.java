package io.aval.engine.bill;

import io.aval.engine.index.Chronicle;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Request;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What awaits somebody, and until when. */
public final class Awaiting {

    private final BillBook book;
    private final Reader reader;

    private Awaiting(BillBook book, Reader reader) {
        this.book = book;
        this.reader = reader;
    }

    /**
     * All that is open today and concerns the reader, most urgent first. What a bank does for its clients is listed once it
     * is written down: a day's own presentments are, when the day was closed.
     */
    public static List<Awaited> of(BillBook book, Reader reader) {
        return new Awaiting(book, reader).list();
    }

    private List<Awaited> list() {
        Map<RecordId, BillToday> bills = new TreeMap<>();
        book.naming(reader.accounts()).forEach(bill -> bills.put(bill.id(), bill));
        if (reader.isBankOf(reader.organisation())) {
            Chronicle chronicle = book.index().chronicle();
            chronicle
                    .toldBanks(reader.organisation(), book.day())
                    .forEach(occasion -> book.find(occasion.record()).ifPresent(bill -> bills.put(bill.id(), bill)));
        }
        List<Awaited> found = new ArrayList<>();
        bills.values().forEach(bill -> open(bill).ifPresent(found::add));
        found.sort(Comparator.comparing((Awaited item) -> item.what() == Awaited.What.OWN)
                .thenComparing(Awaited::until)
                .thenComparing(Awaited::bill));
        return found;
    }

    private Optional<Awaited> open(BillToday bill) {
        Request request = bill.bill().request();
        if (request == null || bill.freeze().frozen()) {
            return Optional.empty();
        }
        Leg leg = request.leg();
        BusinessDay until = until(bill, request);
        long amount = leg == null ? bill.bill().amountFen() : leg.amountFen();
        boolean own = reader.accounts().contains(request.proposer());
        Awaited.What what = own ? Awaited.What.OWN : null;
        if (leg != null && reader.isBankOf(leg.payee().organisation())) {
            what = Awaited.What.CONFIRM;
        } else if (leg == null && reader.accounts().contains(request.responder())) {
            what = Awaited.What.ANSWER;
        } else if (leg == null && isForBank(request)) {
            what = Awaited.What.ANSWER_FOR_CLIENT;
        }
        return what == null
                ? Optional.empty()
                : Optional.of(new Awaited(
                        what,
                        bill.id(),
                        request.operation(),
                        what == Awaited.What.OWN ? request.responder() : request.proposer(),
                        amount,
                        request.day(),
                        until));
    }

    private boolean isForBank(Request request) {
        return request.operation() == Operation.PRESENT
                && reader.isBankOf(request.responder().organisation());
    }

    /** The last day on which the request stands. */
    private BusinessDay until(BillToday bill, Request request) {
        if (request.leg() != null) {
            return request.leg().day();
        }
        if (bill.row(request.operation()).lapse() != Lifecycle.Lapse.DUE) {
            return request.day();
        }
        return bill.bill().due(book.conventions()).plusDays(-1);
    }
}
