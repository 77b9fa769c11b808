package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Method;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether contract, invoices and logistics tell of one trade (三流一致): the same parties, amounts that agree, days in order.
 *
 * @param bearing for if all agree; against if anything does not; silent if a document is missing
 * @param faults what does not agree, in the order of the enum
 */
public record ThreeWayMatch(Bearing bearing, List<Fault> faults) {

    private static final long MILLION = 1_000_000;

    /** What can disagree. */
    public enum Fault {
        INVOICE_PARTIES,
        SHIPMENT_PARTIES,
        INVOICED_ABOVE_CONTRACT,
        SHIPPED_AND_INVOICED_DIFFER,
        INVOICE_BEFORE_CONTRACT,
        SHIPMENT_BEFORE_CONTRACT,
        RECEIPT_BEFORE_SHIPMENT,
        INVOICE_TWICE
    }

    /** Who sells what to whom for how much, fen, signed when. */
    public record Contract(String seller, String buyer, long amountFen, BusinessDay signed) {}

    /** An invoice, fen. */
    public record Invoiced(String number, String seller, String buyer, long amountFen, BusinessDay issued) {}

    /**
     * Goods on their way, worth so much, fen.
     *
     * @param received absent while they are
     */
    public record Shipment(
            String from,
            String to,
            long amountFen,
            BusinessDay sent,
            @Nullable BusinessDay received) {}

    /**
     * Compares.
     *
     * @param contract null if there is none at hand
     * @param toleranceMillionths how far amounts may differ, millionths of the larger
     */
    public static ThreeWayMatch of(
            @Nullable Contract contract, List<Invoiced> invoices, List<Shipment> shipments, long toleranceMillionths) {
        if (contract == null || invoices.isEmpty() || shipments.isEmpty()) {
            return new ThreeWayMatch(Bearing.SILENT, List.of());
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (Invoiced invoice : invoices) {
            note(faults, Fault.INVOICE_PARTIES, !parties(contract, invoice.seller(), invoice.buyer()));
            note(faults, Fault.INVOICE_BEFORE_CONTRACT, invoice.issued().isBefore(contract.signed()));
        }
        for (Shipment shipment : shipments) {
            BusinessDay received = shipment.received();
            note(faults, Fault.SHIPMENT_PARTIES, !parties(contract, shipment.from(), shipment.to()));
            note(faults, Fault.SHIPMENT_BEFORE_CONTRACT, shipment.sent().isBefore(contract.signed()));
            note(faults, Fault.RECEIPT_BEFORE_SHIPMENT, received != null && received.isBefore(shipment.sent()));
        }
        long invoiced = invoices.stream().mapToLong(Invoiced::amountFen).reduce(0, Math::addExact);
        long shipped = shipments.stream().mapToLong(Shipment::amountFen).reduce(0, Math::addExact);
        boolean above = invoiced > contract.amountFen() && !near(invoiced, contract.amountFen(), toleranceMillionths);
        note(faults, Fault.INVOICED_ABOVE_CONTRACT, above);
        note(faults, Fault.SHIPPED_AND_INVOICED_DIFFER, !near(invoiced, shipped, toleranceMillionths));
        boolean once = invoices.stream().map(Invoiced::number).distinct().count() == invoices.size();
        note(faults, Fault.INVOICE_TWICE, !once);
        return new ThreeWayMatch(faults.isEmpty() ? Bearing.FOR : Bearing.AGAINST, List.copyOf(faults));
    }

    /** The same as evidence about a bill, receivable or invoice. */
    public Evidence evidence(Question question) {
        return Evidences.computed(
                Dimension.TRADE, question, bearing, Level.E2, Method.COMPARISON, "three-way match " + faults);
    }

    private static void note(Set<Fault> faults, Fault fault, boolean found) {
        if (found) {
            faults.add(fault);
        }
    }

    private static boolean parties(Contract contract, String seller, String buyer) {
        return contract.seller().equals(seller) && contract.buyer().equals(buyer);
    }

    private static boolean near(long one, long other, long toleranceMillionths) {
        BigInteger difference =
                BigInteger.valueOf(one).subtract(BigInteger.valueOf(other)).abs();
        BigInteger allowed = BigInteger.valueOf(Math.max(one, other)).multiply(BigInteger.valueOf(toleranceMillionths));
        return difference.multiply(BigInteger.valueOf(MILLION)).compareTo(allowed) <= 0;
    }
}
