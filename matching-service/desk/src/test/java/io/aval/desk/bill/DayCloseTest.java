package io.aval.desk.bill;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Status;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The night job, on four desks of one ledger. */
class DayCloseTest {

    private static final List<String> WEEK =
            List.of("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30");

    @TempDir
    Path folder;

    /** Those that are looked at. */
    private record Stock(RecordId asked, RecordId early, RecordId frozen, RecordId trade, RecordId quiet) {}

    /** One bill for each thing that a day can do. */
    private static Stock stock(BillScene bills) {
        RecordId asked = bills.received("asked", false, "2026-11-26");
        bills.endorse(asked, BANK_A, "second");
        RecordId early = bills.received("early", true, "2027-01-11");
        bills.propose(BANK_B, "enterprise", early, "PRESENT", "");
        RecordId agreed = bills.received("agreed", true, "2027-01-12");
        bills.propose(BANK_B, "enterprise", agreed, "PRESENT", "");
        bills.answer(BANK_A, "second", agreed, true);
        RecordId frozen = bills.received("frozen", false, "2026-11-25");
        bills.order("order.freeze", frozen);
        bills.received("bank", false, "2026-11-25");
        RecordId trade = bills.received("trade", true, "2026-11-25");
        return new Stock(asked, early, frozen, trade, bills.received("quiet", true, "2027-03-01"));
    }

    @Test
    void closing_seven_days_at_once_equals_closing_each() {
        Map<RecordId, String> each;
        Map<RecordId, String> once;
        try (BillScene bills = new BillScene(folder.resolve("each"))) {
            week(bills, true);
            each = bills.bodies();
        }
        try (BillScene bills = new BillScene(folder.resolve("once"))) {
            Stock stock = week(bills, false);
            once = bills.bodies();
            assertThat(bills.bill(BANK_B, stock.trade()).presented()).isNotNull();
            assertThat(bills.bill(BANK_B, stock.frozen()).status()).isEqualTo(Status.CS04);
            assertThat(bills.bill(BANK_B, stock.quiet()).status()).isEqualTo(Status.CS03);
        }
        assertThat(once).isEqualTo(each).hasSize(7);
    }

    private static Stock week(BillScene bills, boolean daily) {
        Stock stock = stock(bills);
        for (String day : WEEK) {
            bills.day(day);
            if (day.equals("2026-11-27")) {
                bills.order("order.lift", stock.frozen());
            }
            if (daily || day.equals(WEEK.getLast())) {
                bills.close(BANK_B);
                bills.close(BANK_A);
            }
        }
        return stock;
    }

    @Test
    void a_close_counts_what_it_has_written_and_a_second_one_writes_nothing() {
        try (BillScene bills = new BillScene(folder)) {
            Stock stock = stock(bills);
            bills.day("2026-11-24");
            DayReport night = bills.close(BANK_B);
            assertThat(night.written()).isEqualTo(2);
            assertThat(night.silent()).isOne();
            assertThat(night.unsettled()).isOne();
            bills.day("2026-11-26");
            DayReport due = bills.close(BANK_B);
            assertThat(due.looked()).isEqualTo(7);
            assertThat(due.written()).isEqualTo(3);
            assertThat(due.presented()).isEqualTo(3);
            assertThat(due.lapsed()).isOne();
            assertThat(due.frozen()).isZero();
            assertThat(due.refused()).isEmpty();
            assertThat(bills.opening(BANK_A, stock.asked()).custodians()).containsExactly(BANK_A, BANK_B);
            DayReport again = bills.close(BANK_B);
            assertThat(again.written()).isZero();
            assertThat(again.refused()).isEmpty();
            Bill early = bills.bill(BANK_B, stock.early());
            assertThat(early.last()).isNotNull();
            assertThat(early.last().result()).isEqualTo(Closing.Result.LAPSED);
        }
    }

    @Test
    void a_close_that_is_broken_off_goes_on_where_it_stopped() {
        try (BillScene bills = new BillScene(folder)) {
            List<RecordId> due = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                due.add(bills.received("due-" + i, i % 2 == 0, "2026-11-25"));
            }
            List<Long> before = versions(bills, due);
            bills.day("2026-11-25");
            DayClose small = small(bills);
            assertThatThrownBy(() -> small.close(
                            bills.user(BANK_B, "operator"),
                            share -> bills.scene.market().channel().loseAnswers(true)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal().code()).isEqualTo(Code.OUTCOME_UNKNOWN));
            bills.scene.market().channel().loseAnswers(false);
            bills.desk(BANK_B).close();
            bills.scene.market().open(BANK_B);
            bills.scene.settle();
            bills.facts(BANK_B, "2026-11-25");
            assertThat(versions(bills, due)).isNotEqualTo(before);
            DayReport rest = bills.close(BANK_B);
            assertThat(rest.written()).isLessThan(9);
            assertThat(versions(bills, due))
                    .isEqualTo(before.stream().map(version -> version + 1).toList());
            assertThat(bills.close(BANK_B).written()).isZero();
        }
    }

    private static DayClose small(BillScene bills) {
        var desk = bills.desk(BANK_B);
        return new DayClose(
                desk.reception(),
                desk.bills().counter(),
                desk.follower(),
                desk.bills().audits(),
                BANK_B,
                1);
    }

    private static List<Long> versions(BillScene bills, List<RecordId> ids) {
        return ids.stream().map(id -> bills.opening(BANK_B, id).version()).toList();
    }

    @Test
    void what_is_refused_stops_no_other() {
        try (BillScene bills = new BillScene(folder)) {
            List<RecordId> due = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                due.add(bills.received("due-" + i, false, "2026-11-25"));
            }
            bills.day("2026-11-25");
            bills.desk(BANK_B).follower().close();
            bills.scene.post(REGULATOR, "regulator", "order.freeze", "unknown-to-BankB", """
                    {"subject":"%s","authority":"court","reference":"1","document":"%s"}""".formatted(
                            due.get(3), "ab".repeat(32)));
            DayReport report = bills.desk(BANK_B).bills().day().close(bills.user(BANK_B, "operator"), share -> {});
            assertThat(report.written()).isEqualTo(4);
            assertThat(report.refused()).containsExactly(new DayReport.Refused(Code.FROZEN, 1, due.get(3)));
        }
    }

    @Test
    void two_custodians_close_the_same_bills_at_once() throws Exception {
        try (BillScene bills = new BillScene(folder)) {
            for (int i = 0; i < 6; i++) {
                bills.endorse(bills.received("both-" + i, false, "2026-11-25"), BANK_A, "second");
            }
            bills.day("2026-11-25");
            List<DayReport> reports = new ArrayList<>();
            try (ExecutorService desks = Executors.newFixedThreadPool(3)) {
                List<Future<DayReport>> running = new ArrayList<>();
                for (Organisation organisation : List.of(BANK_A, BANK_B, REGULATOR)) {
                    running.add(desks.submit(() -> bills.close(organisation)));
                }
                for (Future<DayReport> one : running) {
                    reports.add(one.get());
                }
            }
            assertThat(reports)
                    .allSatisfy(report -> assertThat(report.refused()).isEmpty());
            assertThat(reports.stream().mapToLong(DayReport::written).sum()).isEqualTo(6);
            assertThat(bills.close(BANK_A).written()).isZero();
        }
    }

    @Test
    void only_officers_close_a_day() {
        try (BillScene bills = new BillScene(folder)) {
            assertThatThrownBy(() -> bills.desk(BANK_B).bills().day().close(bills.user(BANK_B, "bank"), share -> {}))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal().code()).isEqualTo(Code.WRONG_ROLE));
        }
    }
}
