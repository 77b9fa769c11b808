package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.rules.bill.Operation;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.cap.CapActs;
import io.aval.rules.cap.Measure;
import io.aval.rules.disclosure.DisclosureActs;
import io.aval.rules.law.Law;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.trade.Invoice;
import io.aval.rules.trade.TradeActs;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The controls over the contract: what is claimed ledger-wide, who keeps what, and that limits cannot be left out. */
class ControlsTest {

    private final Market market = new Market();
    private final Network network = market.network;

    private TradeActs.Register background(RecordId as, Invoice... invoices) {
        return new TradeActs.Register(as, Market.SOME, List.of(invoices), List.of());
    }

    private static Invoice invoice(long amountFen) {
        return new Invoice("12345678", "3100221130", Market.START, amountFen);
    }

    @Test
    void an_invoice_stands_behind_one_background_whoever_registers_it_and_for_whatever_amount() {
        RecordId trade = network.nextId();
        network.act(Market.DRAWER, background(market.drawer, invoice(500)));
        for (Network.Outcome again : List.of(
                network.propose(Market.DRAWER, background(market.drawer, invoice(500))),
                network.propose(Market.PAYEE, background(market.payee, invoice(900))),
                network.propose(Market.OWNER, background(market.owner, invoice(1), invoice(1))),
                network.propose(
                        Market.DRAWER, new TradeActs.Amend(market.drawer, trade, List.of(invoice(500)), List.of())))) {
            Refusal refusal = Objects.requireNonNull(again.refusal());
            assertThat(refusal.code()).isEqualTo(Code.DUPLICATE_NUMBER);
            assertThat(refusal.details()).containsEntry("register", "invoice");
        }
    }

    @Test
    void a_package_is_disclosed_once_by_its_acceptor_and_known_to_every_member() {
        RecordId bill = market.received();
        RecordId disclosure = network.nextId();
        network.act(Market.ACCEPTOR, new DisclosureActs.Publish(market.acceptor, bill, Market.SOME));
        assertThat(network.propose(
                                Market.ACCEPTOR,
                                new DisclosureActs.Publish(market.acceptor, bill, Digest.of("another")))
                        .refusal())
                .isEqualTo(Code.DUPLICATE_NUMBER.refusal("register", "disclosure"));
        for (String member : List.of("BankA", "BankB", "Platform")) {
            assertThat(network.known(member)).containsKey(disclosure);
        }
    }

    @Test
    void limits_stay_with_one_organisation_and_no_act_in_the_name_goes_without_them() {
        RecordId limits = network.nextId();
        LimitTerms terms = new LimitTerms(List.of("trade.register"), List.of(), Json.MAX_NUMBER, null);
        network.act(Market.DRAWER, new LimitActs.SetLimits(market.drawer, terms));
        assertThat(network.known("BankA")).containsKey(limits);
        assertThat(network.known("BankB")).doesNotContainKey(limits);
        assertThat(network.propose(Market.DRAWER, background(market.drawer, invoice(1)))
                        .refusal()
                        .code())
                .isEqualTo(Code.LIMIT_FORBIDS);
        RecordId bill = market.issued();
        List<Opening> without = Law.reads(
                        Law.json(market.propose(market.drawer, bill, Operation.ACCEPT, market.path("BankA", bill))))
                .stream()
                .map(id -> Objects.requireNonNull(network.known("BankA").get(id)))
                .toList();
        assertThat(network.propose(
                                Market.DRAWER,
                                network.envelopeOf(
                                        without,
                                        "without",
                                        market.propose(
                                                market.drawer, bill, Operation.ACCEPT, market.path("BankA", bill))))
                        .refusal())
                .isEqualTo(Code.OPENING_MISSING.refusal("id", limits.value(), "command", "0"));
    }

    @Test
    void a_cap_and_its_allotments_stay_with_the_bank() {
        Organisation bank = new Organisation("BankA");
        RecordId cap = network.nextId();
        network.act(
                Market.REGULATOR,
                new CapActs.SetCap(market.lender, bank, null, 1_000_000_000, 500_000_000, Market.START));
        RecordId first = network.nextId();
        network.act(
                Market.LENDER_A,
                new CapActs.Allot(market.lender, cap, Measure.ACCEPTANCE, CapActs.MAX_PIECES, 700_000));
        assertThat(network.known("BankA")).containsKeys(cap, first);
        assertThat(network.known("BankB")).doesNotContainKeys(cap, first);
        assertThat(network.known("Platform")).doesNotContainKeys(cap, first);
    }
}
