package io.aval.engine.filtering.invoice;

import io.aval.rules.calendar.BusinessDay;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One invoice of a list, checked. Immutable; ordered by day, direction and number.
 *
 * @param line in its file, from 1
 * @param number digits: 20 of a digital invoice, or code (10 or 12) and number (8) of an older one
 * @param counterparty the other side's tax number, or its name where it has none
 * @param amountFen without tax; negative on a red-letter invoice
 * @param taxFen value-added tax
 * @param original number of the invoice that a red-letter one reverses, where the list names it
 */
public record Invoice(
        int line,
        Direction direction,
        String number,
        BusinessDay issued,
        String counterparty,
        long amountFen,
        long taxFen,
        InvoiceState state,
        @Nullable String original)
        implements Comparable<Invoice> {

    private static final Comparator<Invoice> ORDER = Comparator.comparing(Invoice::issued)
            .thenComparing(Invoice::direction)
            .thenComparing(Invoice::number)
            .thenComparing(Invoice::counterparty)
            .thenComparingLong(Invoice::amountFen)
            .thenComparingLong(Invoice::taxFen)
            .thenComparing(Invoice::state)
            .thenComparing(invoice -> invoice.original == null ? "" : invoice.original);

    /** Amount and tax. */
    public long totalFen() {
        return Math.addExact(amountFen, taxFen);
    }

    /** What makes it the same invoice: an issuer never gives a number twice. */
    String key() {
        return keyOf(number);
    }

    /** The key of another invoice between the same two. */
    String keyOf(String otherNumber) {
        return direction + (direction == Direction.PURCHASE ? "/" + counterparty : "") + "/" + otherNumber;
    }

    /** Whether it differs from the other in its line alone. */
    boolean same(Invoice other) {
        return ORDER.compare(this, other) == 0;
    }

    @Override
    public int compareTo(Invoice other) {
        int order = ORDER.compare(this, other);
        return order != 0 ? order : Integer.compare(line, other.line);
    }
}
