package io.aval.desk.follower;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.Desk;
import io.aval.desk.DeskSettings;
import io.aval.desk.fake.Http;
import io.aval.desk.fake.Scene;
import io.aval.desk.observation.ImportFolder;
import io.aval.engine.index.Folders;
import io.aval.engine.index.Holding.Freshness;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an index keeps up with the ledger. */
class FollowerTest {

    private static final int TRIES = 10_000;

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(folder);
    }

    @AfterEach
    void close() {
        scene.market().close();
    }

    private static void until(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertThat(i).as("it does not happen").isLessThan(TRIES);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private RecordIndex index(io.aval.rules.record.Organisation organisation) {
        return scene.market().desk(organisation).index();
    }

    @Test
    void a_deposit_that_comes_late_is_asked_for_until_it_is_there() {
        RecordId bill = scene.acceptedBill("late");
        scene.market().channel().holdBack(BANK_B);
        scene.done(scene.user(BANK_A, "enterprise")
                .post("/api/v1/acts/bill.propose", "late-receive", scene.receive(bill)));
        scene.settle();
        assertThat(index(BANK_B).current(bill)).isEmpty();
        assertThat(index(BANK_B).awaited()).hasSize(1);
        assertThat(scene.user(BANK_B, "bank").get("/api/v1/status").body()).contains("\"awaited\":1");
        scene.market().channel().letGo(BANK_B);
        until(() -> index(BANK_B).awaited().isEmpty());
        assertThat(index(BANK_B).holding(bill))
                .hasValueSatisfying(held -> assertThat(held.freshness()).isEqualTo(Freshness.CURRENT));
        assertThat(index(BANK_B).path(bill)).hasSize(2);
    }

    @Test
    void an_awaited_deposit_is_not_forgotten_by_a_desk_that_closes() {
        RecordId bill = scene.acceptedBill("kept");
        scene.market().channel().holdBack(BANK_B);
        scene.done(scene.user(BANK_A, "enterprise")
                .post("/api/v1/acts/bill.propose", "kept-receive", scene.receive(bill)));
        scene.settle();
        scene.market().desk(BANK_B).close();
        scene.market().channel().letGo(BANK_B);
        scene.market().open(BANK_B);
        until(() -> index(BANK_B).current(bill).isPresent());
    }

    @Test
    void an_index_that_is_deleted_comes_back_the_same() {
        scene.acceptedBill("one");
        scene.acceptedBill("two");
        scene.settle();
        Digest before = index(BANK_A).digest();
        scene.market().desk(BANK_A).close();
        Folders.delete(folder.resolve("BankA/index"));
        scene.market().open(BANK_A);
        scene.settle();
        assertThat(index(BANK_A).digest()).isEqualTo(before);
        assertThat(index(BANK_A).counts().get(Kind.BILL)).isEqualTo(2L);
    }

    @Test
    void rebuilt_indexes_have_the_rows_of_imported_files_again() throws Exception {
        Desk desk = scene.market().desk(PLATFORM);
        ImportFolder files = new ImportFolder(folder.resolve("Platform/" + DeskSettings.IMPORTS));
        byte[] bytes = "code,creditGrade\n91220100MAB0000156,3\n".getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.of("code,creditGrade\n91220100MAB0000156,3\n");
        Files.write(files.file(digest), bytes);
        Http operator = scene.user(PLATFORM, "operator");
        scene.done(operator.post("/api/v1/acts/finance.import", "import", """
                {"name":"companies","file":"%s","kept":1,"refused":0,"form":"PROFILES"}""".formatted(digest)));
        scene.settle();
        BusinessDay day = desk.facts().day().orElseThrow();
        assertThat(desk.observations().census(day).enterprises()).isEqualTo(1);
        Digest before = desk.observations().digest();
        List<Integer> progress = new ArrayList<>();
        Rebuild.Result result = desk.follower().rebuild(folder.resolve("scratch"), progress::add);
        assertThat(result.same()).isTrue();
        assertThat(desk.observations().digest()).isEqualTo(before);
        assertThat(progress).last().isEqualTo(1_000);
        assertThat(desk.observations().census(day).enterprises()).isEqualTo(1);
        Files.delete(files.file(digest));
        assertThat(desk.follower()
                        .rebuild(folder.resolve("scratch"), share -> {})
                        .same())
                .isFalse();
        scene.acceptedBill("after");
    }

    @Test
    void an_act_is_in_the_index_when_its_answer_comes() {
        for (int i = 0; i < 20; i++) {
            Http.Answer answer = scene.post(BANK_A, "enterprise", "bill.issue", "I-" + i, scene.issue("I-" + i));
            RecordId bill = Scene.created(answer, Kind.BILL);
            assertThat(index(BANK_A).current(bill)).isPresent();
        }
    }
}
