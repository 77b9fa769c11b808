package io.aval.desk;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.Ledger;
import io.aval.desk.fake.FakeLedger;
import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.desk.grpc.Extras;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four desks on one ledger, through their REST interface and their pages. */
class DeskTest {

    @TempDir
    static Path folder;

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
    }

    @AfterAll
    static void close() {
        scene.market().close();
    }

    @Test
    void a_bill_goes_from_a_drawer_at_one_bank_to_a_payee_at_another() {
        RecordId bill = scene.acceptedBill("B-1");
        Http payee = scene.user(BANK_B, "enterprise");
        assertThat(payee.get("/api/v1/records/" + bill).status()).isEqualTo(404);
        scene.done(
                scene.user(BANK_A, "enterprise").post("/api/v1/acts/bill.propose", "B-1-receive", scene.receive(bill)));
        scene.settle();
        assertThat(payee.get("/api/v1/records/" + bill).status()).isEqualTo(200);
        scene.done(payee.post("/api/v1/acts/bill.answer", "B-1-yes", scene.yes(bill, BANK_B, "enterprise")));
        scene.settle();
        assertThat(payee.get("/api/v1/bills/" + bill + "/path").body())
                .contains("ACCEPT")
                .contains("RECEIVE");
        Http.Answer drawer = scene.user(BANK_A, "enterprise").get("/api/v1/records/" + bill);
        assertThat(drawer.text("freshness")).isEqualTo("MOVED_ON");
    }

    @Test
    void what_another_bank_holds_is_not_found_here() {
        RecordId bill = scene.acceptedBill("B-2");
        for (String user : new String[] {"bank", "enterprise", "operator"}) {
            Http.Answer answer = scene.user(BANK_B, user).get("/api/v1/records/" + bill);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("code")).isEqualTo("UNKNOWN_RECORD");
        }
        assertThat(scene.user(REGULATOR, "regulator")
                        .get("/api/v1/records/" + bill + "?reason=spot-check")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_client_of_the_same_bank_sees_nothing_of_it_either() {
        RecordId bill = scene.acceptedBill("B-3");
        Http second = scene.user(BANK_A, "second");
        assertThat(second.get("/api/v1/records/" + bill).text("code")).isEqualTo("UNKNOWN_RECORD");
        assertThat(second.get("/api/v1/records?kind=bill").body()).isEqualTo("{\"records\":[]}");
        Http.Answer act = second.post("/api/v1/acts/bill.withdraw", "B-3-not-mine", scene.withdraw(bill, "second"));
        assertThat(act.status()).isEqualTo(404);
        assertThat(act.body()).doesNotContain("CS02");
    }

    @Test
    void the_same_request_again_gets_the_first_answer_and_another_content_is_refused() {
        String body = scene.issue("B-4");
        Http drawer = scene.user(BANK_A, "enterprise");
        Http.Answer first = drawer.post("/api/v1/acts/bill.issue", "B-4", body);
        Http.Answer again = drawer.post("/api/v1/acts/bill.issue", "B-4", body);
        assertThat(first.header("Idempotency-Hit")).isEmpty();
        assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        Http.Answer other = drawer.post("/api/v1/acts/bill.issue", "B-4", scene.issue("B-5"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("REQUEST_REUSED");
    }

    @Test
    void what_may_or_may_not_have_happened_is_answered_with_202_and_the_transaction() {
        scene.market().channel().loseAnswers(true);
        try {
            Http.Answer answer =
                    scene.user(BANK_A, "enterprise").post("/api/v1/acts/bill.issue", "B-6", scene.issue("B-6"));
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.text("code")).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(answer.text("txId")).hasSize(64);
        } finally {
            scene.market().channel().loseAnswers(false);
        }
    }

    @Test
    void several_commands_are_done_together_or_not_at_all() {
        String first = scene.issue("B-7").replaceFirst("\\{", "{\"act\":\"bill.issue\",");
        String second = first.replace(scene.number("B-7"), "123");
        Http drawer = scene.user(BANK_A, "enterprise");
        Http.Answer refused = drawer.post("/api/v1/acts", "B-7", "{\"commands\":[" + first + "," + second + "]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"command\":\"1\"").contains("/number");
        Http.Answer alone = drawer.post("/api/v1/acts", "B-7", "{\"commands\":[" + first + "]}");
        assertThat(alone.status()).isEqualTo(200);
    }

    @Test
    void a_title_is_chinese_for_who_reads_chinese() {
        Http.Answer answer = scene.user(BANK_A, "bank")
                .send(scene.user(BANK_A, "bank")
                        .request("/api/v1/records/00000000000000000000000000000000")
                        .header("Accept-Language", "zh-CN"));
        assertThat(answer.text("title")).isEqualTo(Code.UNKNOWN_RECORD.chinese());
        assertThat(answer.header("Content-Language")).isEqualTo("zh");
    }

    @Test
    void a_page_escapes_what_stands_in_a_record() {
        String page = scene.user(REGULATOR, "regulator").get("/").body();
        assertThat(page).contains("Regulator").contains("Match runs").contains("Parties");
        scene.post(PLATFORM, "enterprise", "ip.register", "R-1", scene.right("<script>alert('x')</script>"));
        Http.Answer answer = Http.basic(
                        scene.market().desk(PLATFORM).httpPort(), "enterprise", Market.token(PLATFORM, "enterprise"))
                .get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void a_request_that_was_withdrawn_waits_for_nobody_on_the_page() {
        RecordId bill = scene.acceptedBill("B-7");
        Http drawer = scene.user(BANK_A, "enterprise");
        Http payee = scene.user(BANK_B, "enterprise");
        scene.done(drawer.post("/api/v1/acts/bill.propose", "B-7-receive", scene.receive(bill)));
        scene.settle();
        int waiting = payee.get("/").body().split("to answer", -1).length;
        assertThat(waiting).as("occurrences, plus one").isGreaterThan(1);
        scene.done(drawer.post("/api/v1/acts/bill.withdraw", "B-7-back", scene.withdraw(bill, "enterprise")));
        scene.settle();
        String page = payee.get("/").body();
        assertThat(page).contains("Moved on");
        assertThat(page.split("to answer", -1)).hasSize(waiting - 1);
    }

    @Test
    void every_role_has_a_page() {
        for (String user : new String[] {"enterprise", "bank", "valuer", "operator", "regulator"}) {
            Http.Answer page = scene.user(BANK_A, user).get("/");
            assertThat(page.status()).as(user).isEqualTo(200);
            assertThat(page.body()).contains("</html>").contains("2026-11-23");
        }
    }

    @Test
    void a_page_asks_a_browser_to_log_in_and_the_api_takes_no_basic_login() {
        int port = scene.market().desk(BANK_A).httpPort();
        Http.Answer page = Http.nobody(port).get("/");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("WWW-Authenticate")).startsWith("Basic");
        Http basic = Http.basic(port, "bank", Market.token(BANK_A, "bank"));
        assertThat(basic.get("/").status()).isEqualTo(200);
        assertThat(basic.get("/api/v1/status").status()).isEqualTo(401);
    }

    @Test
    void pages_of_a_list_show_every_record_once_whatever_their_size() {
        for (int i = 0; i < 5; i++) {
            scene.post(BANK_A, "enterprise", "bill.issue", "L-" + i, scene.issue("L-" + i));
        }
        scene.settle();
        Http drawer = scene.user(BANK_A, "enterprise");
        String all = drawer.get("/api/v1/records?kind=bill&pageSize=200").body();
        long expected = count(all);
        assertThat(expected).isGreaterThanOrEqualTo(5);
        for (int size = 1; size <= expected + 1; size++) {
            StringBuilder seen = new StringBuilder();
            String cursor = "";
            do {
                Http.Answer page = drawer.get("/api/v1/records?kind=bill&pageSize=" + size + cursor);
                seen.append(page.body());
                cursor = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
            } while (!cursor.isEmpty());
            assertThat(count(seen.toString())).as("size " + size).isEqualTo(expected);
        }
    }

    private static long count(String json) {
        return Stream.of(json.split("\"freshness\"", -1)).count() - 1;
    }

    @Test
    void a_refusal_leaves_one_line_without_values() throws Exception {
        scene.user(BANK_A, "bank").post("/api/v1/acts/bill.issue", "A-1", "{\"secret\":\"4711\"}");
        String log = Files.readString(folder.resolve("BankA").resolve("refusals.log"));
        assertThat(log).contains(" bank rest POST/api/v1/acts/bill.issue ").doesNotContain("4711");
    }

    @Test
    void status_tells_how_far_the_index_is() {
        scene.settle();
        Http.Answer status = scene.user(BANK_A, "bank").get("/api/v1/status");
        assertThat(status.text("organisation")).isEqualTo("BankA");
        assertThat(status.text("day")).isEqualTo("2026-11-23");
        assertThat(status.text("index"))
                .isEqualTo(scene.market().desk(BANK_A).index().digest().value());
    }

    @Test
    void a_port_in_use_is_a_sentence() {
        Desk open = scene.market().desk(BANK_A);
        Path other = folder.resolve("other");
        DeskSettings settings = new DeskSettings(
                BANK_A, other, open.httpPort(), 0, "operator", open.settings().requestSecret());
        Ledger ledger = new FakeLedger(scene.market().channel(), BANK_A);
        assertThatThrownBy(() -> {
                    Files.createDirectories(other);
                    Files.copy(folder.resolve("BankA/users.json"), other.resolve("users.json"));
                    Desk.open(settings, ledger, scene.market().keys(BANK_A), d -> Extras.NONE);
                })
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(Code.PORT_IN_USE));
    }

    @Test
    void no_value_of_the_other_bank_stands_in_a_banks_folder() throws Exception {
        RecordId bill = scene.acceptedBill("B-9");
        Opening opening = scene.market().desk(BANK_A).index().current(bill).orElseThrow();
        assertThat(opening.kind()).isEqualTo(Kind.BILL);
        scene.settle();
        try (Stream<Path> files = Files.walk(folder.resolve("BankB"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(scene.number("B-9"));
            }
        }
    }
}
