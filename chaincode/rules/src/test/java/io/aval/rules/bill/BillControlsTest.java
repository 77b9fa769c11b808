package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.cap.Allotment;
import io.aval.rules.cap.Measure;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.trade.Trade;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bills ask of the market's controls: trade, disclosure, limits, caps, overdue acceptors, numbers. */
class BillControlsTest {

    private final Town town = new Town();
    private final Controls controls = new Controls(town);

    private void require(boolean trade, boolean disclosure) {
        town.scene.grant(
                Scene.REGULATOR,
                new OrderActs.SetConventions(
                        new Conventions(List.of(), List.of(), 0, 360, 10, 150_000, 100_000, trade, disclosure)));
    }

    private BillActs.Issue issue(@Nullable RecordId trade, @Nullable String override) {
        BillActs.Issue plain = town.issue(BillType.AC02);
        return new BillActs.Issue(
                plain.as(),
                plain.number(),
                plain.type(),
                plain.amountFen(),
                true,
                plain.dueDay(),
                plain.acceptor(),
                plain.payee(),
                true,
                trade,
                override);
    }

    private Code refusal(Actor by, Command command) {
        return town.scene.refused(by, command).code();
    }

    private BillActs.Propose discount(RecordId bill, @Nullable RecordId disclosure) {
        Deal deal = new Deal(26_200, Settlement.ST01, InterestPayer.SELLER, null, null, disclosure);
        return new BillActs.Propose(
                town.party(town.payee),
                bill,
                Operation.DISCOUNT,
                town.counterparty(town.bankA),
                false,
                town.path(bill),
                null,
                Particulars.of(deal));
    }

