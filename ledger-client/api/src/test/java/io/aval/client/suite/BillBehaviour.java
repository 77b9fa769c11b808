package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Receipt;
import io.aval.client.suite.Town.Person;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Dishonour;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Notice;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Payment;
import io.aval.rules.bill.Reason;
import io.aval.rules.bill.Recourse;
import io.aval.rules.bill.Settlement;
import io.aval.rules.bill.Status;
import io.aval.rules.bill.Undertaking;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.cap.Allotment;
import io.aval.rules.cap.CapActs;
import io.aval.rules.cap.Measure;
import io.aval.rules.law.Kinds;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Invoice;
import io.aval.rules.trade.TradeActs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The life of bills on a ledger: transfers, then what days bring, recourse and controls. Every scene counts from the
 * ledger's day at that moment, so they may be played in any order. A back end inherits it.
 */
public abstract class BillBehaviour extends BillTransfers {

    private static final Digest EVIDENCE = Digest.of("a refusal");

    @Test
    void a_payment_confirmed_after_its_day_is_a_dispute_and_moves_no_title() throws Exception {
        RecordId id = town.received(40_000);
        town.act(town.payee, town.propose(town.payee, id, Operation.DISCOUNT, town.bankA, null, BillTown.deal()));
        town.act(town.bankA, town.yes(town.bankA, id));
        long version = town.opening(BANK_B, id).version();
        town.passWeeks(1);
        Receipt late = town.act(town.bankB, town.confirm(town.bankB, id));
        RecordId dispute = late.only(Kind.DISPUTE).id();
        assertThat(late.openings(Kind.BILL)).isEmpty();
        assertThat(town.knows(BANK_A, dispute)).isTrue();
        assertThat(town.knows(BANK_B, dispute)).isTrue();
        assertThat(town.knows(PLATFORM, dispute)).isFalse();
        assertThat(town.refused(town.bankB, town.confirm(town.bankB, id))).isEqualTo(Code.DUPLICATE_NUMBER);
        assertThat(town.opening(REGULATOR, id).version()).isEqualTo(version);
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor));
        assertThat(town.bill(PLATFORM, id).holder()).isEqualTo(town.payee.account());
        assertThat(town.bill(PLATFORM, id).last()).extracting(Closing::result).isEqualTo(Closing.Result.UNSETTLED);
    }

    @Test
    void the_due_day_hands_a_bill_and_its_chain_to_the_acceptors_organisation() throws Exception {
        RecordId id = town.received(60_000, 7, town.inventor);
        assertThat(town.refused(town.operator(BANK_B), town.close(BANK_B, id))).isEqualTo(Code.BILL_UP_TO_DATE);
        town.passWeeks(1);
        town.act(town.operator(BANK_B), town.close(BANK_B, id));
        assertThat(town.refused(town.operator(BANK_B), town.close(BANK_B, id))).isEqualTo(Code.BILL_UP_TO_DATE);
        assertThat(town.bill(PLATFORM, id)).isEqualTo(town.bill(BANK_B, id));
        assertThat(town.bill(PLATFORM, id).status()).isEqualTo(Status.CS04);
        assertThat(acts(PLATFORM, id)).containsExactly("ISSUE", "ACCEPT", "RECEIVE");
        town.act(town.inventor, town.yes(town.inventor, id));
        Receipt paid = town.act(town.bankB, town.confirm(town.bankB, id));
        Hop last = paid.hops().getFirst();
        assertThat(last.act()).isEqualTo("PRESENT");
        assertThat(town.bill(PLATFORM, id).status()).isEqualTo(Status.CS06);
        assertThat(town.bill(BANK_B, id)).isEqualTo(town.bill(PLATFORM, id));
        assertThat(town.town.office(BANK_A).knows(last)).as("the drawer").isTrue();
    }

    @Test
    void a_trade_bill_is_refused_by_silence_and_one_closing_of_two_weeks_equals_two() throws Exception {
        RecordId once = town.received(70_000, 7, town.inventor);
        RecordId twice = town.received(70_000, 7, town.inventor);
        town.passWeeks(1);
        town.act(town.operator(BANK_B), town.close(BANK_B, twice));
        town.passWeeks(1);
        town.act(town.operator(BANK_B), town.close(BANK_B, twice));
        town.act(town.operator(BANK_B), town.close(BANK_B, once));
        Bill bill = town.bill(BANK_B, once);
        assertThat(bill.circulation()).isEqualTo(Circulation.TF0401);
        assertThat(bill.presentments().inWindow()).extracting(Dishonour::cause).isEqualTo(Dishonour.Cause.SILENT);
        assertThat(bill)
                .usingRecursiveComparison()
                .ignoringFields("terms", "head")
                .isEqualTo(town.bill(BANK_B, twice));
        assertThat(town.refused(town.payee, town.propose(town.payee, once, Operation.ENDORSE, town.inventor)))
                .isEqualTo(Code.BILL_MATURED);
    }

    @Test
    void a_refusal_is_told_to_drawer_and_endorser_each_at_its_own_organisation() throws Exception {
        RecordId id = town.received(20_000, 7, town.drawer);
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor));
        town.act(town.inventor, town.yes(town.inventor, id));
        town.passWeeks(1);
        town.act(town.operator(PLATFORM), town.close(PLATFORM, id));
        List<Hop> path = town.town.office(BANK_A).path(id);
        town.act(town.drawer, new BillActs.Answer(town.drawer.party(), id, false, Reason.DC08, null, null, path));
        Bill bill = town.bill(PLATFORM, id);
        Hop drawer = new Hop(
                id, Dishonour.NOTICE, town.inventor.account(), town.drawer.account(), town.today(), bill.head());
        Hop endorser =
                new Hop(id, Dishonour.NOTICE, town.inventor.account(), town.payee.account(), town.today(), bill.head());
        assertThat(town.town.office(BANK_A).knows(drawer)).isTrue();
        assertThat(town.town.office(BANK_B).knows(endorser)).isTrue();
        assertThat(town.town.office(BANK_B).knows(drawer)).isFalse();
        assertThat(town.town.office(PLATFORM).knows(endorser)).isFalse();
        assertThat(acts(PLATFORM, id)).containsExactly("ISSUE", "ACCEPT", "RECEIVE", "ENDORSE");
    }

    @Test
    void an_acceptor_takes_back_of_its_cap_what_a_bill_took_that_comes_to_nothing() throws Exception {
        RecordId cap = town.act(
                        town.town.regulator,
                        new CapActs.SetCap(town.bankP.party(), PLATFORM, null, 1_000_000, 500_000, town.today()))
                .only(Kind.CAP)
                .id();
        RecordId piece = town.act(
                        town.bankP, new CapActs.Allot(town.bankP.party(), cap, Measure.ACCEPTANCE, 1, 100_000))
                .only(Kind.ALLOTMENT)
                .id();
        Undertaking undertaking = new Undertaking(piece, 0, null);
        town.accepted(80_000, town.bankP, undertaking);
        RecordId id = town.accepted(10_000, town.bankP, undertaking);
        town.act(town.drawer, town.propose(town.drawer, id, Operation.VOID, null));
        assertThat(town.bill(PLATFORM, id).status()).isEqualTo(Status.CS05);
        BillActs.RestoreCap restore = new BillActs.RestoreCap(town.bankP.party(), id, undertaking);
        town.act(town.bankP, restore);
        assertThat(((Allotment) Kinds.ALL.body(town.opening(PLATFORM, piece))).usedFen())
                .isEqualTo(80_000);
        assertThat(town.refused(town.bankP, restore)).as("once only").isEqualTo(Code.DUPLICATE_NUMBER);
    }

    @Test
    void an_endorser_elsewhere_pays_a_part_then_the_rest_and_pursues_the_drawer() throws Exception {
        RecordId id = town.received(10_000, 7, town.drawer);
        town.act(town.payee, town.propose(town.payee, id, Operation.ENDORSE, town.inventor));
        town.act(town.inventor, town.yes(town.inventor, id));
        town.passWeeks(2);
        town.act(town.inventor, recourse(town.inventor, id, town.payee, 100));
        assertThat(town.bill(BANK_B, id).recourse())
                .extracting(Recourse::pursued)
                .isEqualTo(List.of(town.payee.account()));
        Interval range = new Interval(1, 4_000);
        assertThat(town.refused(town.payee, consent(town.payee, id, range, Settlement.ST01, 4_041)))
                .as("four tenths of face and costs, no interest without a rate")
                .isEqualTo(Code.BILL_PAYMENT);
        RecordId part =
                town.partOf(town.act(town.payee, consent(town.payee, id, range, Settlement.ST01, 4_040)), range);
        town.act(town.inventor, town.yes(town.inventor, part));
        assertThat(town.bill(PLATFORM, part).holder()).isEqualTo(town.inventor.account());
        town.act(town.bankP, town.confirm(town.bankP, part));
        assertThat(town.bill(BANK_B, part).holder()).isEqualTo(town.payee.account());
        assertThat(town.bill(PLATFORM, id).holder()).isEqualTo(town.inventor.account());
        town.act(town.payee, consent(town.payee, id, null, Settlement.ST02, 6_060));
        town.act(town.inventor, town.yes(town.inventor, id));
        assertThat(town.bill(BANK_B, id).holder()).isEqualTo(town.payee.account());
        town.act(town.payee, recourse(town.payee, part, town.drawer, 0));
        assertThat(town.knows(BANK_A, part)).isTrue();
        town.act(town.drawer, consent(town.drawer, part, null, Settlement.ST02, 4_040));
        town.act(town.payee, town.yes(town.payee, part));
        assertThat(town.bill(REGULATOR, part).status()).isEqualTo(Status.CS06);
        assertThat(town.bill(REGULATOR, id).status()).isEqualTo(Status.CS04);
        assertThat(acts(BANK_A, part)).endsWith("ENDORSE", "RECOURSE", "CONSENT", "RECOURSE", "CONSENT");
    }

    @Test
    void an_invoice_stands_behind_one_background_whichever_organisation_registers_it() throws Exception {
        Invoice invoice = new Invoice("23456789", "3100221130", town.today(), 500_000);
        RecordId trade = town.act(town.drawer, background(town.drawer, invoice))
                .only(Kind.TRADE)
                .id();
        assertThat(town.refused(town.payee, background(town.payee, invoice))).isEqualTo(Code.DUPLICATE_NUMBER);
        assertThat(town.knows(BANK_A, trade)).isTrue();
        assertThat(town.knows(BANK_B, trade)).isFalse();
    }

    @Test
    void limits_that_a_party_sets_hold_at_its_organisation_and_are_seen_there_only() throws Exception {
        Person party = town.town.stranger;
        LimitTerms terms = new LimitTerms(List.of("trade.register"), List.of(), Json.MAX_NUMBER, null);
        RecordId limits = town.act(party, new LimitActs.SetLimits(party.party(), terms))
                .only(Kind.LIMIT)
                .id();
        Invoice invoice = new Invoice("34567890", "3100221130", town.today(), 500_000);
        assertThat(town.refused(party, background(party, invoice))).isEqualTo(Code.LIMIT_FORBIDS);
        assertThat(town.knows(BANK_A, limits)).isTrue();
        assertThat(town.knows(BANK_B, limits)).isFalse();
    }

    @Test
    void a_bank_cuts_allotments_of_the_cap_that_the_witness_set_and_no_more() throws Exception {
        RecordId cap = town.act(
                        town.town.regulator,
                        new CapActs.SetCap(town.bankA.party(), BANK_A, null, 1_000_000_000, 500_000_000, town.today()))
                .only(Kind.CAP)
                .id();
        Receipt allotted =
                town.act(town.bankA, new CapActs.Allot(town.bankA.party(), cap, Measure.ACCEPTANCE, 15, 10_000_000));
        assertThat(allotted.openings(Kind.ALLOTMENT)).hasSize(15);
        assertThat(town.refused(town.bankA, new CapActs.Allot(town.bankA.party(), cap, Measure.ACCEPTANCE, 1, 1)))
                .isEqualTo(Code.CAP_EXCEEDED);
        assertThat(town.knows(BANK_A, cap)).isTrue();
        assertThat(town.knows(BANK_B, cap)).isFalse();
        assertThat(town.knows(PLATFORM, cap)).isFalse();
    }

    private BillActs.Propose recourse(Person by, RecordId bill, Person against, long costsFen) {
        return town.propose(
                by, bill, Operation.RECOURSE, against, null, Particulars.of(new Notice(null, EVIDENCE, costsFen)));
    }

    private BillActs.Propose consent(Person by, RecordId bill, @Nullable Interval part, Settlement how, long fen) {
        return town.propose(by, bill, Operation.CONSENT, null, part, Particulars.of(new Payment(how, fen)));
    }

    private static TradeActs.Register background(Person by, Invoice invoice) {
        return new TradeActs.Register(by.party(), Digest.of("a contract"), List.of(invoice), List.of());
    }
}
