package io.aval.desk.bill;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.engine.bill.Awaited;
import io.aval.engine.bill.BillCheck;
import io.aval.engine.bill.Notice;
import io.aval.engine.bill.Step;
import io.aval.engine.index.Occasion;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What desks tell their users of what is open on their bills. */
class BillCounterTest {

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
    void a_request_awaits_its_responder_and_its_proposer_until_the_day_before_maturity() {
        RecordId bill = bills.received("B-1", false, "2026-12-01");
        bills.endorse(bill, BANK_A, "second");
        Awaited asked = awaiting(BANK_A, "second").getFirst();
        assertThat(asked.what()).isEqualTo(Awaited.What.ANSWER);
        assertThat(asked.operation()).isEqualTo(Operation.ENDORSE);
        assertThat(asked.until()).isEqualTo(BusinessDay.of("2026-11-30"));
        assertThat(awaiting(BANK_B, "enterprise")).extracting(Awaited::what).containsExactly(Awaited.What.OWN);
        assertThat(awaiting(BANK_A, "enterprise")).isEmpty();
        bills.day("2026-12-01");
        assertThat(awaiting(BANK_A, "second")).isEmpty();
        assertThat(whats(BANK_B, "enterprise")).contains(Occasion.What.LAPSED);
    }

    @Test
    void a_payment_awaits_the_bank_of_the_payee_which_confirms_it() {
        RecordId bill = bills.received("B-2", true, "2026-11-25");
        bills.day("2026-11-25");
        bills.close(BANK_B);
        assertThat(awaiting(BANK_A, "bank")).extracting(Awaited::what).containsExactly(Awaited.What.ANSWER_FOR_CLIENT);
        bills.answer(BANK_A, "second", bill, true);
        assertThat(awaiting(BANK_B, "bank"))
                .extracting(Awaited::what, Awaited::bill)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Awaited.What.CONFIRM, bill));
        assertThat(allowed(BANK_B, "bank", bill)).containsExactly("bill.confirm");
        bills.act(BANK_B, "bank", "bill.confirm", """
                {"as":"%s","bill":"%s","path":[]}""".formatted(bills.scene.party(BANK_B, "bank"), bill));
        for (Organisation organisation : List.of(BANK_A, BANK_B)) {
            assertThat(whats(organisation, "enterprise")).contains(Occasion.What.SETTLED);
        }
        assertThat(whats(BANK_A, "bank")).doesNotContain(Occasion.What.SETTLED);
        assertThat(awaiting(BANK_B, "bank")).isEmpty();
    }

    @Test
    void everybody_in_the_chain_learns_that_a_bill_was_not_paid() {
        RecordId bill = bills.received("B-3", true, "2026-11-25");
        bills.endorse(bill, BANK_A, "second");
        bills.answer(BANK_A, "second", bill, false);
        assertThat(whats(BANK_B, "enterprise")).contains(Occasion.What.REFUSED);
        bills.day("2026-11-25");
        bills.close(BANK_B);
        bills.day("2026-11-26");
        for (String user : List.of("enterprise", "second")) {
            assertThat(whats(BANK_A, user)).as(user).contains(Occasion.What.DISHONOURED);
        }
        assertThat(whats(BANK_B, "enterprise")).contains(Occasion.What.DISHONOURED);
        bills.close(BANK_B);
        assertThat(whats(BANK_B, "enterprise")).contains(Occasion.What.DISHONOURED);
        assertThat(whats(BANK_A, "bank")).doesNotContain(Occasion.What.DISHONOURED);
        Notice notice = notices(BANK_B, "enterprise").getFirst();
        assertThat(notice.chinese()).isNotBlank();
        assertThat(notice.english()).isNotBlank();
    }

    @Test
    void recourse_orders_and_the_end_of_a_right_are_told() {
        RecordId bill = bills.received("B-4", true, "2026-11-25");
        bills.order("order.freeze", bill);
        bills.order("order.lift", bill);
        assertThat(whats(BANK_B, "enterprise")).contains(Occasion.What.FROZEN, Occasion.What.LIFTED);
        bills.day("2026-11-25");
        bills.day("2026-11-26");
        bills.propose(BANK_B, "enterprise", bill, "RECOURSE", """
                ,"responder":{"party":"%s","organisation":"BankA"},
                 "particulars":{"notice":{"evidence":"%s","costsFen":100}}""".formatted(
                        bills.scene.party(BANK_A, "enterprise"), "ab".repeat(32)));
        assertThat(whats(BANK_A, "enterprise")).contains(Occasion.What.PURSUED);
        assertThat(allowed(BANK_A, "enterprise", bill)).contains("CONSENT");
        assertThat(whats(BANK_B, "enterprise")).doesNotContain(Occasion.What.LIMITATION);
        for (String day : months()) {
            bills.day(day);
        }
        assertThat(notices(BANK_B, "enterprise"))
                .filteredOn(notice -> notice.what() == Occasion.What.LIMITATION)
                .extracting(Notice::until)
                .containsExactly(BusinessDay.of("2028-11-25"));
    }

    /** To the last month of two years after maturity. */
    private static List<String> months() {
        BusinessDay day = BusinessDay.of("2026-11-26");
        java.util.ArrayList<String> days = new java.util.ArrayList<>();
        while (day.isBefore(BusinessDay.of("2028-11-01"))) {
            day = day.plusDays(28);
            days.add(day.toString());
        }
        return days;
    }

    @Test
    void steps_are_what_the_table_allows_and_the_rest_says_why_not() {
        RecordId bill = bills.received("B-5", false, "2026-12-01");
        assertThat(allowed(BANK_B, "enterprise", bill)).contains("ENDORSE", "PLEDGE", "PRESENT", "DISCOUNT");
        Map<String, Step> steps = steps(BANK_B, "enterprise", bill);
        assertThat(step(steps, "DISCOUNT").terms()).isEqualTo("deal");
        assertThat(step(steps, "RECEIVE").code()).isEqualTo(Code.BILL_NOT_DRAWER);
        assertThat(step(steps, "RECOURSE").code()).isEqualTo(Code.BILL_STATE);
        assertThat(step(steps, "bill.close").code()).isEqualTo(Code.WRONG_ROLE);
        bills.endorse(bill, BANK_A, "second");
        assertThat(allowed(BANK_B, "enterprise", bill)).containsExactly("bill.withdraw");
        assertThat(allowed(BANK_A, "second", bill)).containsExactly("bill.answer");
        bills.order("order.freeze", bill);
        assertThat(allowed(BANK_B, "enterprise", bill)).isEmpty();
        assertThat(step(steps(BANK_B, "enterprise", bill), "ENDORSE").code()).isEqualTo(Code.FROZEN);
    }

    @Test
    void steps_of_what_one_may_not_see_are_not_told() {
        RecordId bill = bills.received("B-6", false, "2026-12-01");
        assertThat(code(BANK_A, "second", bill)).isEqualTo(Code.UNKNOWN_RECORD);
        assertThat(code(BANK_A, "enterprise", bill)).isEqualTo(Code.NOT_CUSTODIAN);
        assertThat(code(REGULATOR, "regulator", bill)).isEqualTo(Code.MISSING_FIELD);
    }

    @Test
    void a_check_compares_with_what_is_stated_and_what_is_disclosed() {
        RecordId bill = bills.received("B-7", false, "2026-12-01");
        BillCheck unknown = check(bill, Map.of("amountFen", new Json.Num(1)));
        assertThat(unknown.good()).isFalse();
        assertThat(unknown.reasons()).containsExactly(Code.DISCLOSURE_MISSING);
        assertThat(unknown.differs()).containsExactly("amountFen");
        assertThat(unknown.number()).contains("*****");
        bills.act(BANK_A, "bank", "disclosure.publish", """
                {"as":"%s","bill":"%s","elements":"%s"}""".formatted(
                        bills.scene.party(BANK_A, "bank"),
                        bill,
                        bills.bill(BANK_B, bill).terms().elements()));
        assertThat(check(bill, Map.of("amountFen", new Json.Num(123_456_789))).good())
                .isTrue();
        bills.order("order.freeze", bill);
        BillCheck frozen = check(bill, Map.of());
        assertThat(frozen.reasons()).containsExactly(Code.FROZEN);
        assertThat(BillJson.of(frozen).canonical()).contains("\"reasons\":[\"FROZEN\"]");
    }

    @Test
    void the_same_is_told_over_rest_and_wrong_days_are_refused() {
        RecordId bill = bills.received("B-8", false, "2026-12-01");
        bills.endorse(bill, BANK_A, "second");
        Http second = bills.scene.user(BANK_A, "second");
        assertThat(second.get("/api/v1/awaiting").body()).contains(bill.value(), "ANSWER");
        assertThat(second.get("/api/v1/notices?since=2026-11-01").body()).contains("ASKED");
        assertThat(second.get("/api/v1/bills/" + bill + "/steps").body()).contains("bill.answer");
        Http page = Http.basic(bills.desk(BANK_A).httpPort(), "second", Market.token(BANK_A, "second"));
        assertThat(page.get("/").body()).contains("待本人应答", "/bills/" + bill);
        assertThat(page.get("/bills/" + bill).body()).contains("bill.answer").doesNotContain("ENDORSE");
        assertThat(second.get("/api/v1/notices?since=yesterday").text("code")).isEqualTo("BAD_FORMAT");
        assertThat(second.get("/api/v1/awaiting?x=1").text("code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(second.get("/api/v1/bills/1/steps").text("code")).isEqualTo("BAD_FORMAT");
    }

    private List<Awaited> awaiting(Organisation organisation, String user) {
        return bills.desk(organisation).bills().counter().awaiting(bills.user(organisation, user));
    }

    private List<Notice> notices(Organisation organisation, String user) {
        return bills.desk(organisation).bills().counter().notices(bills.user(organisation, user), Optional.empty());
    }

    private List<Occasion.What> whats(Organisation organisation, String user) {
        return notices(organisation, user).stream().map(Notice::what).toList();
    }

    private static Step step(Map<String, Step> steps, String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }

    private Map<String, Step> steps(Organisation organisation, String user, RecordId bill) {
        return bills.desk(organisation).bills().counter().steps(bills.user(organisation, user), bill, "").stream()
                .collect(java.util.stream.Collectors.toMap(BillCounterTest::name, step -> step));
    }

    private List<String> allowed(Organisation organisation, String user, RecordId bill) {
        return bills.desk(organisation).bills().counter().steps(bills.user(organisation, user), bill, "").stream()
                .filter(Step::allowed)
                .map(BillCounterTest::name)
                .toList();
    }

    private static String name(Step step) {
        return step.operation() == null ? step.act() : step.operation();
    }

    private BillCheck check(RecordId bill, Map<String, Json> said) {
        return bills.desk(BANK_B).bills().counter().check(bills.user(BANK_B, "enterprise"), bill, "", said);
    }

    private Code code(Organisation organisation, String user, RecordId bill) {
        var refused = new Code[1];
        assertThatThrownBy(() -> steps(organisation, user, bill))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> refused[0] = e.refusal().code());
        return refused[0];
    }
}
