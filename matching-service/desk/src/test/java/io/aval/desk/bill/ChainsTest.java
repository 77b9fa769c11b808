package io.aval.desk.bill;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Scene;
import io.aval.engine.bill.Notice;
import io.aval.engine.index.Occasion;
import io.aval.rules.bill.Status;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk brings the chain of a bill where an act needs it and its user gives none. */
class ChainsTest {

    @TempDir
    Path folder;

    private BillScene bills;

    @BeforeEach
    void open() {
        bills = new BillScene(folder);
    }

    @AfterEach
    void close() {
        bills.close();
    }

    @Test
    void a_clerk_moves_title_to_a_third_organisation_without_giving_a_path() {
        RecordId bill = bills.received("B-1", true, "2026-12-01");
        bills.act(BANK_B, "enterprise", "bill.propose", endorse(bill, ""));
        bills.answer(PLATFORM, "enterprise", bill, true);
        assertThat(bills.bill(PLATFORM, bill).holder().organisation()).isEqualTo(PLATFORM);
        assertThat(bills.desk(PLATFORM).index().path(bill))
                .extracting(Hop::act)
                .containsExactly("ISSUE", "ACCEPT", "RECEIVE", "ENDORSE");
    }

    @Test
    void an_empty_path_is_none_and_one_that_the_caller_gives_is_left_as_it_is() {
        RecordId bill = bills.received("B-2", true, "2026-12-01");
        RecordId other = bills.received("B-6", true, "2026-12-01");
        String wrong = bills.path(BANK_B, "enterprise", other);
        Http user = bills.scene.user(BANK_B, "enterprise");
        Http.Answer refused = user.post("/api/v1/acts/bill.propose", "wrong", endorse(bill, ",\"path\":" + wrong));
        assertThat(refused.text("code")).isEqualTo("CHAIN_BROKEN");
        bills.act(BANK_B, "enterprise", "bill.propose", endorse(bill, ",\"path\":[]"));
    }

    @Test
    void the_same_request_again_is_the_same_although_the_chain_has_grown() {
        RecordId bill = bills.received("B-3", true, "2026-12-01");
        Http user = bills.scene.user(BANK_B, "enterprise");
        Http.Answer first = bills.scene.done(user.post("/api/v1/acts/bill.propose", "again", endorse(bill, "")));
        bills.scene.settle();
        bills.answer(PLATFORM, "enterprise", bill, true);
        Http.Answer again = bills.scene.done(user.post("/api/v1/acts/bill.propose", "again", endorse(bill, "")));
        assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
        assertThat(again.text("txId")).isEqualTo(first.text("txId"));
    }

    @Test
    void a_holder_says_yes_to_a_drawer_that_paid_where_the_acceptors_organisation_must_get_the_bill() {
        RecordId bill = bills.received("B-4", true, "2026-11-25");
        bills.act(BANK_B, "enterprise", "bill.propose", endorse(bill, ""));
        bills.answer(PLATFORM, "enterprise", bill, true);
        bills.day("2026-11-25");
        bills.day("2026-11-26");
        String evidence = "ab".repeat(32);
        propose(PLATFORM, bill, "RECOURSE", """
                ,"responder":{"party":"%s","organisation":"BankB"},
                 "particulars":{"notice":{"evidence":"%s","costsFen":0}}""".formatted(bills.scene.party(BANK_B, "enterprise"), evidence));
        propose(PLATFORM, bill, "RECOURSE", """
                ,"responder":{"party":"%s","organisation":"BankA"},
                 "particulars":{"notice":{"evidence":"%s","costsFen":0}}""".formatted(bills.scene.party(BANK_A, "enterprise"), evidence));
        propose(BANK_A, bill, "CONSENT", """
                ,"particulars":{"payment":{"settlement":"ST02","amountFen":123456789}}""");
        bills.answer(PLATFORM, "enterprise", bill, true);
        assertThat(bills.bill(BANK_A, bill).status()).isEqualTo(Status.CS06);
    }

    @Test
    void an_endorser_whose_organisation_keeps_nothing_any_more_learns_that_the_bill_was_not_paid() {
        RecordId bill = bills.received("B-7", true, "2026-11-25");
        bills.act(BANK_B, "enterprise", "bill.propose", endorse(bill, ""));
        bills.answer(PLATFORM, "enterprise", bill, true);
        propose(PLATFORM, bill, "ENDORSE", """
                ,"responder":{"party":"%s","organisation":"BankA"}""".formatted(bills.scene.party(BANK_A, "bank")));
        bills.answer(BANK_A, "bank", bill, true);
        assertThat(told(PLATFORM)).doesNotContain(Occasion.What.DISHONOURED);
        bills.day("2026-11-25");
        bills.close(BANK_A);
        bills.answer(BANK_A, "second", bill, false);
        for (Organisation organisation : new Organisation[] {PLATFORM, BANK_B, BANK_A}) {
            assertThat(told(organisation)).contains(Occasion.What.DISHONOURED);
        }
    }

    private List<Occasion.What> told(Organisation organisation) {
        return bills
                .desk(organisation)
                .bills()
                .counter()
                .notices(bills.user(organisation, "enterprise"), Optional.empty())
                .stream()
                .map(Notice::what)
                .toList();
    }

    @Test
    void the_witness_carries_out_an_order_to_a_third_organisation_without_giving_a_path() {
        RecordId bill = bills.received("B-5", true, "2026-12-01");
        RecordId change = Scene.created(
                bills.act(REGULATOR, "regulator", "order.change", """
                {"bill":"%s","what":"TITLE","to":{"party":"%s","organisation":"Platform"},"authority":"court",
                 "reference":"1","document":"%s","approvers":["BankA","BankB"]}""".formatted(
                                bill, bills.scene.party(PLATFORM, "enterprise"), "ab".repeat(32))),
                Kind.CHANGE);
        for (Organisation organisation : new Organisation[] {BANK_A, BANK_B}) {
            bills.act(organisation, "operator", "order.approve", "{\"change\":\"" + change + "\"}");
        }
        bills.act(REGULATOR, "regulator", "order.execute", """
                {"change":"%s","bill":"%s"}""".formatted(change, bill));
        assertThat(bills.bill(PLATFORM, bill).holder().organisation()).isEqualTo(PLATFORM);
    }

    private void propose(Organisation organisation, RecordId bill, String operation, String more) {
        bills.act(organisation, "enterprise", "bill.propose", """
                {"as":"%s","bill":"%s","operation":"%s","restricts":false%s}""".formatted(
                        bills.scene.party(organisation, "enterprise"), bill, operation, more));
    }

    private String endorse(RecordId bill, String more) {
        return """
                {"as":"%s","bill":"%s","operation":"ENDORSE","restricts":false,
                 "responder":{"party":"%s","organisation":"Platform"}%s}""".formatted(
                        bills.scene.party(BANK_B, "enterprise"), bill, bills.scene.party(PLATFORM, "enterprise"), more);
    }
}
