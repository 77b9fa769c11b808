package io.aval.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.desk.access.User;
import io.aval.desk.trail.ChainedLog;
import io.aval.desk.trail.LogCheck;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Handle;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts through restarts, races and damage. */
class DraftsFaultTest {

    private static final User MAKER = user("maker", Role.BANK, "bank");
    private static final User CHECKER = user("checker", Role.BANK, "bank");
    private static final User THIRD = user("third", Role.BANK, "bank");
    private static final User OTHER_PARTY = user("other", Role.BANK, "other");
    private static final User OTHER_ROLE = user("enterprise", Role.ENTERPRISE, "bank");
    private static final List<Json.Obj> COMMANDS = List.of(command("bill.answer"));

    @TempDir
    Path folder;

    private ChainedLog log;
    private Drafts drafts;

    @BeforeEach
    void open() throws IOException {
        log = new ChainedLog(folder.resolve("log"), InstantSource.system());
        drafts = new Drafts(folder.resolve("drafts"), log, InstantSource.system());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_draft_outlives_a_restart_in_every_state() throws IOException {
        Draft waiting = drafts.add(MAKER, "r1", COMMANDS);
        restart();
        assertThat(drafts.get(CHECKER, waiting.id())).isEqualTo(waiting);
        drafts.claim(CHECKER, waiting.id());
        restart();
        assertThat(drafts.get(CHECKER, waiting.id()).state()).isEqualTo(Draft.State.RELEASING);
        Drafts.Claim claim = drafts.claim(THIRD, waiting.id());
        assertThat(claim.resumed()).isTrue();
        assertThat(claim.draft().checker())
                .as("what may have been sent goes on in the first checker's name")
                .isEqualTo("checker");
        drafts.released(claim, "ab".repeat(32));
        restart();
        Draft released = drafts.get(MAKER, waiting.id());
        assertThat(released.state()).isEqualTo(Draft.State.RELEASED);
        assertThat(released.checker()).isEqualTo("checker");
        assertThat(drafts.open(MAKER, 10)).isEmpty();
        assertThat(LogCheck.of(log.file(), line -> {}).broken()).isEmpty();
    }

    @Test
    void a_crash_between_both_writes_of_a_settlement_leaves_the_settled_one() throws IOException {
        Draft draft = drafts.add(MAKER, "r1", COMMANDS);
        Path open = folder.resolve("drafts/open/" + draft.id() + ".json");
        String before = Files.readString(open);
        drafts.reject(CHECKER, draft.id(), "wrong payee");
        Files.writeString(open, before);
        restart();
        assertThat(drafts.get(MAKER, draft.id()).state()).isEqualTo(Draft.State.REJECTED);
        assertThat(drafts.open(MAKER, 10)).isEmpty();
        assertThat(open).doesNotExist();
    }

    @Test
    void the_same_request_is_the_same_draft_and_another_content_is_refused() throws IOException {
        Draft draft = drafts.add(MAKER, "r1", COMMANDS);
        assertThat(drafts.add(MAKER, "r1", COMMANDS)).isEqualTo(draft);
        restart();
        assertThat(drafts.add(MAKER, "r1", COMMANDS)).isEqualTo(draft);
        assertThat(code(() -> drafts.add(MAKER, "r1", List.of(command("bill.withdraw")))))
                .isEqualTo(Code.REQUEST_REUSED);
        assertThat(drafts.add(CHECKER, "r1", COMMANDS).id()).isNotEqualTo(draft.id());
        drafts.reject(MAKER, draft.id(), "mistake");
        assertThat(drafts.add(MAKER, "r1", COMMANDS).state())
                .as("it does not come back to life")
                .isEqualTo(Draft.State.REJECTED);
    }

    @Test
    void of_many_checkers_at_once_one_gets_it() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Draft draft = drafts.add(MAKER, "race-" + round, COMMANDS);
            AtomicInteger claimed = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (User checker : List.of(CHECKER, THIRD, CHECKER, THIRD)) {
                    threads.execute(() -> {
                        try {
                            start.await();
                            drafts.claim(checker, draft.id());
                            claimed.incrementAndGet();
                        } catch (RefusedException e) {
                            refused.incrementAndGet();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                }
                start.countDown();
            }
            assertThat(claimed).as("round " + round).hasValue(1);
            assertThat(refused).as("round " + round).hasValue(3);
        }
    }

    @Test
    void nobody_but_a_second_person_of_the_same_role_and_party_takes_it_up() {
        Draft draft = drafts.add(MAKER, "r1", COMMANDS);
        assertThat(code(() -> drafts.claim(MAKER, draft.id()))).isEqualTo(Code.DRAFT_OWN);
        for (User stranger : List.of(OTHER_PARTY, OTHER_ROLE)) {
            assertThat(code(() -> drafts.claim(stranger, draft.id()))).isEqualTo(Code.UNKNOWN_RECORD);
            assertThat(code(() -> drafts.get(stranger, draft.id()))).isEqualTo(Code.UNKNOWN_RECORD);
            assertThat(code(() -> drafts.reject(stranger, draft.id(), "no"))).isEqualTo(Code.UNKNOWN_RECORD);
            assertThat(drafts.open(stranger, 10)).isEmpty();
        }
        assertThat(code(() -> drafts.get(CHECKER, "../../users"))).isEqualTo(Code.UNKNOWN_RECORD);
    }

    @Test
    void what_may_have_been_done_is_neither_rejected_nor_put_into_other_hands() {
        Draft draft = drafts.add(MAKER, "r1", COMMANDS);
        Drafts.Claim claim = drafts.claim(CHECKER, draft.id());
        assertThat(code(() -> drafts.reject(MAKER, draft.id(), "no"))).isEqualTo(Code.DRAFT_NOT_WAITING);
        drafts.leave(claim);
        assertThat(code(() -> drafts.reject(MAKER, draft.id(), "no"))).isEqualTo(Code.DRAFT_NOT_WAITING);
        assertThat(drafts.claim(THIRD, draft.id()).draft().checker()).isEqualTo("checker");
    }

    @Test
    void a_damaged_file_is_told_and_not_taken_for_no_draft() throws IOException {
        Draft draft = drafts.add(MAKER, "r1", COMMANDS);
        Files.writeString(folder.resolve("drafts/open/" + draft.id() + ".json"), "{}");
        assertThat(code(() -> drafts.get(CHECKER, draft.id()))).isEqualTo(Code.FOLDER_DAMAGED);
    }

    @Test
    void the_setting_outlives_a_restart_and_knows_what_is_weaker() throws IOException {
        Path file = folder.resolve(DualControl.FILE);
        DualControl control = new DualControl(file);
        assertThat(control.weaker(List.of())).isFalse();
        control.set(DualControl.parse(List.of("bill.propose", "bill.answer")));
        DualControl again = new DualControl(file);
        assertThat(again.acts()).containsExactly("bill.answer", "bill.propose");
        assertThat(again.covers(List.of(command("bill.withdraw"), command("bill.answer"))))
                .isTrue();
        assertThat(again.covers(List.of(command("bill.withdraw")))).isFalse();
        assertThat(again.weaker(DualControl.parse(List.of("all")))).isFalse();
        assertThat(again.weaker(List.of("bill.answer"))).isTrue();
        again.set(DualControl.parse(List.of("all")));
        assertThat(again.weaker(DualControl.parse(List.of("bill.propose")))).isTrue();
        assertThat(again.weaker(DualControl.parse(List.of("none")))).isTrue();
        assertThat(code(() -> DualControl.parse(List.of("bill.burn")))).isEqualTo(Code.UNKNOWN_ACT);
        assertThat(code(() -> DualControl.parse(List.of("all", "none")))).isEqualTo(Code.UNKNOWN_ACT);
        assertThat(code(() -> DualControl.parse(List.of()))).isEqualTo(Code.MISSING_FIELD);
    }

    private void restart() throws IOException {
        close();
        open();
    }

    private static Code code(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }

    private static User user(String name, Role role, String party) {
        return new User(name, role, new Handle(party + "-handle"), name, Digest.of(name));
    }

    private static Json.Obj command(String act) {
        return new Json.Obj(new TreeMap<>(Map.of("act", new Json.Text(act))));
    }
}
