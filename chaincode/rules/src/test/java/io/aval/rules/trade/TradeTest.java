package io.aval.rules.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind a bill, and how much of it is left. */
class TradeTest {

    private final Town town = new Town();
    private final Controls controls = new Controls(town);
    private final Account drawer = town.drawer.account();

    private Trade body(RecordId id) {
        return town.scene.body(id, Trade.class);
    }

    private TradeActs.Amend amend(Actor by, RecordId trade, List<Invoice> invoices, List<Attachment> attachments) {
        return new TradeActs.Amend(town.party(by), trade, invoices, attachments);
    }

    @Test
    void is_kept_by_the_recorders_organisation_alone() {
        RecordId id = controls.trade(town.drawer, 5_000);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A);
        assertThat(body(id).recorder()).isEqualTo(drawer);
        assertThat(body(id).leftFen()).isEqualTo(5_000);
    }

    @Test
    void claims_each_invoice_under_the_name_that_its_issuer_gave_it() {
        Invoice digital = controls.invoice(100);
        Invoice coded = controls.coded(200);
        Ruling.Granted granted =
                (Ruling.Granted) town.scene.judge(town.drawer, controls.register(town.drawer, digital, coded));
        assertThat(granted.claims())
                .containsExactly(
                        new Ruling.Claim("invoice", digital.number()),
                        new Ruling.Claim("invoice", coded.code() + "/" + coded.number()));
    }

    @Test
    void an_amendment_claims_only_what_it_adds() {
        RecordId id = controls.trade(town.drawer, 5_000);
        Invoice more = controls.invoice(700);
        Ruling.Granted granted =
                (Ruling.Granted) town.scene.judge(town.drawer, amend(town.drawer, id, List.of(more), List.of()));
        assertThat(granted.claims()).containsExactly(new Ruling.Claim("invoice", more.number()));
        town.scene.grant(town.drawer, amend(town.drawer, id, List.of(more), List.of(controls.contract())));
        assertThat(body(id).totalFen()).isEqualTo(5_700);
        assertThat(body(id).attachments()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, 3100221130, true",
        "12345678, 031001900104, true",
        "12345678, , false",
        "26312000000000000001, , true",
        "26312000000000000001, 3100221130, false",
        "INV20260001, , true",
        "INV20260001, 3100221130, false",
        "1234567A, , true",
    })
    void a_code_goes_with_a_number_of_eight_digits_and_with_no_other(
            String number, @Nullable String code, boolean good) {
        if (good) {
            assertThat(new Invoice(number, code, Scene.START, 1).canonical()).contains(number);
        } else {
            assertThatThrownBy(() -> new Invoice(number, code, Scene.START, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_invoice_of_tomorrow_is_refused() {
        BusinessDay tomorrow = town.scene.day().plusDays(1);
        Invoice invoice = new Invoice("26312000000000000001", null, tomorrow, 1);
        assertThat(town.scene
                        .refused(town.drawer, controls.register(town.drawer, invoice))
                        .code())
                .isEqualTo(Code.DAY_AHEAD);
        RecordId id = controls.trade(town.drawer, 5_000);
        assertThat(town.scene
                        .refused(town.drawer, amend(town.drawer, id, List.of(invoice), List.of()))
                        .code())
                .isEqualTo(Code.DAY_AHEAD);
    }

    @Test
    void only_its_recorder_amends_it() {
        RecordId id = controls.trade(town.drawer, 5_000);
        assertThat(town.scene
                        .refused(town.stranger, amend(town.stranger, id, List.of(controls.invoice(1)), List.of()))
                        .code())
                .isEqualTo(Code.TRADE_NOT_RECORDER);
    }

    @Test
    void an_amendment_adds_something_and_not_too_much() {
        RecordId id = controls.trade(town.drawer, 5_000);
        assertThat(town.scene.refused(town.drawer, amend(town.drawer, id, List.of(), List.of())))
                .isEqualTo(Code.MISSING_FIELD.refusal("field", "/invoices", "command", "0"));
        List<Attachment> full = Collections.nCopies(Trade.MAX_ATTACHMENTS, controls.contract());
        assertThat(town.scene.refused(town.drawer, amend(town.drawer, id, List.of(), full)))
                .isEqualTo(Code.OUT_OF_RANGE.refusal("field", "/attachments", "range", "0..49 items", "command", "0"));
        town.scene.grant(town.drawer, amend(town.drawer, id, List.of(), full.subList(1, full.size())));
        assertThat(body(id).attachments()).hasSize(Trade.MAX_ATTACHMENTS);
    }

    @Test
    void bills_take_no_more_than_the_invoices_amount_to() {
        RecordId id = controls.trade(town.drawer, 5_000);
        Workshop.run(town, town.drawer, docket -> Trades.consume(id, 3_000, drawer, docket), id);
        assertThat(body(id).leftFen()).isEqualTo(2_000);
        assertThat(Workshop.refused(town, town.drawer, docket -> Trades.consume(id, 2_001, drawer, docket), id))
                .isEqualTo(Code.TRADE_EXCEEDED.refusal("id", id.value()));
        Workshop.run(town, town.drawer, docket -> Trades.consume(id, 2_000, drawer, docket), id);
        assertThat(body(id).leftFen()).isZero();
        town.scene.grant(town.drawer, amend(town.drawer, id, List.of(controls.invoice(1)), List.of()));
        assertThat(body(id).leftFen()).isEqualTo(1);
    }

    @Test
    void two_bills_of_one_envelope_share_what_is_left() {
        RecordId id = controls.trade(town.drawer, 5_000);
        assertThat(Workshop.refused(
                        town,
                        town.drawer,
                        docket -> {
                            Trades.consume(id, 3_000, drawer, docket);
                            Trades.consume(id, 3_000, drawer, docket);
                        },
                        id))
                .isEqualTo(Code.TRADE_EXCEEDED.refusal("id", id.value()));
    }

    @Test
    void what_a_bill_took_can_be_given_back_and_no_more() {
        RecordId id = controls.trade(town.drawer, 5_000);
        Workshop.run(town, town.drawer, docket -> Trades.consume(id, 3_000, drawer, docket), id);
        assertThat(Workshop.refused(town, town.drawer, docket -> Trades.restore(id, 3_001, drawer, docket), id)
                        .code())
                .isEqualTo(Code.TRADE_EXCEEDED);
        Workshop.run(town, town.drawer, docket -> Trades.restore(id, 3_000, drawer, docket), id);
        assertThat(body(id).usedFen()).isZero();
    }

    @Test
    void showing_it_takes_nothing() {
        RecordId id = controls.trade(town.payee, 5_000);
        Account payee = town.payee.account();
        assertThat(Workshop.run(town, town.payee, docket -> Trades.cover(id, 5_000, payee, docket), id)
                        .writes())
                .isEmpty();
        assertThat(Workshop.refused(town, town.payee, docket -> Trades.cover(id, 5_001, payee, docket), id)
                        .code())
                .isEqualTo(Code.TRADE_EXCEEDED);
    }

    @Test
    void nobody_uses_another_partys_background_or_a_record_of_another_kind() {
        RecordId id = controls.trade(town.drawer, 5_000);
        Account other = town.stranger.account();
        assertThat(Workshop.refused(town, town.stranger, docket -> Trades.consume(id, 1, other, docket), id)
                        .code())
                .isEqualTo(Code.TRADE_NOT_RECORDER);
        RecordId party = town.party(town.drawer);
        assertThat(Workshop.refused(town, town.drawer, docket -> Trades.cover(party, 1, drawer, docket), party)
                        .code())
                .isEqualTo(Code.WRONG_KIND);
    }

    @Test
    void a_frozen_background_is_not_used() {
        RecordId id = controls.trade(town.drawer, 5_000);
        town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(id, "Court", "1", Town.SOME));
        assertThat(town.scene
                        .refused(town.drawer, amend(town.drawer, id, List.of(controls.invoice(1)), List.of()))
                        .code())
                .isEqualTo(Code.FROZEN);
    }
}
