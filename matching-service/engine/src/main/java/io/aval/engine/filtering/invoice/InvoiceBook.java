package io.aval.engine.filtering.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Invoices of one company from all its lists: each once, red-letter ones paired with what they reverse. Depends on the
 * invoices, not on their order. Immutable.
 *
 * @param invoices by day, direction and number
 * @param unpaired red-letter invoices without an original among them
 * @param above red-letter invoices that, together with earlier ones, are above their original
 * @param uncovered reversed ones without a red-letter invoice among them: they do not count
 */
public record InvoiceBook(
        List<Invoice> invoices, List<Invoice> unpaired, List<Invoice> above, List<Invoice> uncovered) {

    public InvoiceBook {
        invoices = List.copyOf(invoices);
        unpaired = List.copyOf(unpaired);
        above = List.copyOf(above);
        uncovered = List.copyOf(uncovered);
    }

    /**
     * The book of these invoices. Of two with the same number the first of {@link Invoice}'s order stays, so that a
     * later state of an invoice must come in a list of its own, without the earlier one.
     */
    public static InvoiceBook of(Collection<Invoice> invoices) {
        SortedMap<String, Invoice> once = new TreeMap<>();
        invoices.stream().sorted().forEach(invoice -> once.putIfAbsent(invoice.key(), invoice));
        List<Invoice> sorted = once.values().stream().sorted().toList();
        Pairing pairing = new Pairing(sorted);
        sorted.stream().filter(one -> one.state() == InvoiceState.RED).forEach(pairing::pair);
        List<Invoice> uncovered = sorted.stream()
                .filter(one -> one.state() == InvoiceState.REVERSED && pairing.left(one) > 0)
                .toList();
        return new InvoiceBook(sorted, pairing.unpaired(), pairing.above(), uncovered);
    }

    /** Those whose amounts count, red-letter ones with their negative amounts. */
    public List<Invoice> effective() {
        TreeSet<Invoice> without = new TreeSet<>(uncovered);
        return invoices.stream()
                .filter(one -> switch (one.state()) {
                    case NORMAL, RED -> true;
                    case REVERSED -> !without.contains(one);
                    case VOID, ABNORMAL -> false;
                })
                .toList();
    }

    /** What is wrong with the pairs, as flaws of the file from which the invoices come. */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        unpaired.forEach(one -> flaws.add(new Flaw(InvoiceFault.RED_UNPAIRED, one.line(), 0, "", "")));
        above.forEach(one -> flaws.add(new Flaw(InvoiceFault.RED_ABOVE_ORIGINAL, one.line(), 0, "", "")));
        uncovered.forEach(one -> flaws.add(new Flaw(InvoiceFault.REVERSED_UNPAIRED, one.line(), 0, "", "")));
        return Collections.unmodifiableList(flaws);
    }
}
