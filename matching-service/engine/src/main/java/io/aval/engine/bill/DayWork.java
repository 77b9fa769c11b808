package io.aval.engine.bill;

import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a day's close has to write down of a vault.
 *
 * @param looked bills whose current opening is held
 * @param frozen bills of these that the day would change and an order forbids to
 */
public record DayWork(long looked, long frozen, List<Item> items) {

    /**
     * A bill to be closed.
     *
     * @param custodian which of its custodians can endorse it beside the witness
     */
    public record Item(Organisation custodian, Closed closed) {}

    /** Looks over all bills of an organisation; a witness may close any, another what it keeps. */
    public static DayWork of(BillBook book, Organisation organisation, boolean witness) {
        List<Item> items = new ArrayList<>();
        long[] counts = new long[2];
        book.forEach(bill -> {
            counts[0]++;
            Optional<Organisation> custodian = bill.opening().custodians().stream()
                    .filter(one -> witness || one.equals(organisation))
                    .findFirst();
            if (!bill.moved() || custodian.isEmpty()) {
                return;
            }
            if (bill.freeze().frozen()) {
                counts[1]++;
            } else {
                items.add(new Item(custodian.get(), Closed.of(bill, book)));
            }
        });
        return new DayWork(counts[0], counts[1], List.copyOf(items));
    }
}
