package io.aval.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.verification.ThreeWayMatch.Contract;
import io.aval.engine.verification.ThreeWayMatch.Fault;
import io.aval.engine.verification.ThreeWayMatch.Invoiced;
import io.aval.engine.verification.ThreeWayMatch.Shipment;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.Bearing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract, invoices and logistics of one trade. */
class ThreeWayMatchTest {

    private static final BusinessDay SIGNED = BusinessDay.of("2026-09-01");
    private static final Contract CONTRACT = new Contract("seller", "buyer", 100_000_000, SIGNED);
    private static final Invoiced INVOICE = new Invoiced("1", "seller", "buyer", 60_000_000, SIGNED.plusDays(20));
    private static final Shipment SHIPMENT =
            new Shipment("seller", "buyer", 60_000_000, SIGNED.plusDays(10), SIGNED.plusDays(13));

    /** Half a percent. */
    private static ThreeWayMatch match(Invoiced invoice, Shipment shipment) {
        return ThreeWayMatch.of(CONTRACT, List.of(invoice), List.of(shipment), 5_000);
    }

    private static Invoiced invoice(long amount) {
        return new Invoiced("1", "seller", "buyer", amount, SIGNED.plusDays(20));
    }

    @Test
    void one_trade_in_order_matches() {
        assertThat(match(INVOICE, SHIPMENT)).isEqualTo(new ThreeWayMatch(Bearing.FOR, List.of()));
        Shipment underWay = new Shipment("seller", "buyer", 60_000_000, SIGNED, null);
        assertThat(match(INVOICE, underWay).bearing()).isEqualTo(Bearing.FOR);
    }

    @Test
    void a_missing_document_is_unknown_and_not_against() {
        assertThat(ThreeWayMatch.of(null, List.of(INVOICE), List.of(SHIPMENT), 0)
                        .bearing())
                .isEqualTo(Bearing.SILENT);
        assertThat(ThreeWayMatch.of(CONTRACT, List.of(INVOICE), List.of(), 0).bearing())
                .isEqualTo(Bearing.SILENT);
    }

    @Test
    void amounts_may_differ_by_the_tolerance_and_by_no_fen_more() {
        assertThat(match(invoice(60_300_000), SHIPMENT).bearing()).isEqualTo(Bearing.FOR);
        assertThat(match(invoice(60_301_507), SHIPMENT).bearing()).isEqualTo(Bearing.FOR);
        assertThat(match(invoice(60_301_508), SHIPMENT).faults()).containsExactly(Fault.SHIPPED_AND_INVOICED_DIFFER);
        Shipment whole = new Shipment("seller", "buyer", 101_000_000, SIGNED, SIGNED);
        assertThat(match(invoice(101_000_000), whole).faults()).containsExactly(Fault.INVOICED_ABOVE_CONTRACT);
        Shipment large = new Shipment("seller", "buyer", 9_000_000_000_000_000L, SIGNED, SIGNED);
        assertThat(match(invoice(9_000_000_000_000_000L), large).faults())
                .containsExactly(Fault.INVOICED_ABOVE_CONTRACT);
    }

    @Test
    void other_parties_and_days_out_of_order_are_named() {
        Invoiced early = new Invoiced("1", "another", "buyer", 60_000_000, SIGNED.plusDays(-1));
        Shipment wrong = new Shipment("seller", "third", 60_000_000, SIGNED.plusDays(-2), SIGNED.plusDays(-3));
        assertThat(match(early, wrong).faults())
                .containsExactly(
                        Fault.INVOICE_PARTIES,
                        Fault.SHIPMENT_PARTIES,
                        Fault.INVOICE_BEFORE_CONTRACT,
                        Fault.SHIPMENT_BEFORE_CONTRACT,
                        Fault.RECEIPT_BEFORE_SHIPMENT);
    }

    @Test
    void an_invoice_counted_twice_is_a_fault() {
        Shipment both = new Shipment("seller", "buyer", 80_000_000, SIGNED, SIGNED);
        assertThat(ThreeWayMatch.of(CONTRACT, List.of(invoice(40_000_000), invoice(40_000_000)), List.of(both), 0)
                        .faults())
                .containsExactly(Fault.INVOICE_TWICE);
    }
}
