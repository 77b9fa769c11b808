package io.aval.desk;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.desk.trail.LogCheck;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maker and checker through the REST interface. */
class DualControlTest {

    @TempDir
    static Path folder;

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static Scene scene;
    private static RecordId accepted;

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
        accepted = scene.acceptedBill("accepted");
        scene.done(operator("operator").post("/api/v1/settings/dual-control", "on", "{\"acts\":[\"bill.issue\"]}"));
    }

    @AfterAll
    static void close() {
        scene.market().close();
    }

    @Test
    void an_act_that_needs_a_second_person_is_a_draft_until_that_person_releases_it() {
        String name = bill();
        String draft = draft(name);
        assertThat(maker().get("/api/v1/records?kind=bill&pageSize=200").body()).doesNotContain(scene.number(name));
        assertThat(checker().get("/api/v1/drafts").body()).contains(draft).doesNotContain(scene.number(name));
        assertThat(checker().get("/api/v1/drafts/" + draft).body()).contains(scene.number(name));
        Http.Answer released = release(checker(), draft);
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        assertThat(released.body()).contains(scene.number(name));
        Http.Answer after = checker().get("/api/v1/drafts/" + draft);
        assertThat(after.text("state")).isEqualTo("RELEASED");
        assertThat(after.text("maker")).isEqualTo("enterprise");
        assertThat(after.text("checker")).isEqualTo("enterprise-2");
        assertThat(after.text("tx")).isEqualTo(released.text("txId"));
        assertThat(release(checker(), draft).text("code")).isEqualTo("DRAFT_NOT_WAITING");
    }

    @Test
    void acts_that_the_setting_does_not_name_are_done_at_once() {
        Http.Answer answer = maker().post("/api/v1/acts/bill.propose", "direct", scene.receive(accepted));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void an_envelope_with_one_such_act_among_others_is_a_draft_as_a_whole() {
        String issue = scene.issue(bill()).replaceFirst("\\{", "{\"act\":\"bill.issue\",");
        String withdraw = scene.withdraw(accepted, "enterprise").replaceFirst("\\{", "{\"act\":\"bill.withdraw\",");
        Http.Answer answer = maker().post("/api/v1/acts", "mixed", "{\"commands\":[" + withdraw + "," + issue + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("bill.withdraw", "\"count\":2");
    }

    @Test
    void nobody_else_releases_or_sees_it() {
        String draft = draft(bill());
        assertThat(release(maker(), draft).text("code")).isEqualTo("DRAFT_OWN");
        for (Http stranger : List.of(
                scene.user(BANK_A, "second"),
                scene.user(BANK_A, "bank"),
                operator("operator"),
                scene.user(BANK_B, "enterprise"))) {
            assertThat(release(stranger, draft).status()).isEqualTo(404);
            assertThat(stranger.get("/api/v1/drafts/" + draft).status()).isEqualTo(404);
            assertThat(stranger.get("/api/v1/drafts").body()).doesNotContain(draft);
        }
    }

    @Test
    void two_who_release_at_once_do_it_once() {
        String name = bill();
        String draft = draft(name);
        List<CompletableFuture<Http.Answer>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> release(checker(), draft)))
                .limit(6)
                .toList();
        List<Integer> statuses = both.stream()
                .map(CompletableFuture::join)
                .map(Http.Answer::status)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409);
    }

    @Test
    void the_same_request_is_the_same_draft_and_after_its_release_what_became_of_it() {
        String name = bill();
        String draft = draft(name);
        assertThat(draft(name)).isEqualTo(draft);
        assertThat(maker().post("/api/v1/acts/bill.issue", name, scene.issue(bill()))
                        .text("code"))
                .isEqualTo("REQUEST_REUSED");
        scene.done(release(checker(), draft));
        Http.Answer again = maker().post("/api/v1/acts/bill.issue", name, scene.issue(name));
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("state")).isEqualTo("RELEASED");
    }

    @Test
    void what_the_law_refuses_at_its_release_stays_as_failed_with_the_refusal() {
        String name = bill();
        String one = draft(name);
        String two = maker().post("/api/v1/acts/bill.issue", name + "-again", scene.issue(name))
                .text("id");
        scene.done(release(checker(), one));
        Http.Answer refused = release(checker(), two);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("DUPLICATE_NUMBER");
        Http.Answer failed = maker().get("/api/v1/drafts/" + two);
        assertThat(failed.text("state")).isEqualTo("FAILED");
        assertThat(failed.text("code")).isEqualTo("DUPLICATE_NUMBER");
        assertThat(failed.text("note")).contains("registered already");
    }

    @Test
    void what_may_or_may_not_have_happened_is_told_by_releasing_it_again_and_done_once() {
        String name = bill();
        String draft = draft(name);
        scene.market().channel().loseAnswers(true);
        try {
            assertThat(release(checker(), draft).text("code")).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(maker().get("/api/v1/drafts/" + draft).text("state")).isEqualTo("RELEASING");
            assertThat(reject(maker(), draft).text("code")).isEqualTo("DRAFT_NOT_WAITING");
        } finally {
            scene.market().channel().loseAnswers(false);
        }
        Http.Answer again = release(checker(), draft);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
        assertThat(maker().get("/api/v1/drafts/" + draft).text("state")).isEqualTo("RELEASED");
    }

    @Test
    void a_draft_outlives_the_desk() {
        String draft = draft(bill());
        scene.market().desk(BANK_A).close();
        scene.market().open(BANK_A);
        scene.settle();
        scene.done(release(checker(), draft));
    }

    @Test
    void a_rejected_draft_is_never_done() {
        String name = bill();
        String draft = draft(name);
        Http.Answer rejected = reject(checker(), draft);
        assertThat(rejected.text("state")).isEqualTo("REJECTED");
        assertThat(rejected.text("note")).isEqualTo("wrong payee");
        assertThat(release(checker(), draft).status()).isEqualTo(409);
        assertThat(reject(checker(), draft(bill())).status()).isEqualTo(200);
        assertThat(checker()
                        .post("/api/v1/drafts/" + draft(bill()) + "/reject", "k", "{\"reason\":\" \"}")
                        .text("code"))
                .isEqualTo("MISSING_FIELD");
    }

    @Test
    void a_draft_is_looked_at_before_it_is_kept() {
        Http.Answer wrong = maker().post("/api/v1/acts/bill.issue", "wrong", "{}");
        assertThat(wrong.text("code")).isEqualTo("MISSING_FIELD");
        Http.Answer role = scene.user(BANK_A, "valuer").post("/api/v1/acts/bill.issue", "role", scene.issue("x"));
        assertThat(role.text("code")).isEqualTo("WRONG_ROLE");
    }

    @Test
    void a_change_to_less_needs_a_second_person_and_a_change_to_more_does_not() {
        String path = "/api/v1/settings/dual-control";
        assertThat(maker().post(path, "no", "{\"acts\":[\"none\"]}").text("code"))
                .isEqualTo("WRONG_ROLE");
        scene.done(operator("operator").post(path, "more", "{\"acts\":[\"bill.issue\",\"bill.withdraw\"]}"));
        Http.Answer less = operator("operator").post(path, "less", "{\"acts\":[\"bill.issue\"]}");
        assertThat(less.status()).isEqualTo(202);
        assertThat(operator("operator").get("/api/v1/settings").body()).contains("bill.withdraw");
        assertThat(release(operator("operator"), less.text("id")).text("code")).isEqualTo("DRAFT_OWN");
        assertThat(release(operator("operator-2"), less.text("id")).text("state"))
                .isEqualTo("RELEASED");
        assertThat(operator("operator").get("/api/v1/settings").body()).isEqualTo("{\"dualControl\":[\"bill.issue\"]}");
    }

    @Test
    void maker_and_checker_stand_in_a_log_whose_chain_holds() throws IOException {
        String draft = draft(bill());
        scene.done(release(checker(), draft));
        Path log = folder.resolve("BankA").resolve(DeskSettings.DRAFT_LOG);
        assertThat(Files.readString(log))
                .contains("\"checker\":\"enterprise-2\",\"draft\":\"" + draft + "\"")
                .contains("\"step\":\"released\"");
        assertThat(LogCheck.of(log, line -> {}).broken()).isEmpty();
    }

    @Test
    void both_persons_of_a_party_act_for_it() {
        assertThat(Scene.created(scene.done(release(checker(), draft(bill()))), Kind.BILL))
                .isNotNull();
        assertThat(Market.handle(BANK_A, "enterprise"))
                .as("one handle")
                .isEqualTo(scene.market()
                        .desk(BANK_A)
                        .users()
                        .named("enterprise-2")
                        .orElseThrow()
                        .handle());
        assertThat(scene.market().keys(BANK_A).signer("enterprise").certificate())
                .as("two certificates")
                .isNotEqualTo(scene.market().keys(BANK_A).signer("enterprise-2").certificate());
    }

    private static String bill() {
        return "D-" + SERIAL.incrementAndGet();
    }

    private static String draft(String bill) {
        Http.Answer answer = maker().post("/api/v1/acts/bill.issue", bill, scene.issue(bill));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.text("state")).isEqualTo("WAITING");
        return answer.text("id");
    }

    private static Http.Answer release(Http who, String draft) {
        return who.post("/api/v1/drafts/" + draft + "/release", "k", "{}");
    }

    private static Http.Answer reject(Http who, String draft) {
        return who.post("/api/v1/drafts/" + draft + "/reject", "k", "{\"reason\":\"wrong payee\"}");
    }

    private static Http maker() {
        return scene.user(BANK_A, "enterprise");
    }

    private static Http checker() {
        return scene.user(BANK_A, "enterprise-2");
    }

    private static Http operator(String name) {
        return scene.user(BANK_A, name);
    }
}