    @Test
    void bills_never_take_more_of_a_trade_than_its_invoices() {
        require(true, false);
        assertThat(refusal(town.drawer, issue(null, null))).isEqualTo(Code.TRADE_MISSING);
        RecordId trade = controls.trade(town.drawer, 1_999_999);
        RecordId bill = town.scene.create(town.drawer, issue(trade, null));
        assertThat(refusal(town.drawer, issue(trade, null))).isEqualTo(Code.TRADE_EXCEEDED);
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.VOID));
        BillActs.RestoreTrade restore = new BillActs.RestoreTrade(town.party(town.drawer), bill, trade);
        town.scene.grant(town.drawer, restore);
        assertThat(town.scene.body(trade, Trade.class).usedFen()).isZero();
    }

    @Test
    void a_bill_is_discounted_only_where_the_acceptors_disclosure_matches() {
        RecordId bill = town.received();
        Terms terms = town.bill(bill).terms();
        require(false, true);
        assertThat(refusal(town.payee, discount(bill, null))).isEqualTo(Code.DISCLOSURE_MISSING);
        RecordId wrong = controls.disclosure(town.acceptor, bill, Town.SOME);
        assertThat(refusal(town.payee, discount(bill, wrong))).isEqualTo(Code.DISCLOSURE_MISMATCH);
        RecordId other = town.received();
        RecordId stranger = controls.disclosure(town.stranger, bill, terms.elements());
        assertThat(refusal(town.payee, discount(bill, stranger))).isEqualTo(Code.DISCLOSURE_MISMATCH);
        RecordId right = controls.disclosure(
                town.acceptor, other, town.bill(other).terms().elements());
        town.scene.grant(town.payee, discount(other, right));
    }

    @Test
    void an_enterprise_limits_what_is_done_in_its_name() {
        RecordId bill = town.received();
        controls.limit(town.payee, Controls.forbidding("ENDORSE"));
        assertThat(refusal(town.payee, town.endorse(town.payee, bill, town.endorsee)))
                .isEqualTo(Code.LIMIT_FORBIDS);
        controls.limit(town.payee, new LimitTerms(List.of(), List.of(town.party(town.stranger)), 5_000, null));
        assertThat(refusal(town.payee, town.endorse(town.payee, bill, town.endorsee)))
                .isEqualTo(Code.LIMIT_COUNTERPARTY);
        assertThat(refusal(town.payee, town.endorse(town.payee, bill, town.stranger)))
                .isEqualTo(Code.LIMIT_AMOUNT);
    }

    @Test
    void a_hundred_acceptances_take_of_a_hundred_allotments_and_none_exceeds_the_cap() {
        RecordId cap = controls.capped(town.bankB);
        List<RecordId> pieces = controls.allotments(town.bankB, cap, Measure.ACCEPTANCE, 1, 1_000_000);
        RecordId bill = town.scene.create(town.drawer, town.issue(BillType.AC01));
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.ACCEPT));
        assertThat(refusal(town.bankB, town.yes(town.bankB, bill))).isEqualTo(Code.ALLOTMENT_MISSING);
        Undertaking undertaking = new Undertaking(pieces.getFirst(), 0, null);
        town.scene.grant(town.bankB, new BillActs.Answer(town.party(town.bankB), bill, true, null, null, undertaking));
        assertThat(town.scene.body(pieces.getFirst(), Allotment.class).leftFen())
                .isZero();
        assertThat(town.bill(bill).undertaking()).isEqualTo(undertaking);
        RecordId next = town.scene.create(town.drawer, town.issue(BillType.AC01));
        town.scene.grant(town.drawer, town.propose(town.drawer, next, Operation.ACCEPT));
        assertThat(refusal(
                        town.bankB, new BillActs.Answer(town.party(town.bankB), next, true, null, null, undertaking)))
                .isEqualTo(Code.CAP_EXCEEDED);
    }

    @Test
    void an_accepted_bill_that_is_taken_back_gives_back_what_it_took_of_the_caps() {
        RecordId cap = controls.capped(town.bankB);
        RecordId piece = controls.allotments(town.bankB, cap, Measure.ACCEPTANCE, 1, 1_000_000)
                .getFirst();
        RecordId bill = town.scene.create(town.drawer, town.issue(BillType.AC01));
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.ACCEPT));
        Undertaking undertaking = new Undertaking(piece, 0, null);
        town.scene.grant(town.bankB, new BillActs.Answer(town.party(town.bankB), bill, true, null, null, undertaking));
        assertThat(town.scene.opening(bill).custodians()).containsExactly(Scene.BANK_A);
        town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.VOID));
        assertThat(town.bill(bill).state()).hasToString("CS05/TF0501");
        assertThat(town.scene.opening(bill).custodians()).containsExactly(Scene.BANK_A, Scene.BANK_B);
        BillActs.RestoreCap restore = new BillActs.RestoreCap(town.party(town.bankB), bill, undertaking);
        town.scene.grant(town.bankB, restore);
        assertThat(town.scene.body(piece, Allotment.class).usedFen()).isZero();
    }

    @Test
    void a_number_whose_check_digit_fails_needs_a_reason_that_is_recorded() {
        String right = town.issue(BillType.AC02).number().value();
        char last = right.charAt(29) == '1' ? '2' : '1';
        BillNumber wrong = new BillNumber(right.substring(0, 29) + last);
        BillActs.Issue plain = town.issue(BillType.AC02);
        for (String why : new String[] {null, "an external number, compared with its document"}) {
            BillActs.Issue issue = new BillActs.Issue(
                    plain.as(),
                    wrong,
                    plain.type(),
                    1_000,
                    true,
                    plain.dueDay(),
                    plain.acceptor(),
                    plain.payee(),
                    true,
                    null,
                    why);
            if (why == null) {
                assertThat(refusal(town.drawer, issue)).isEqualTo(Code.CHECK_DIGIT);
            } else {
                RecordId bill = town.scene.create(town.drawer, issue);
                assertThat(town.bill(bill).terms().override()).isEqualTo(why);
            }
        }
        assertThat(refusal(town.drawer, issue(null, "not needed"))).isEqualTo(Code.CHECK_DIGIT);
    }

    @Test
    void a_due_day_on_a_holiday_is_due_on_the_next_working_day() {
        BusinessDay saturday = BusinessDay.of("2026-08-29");
        BillActs.Issue plain = town.issue(BillType.AC02);
        RecordId bill = town.scene.create(
                town.drawer,
                new BillActs.Issue(
                        plain.as(),
                        plain.number(),
                        plain.type(),
                        1_000,
                        true,
                        saturday,
                        plain.acceptor(),
                        plain.payee(),
                        true));
        Conventions monday = new Conventions(
                List.of(BusinessDay.of("2026-08-31")), List.of(), 0, 360, 10, 150_000, 100_000, false, false);
        assertThat(town.bill(bill).due(Conventions.NONE)).isEqualTo(BusinessDay.of("2026-08-31"));
        assertThat(town.bill(bill).due(monday)).isEqualTo(BusinessDay.of("2026-09-01"));
    }

    @Test
    void a_part_must_lie_within_the_range_and_a_whole_bill_has_none() {
        RecordId bill = town.received();
        BillActs.Propose whole = town.endorse(town.payee, bill, town.endorsee);
        for (Interval part : List.of(new Interval(1, 1_000_001), new Interval(1_000_001, 1_000_002))) {
            BillActs.Propose outside = new BillActs.Propose(
                    whole.as(), bill, whole.operation(), whole.responder(), false, whole.chain(), part, null);
            assertThat(refusal(town.payee, outside)).isEqualTo(Code.BILL_RANGE);
        }
    }
}
