package io.aval.desk.observation;

import static io.aval.desk.fake.Market.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.desk.Desk;
import io.aval.desk.DeskSettings;
import io.aval.desk.fake.Scene;
import io.aval.engine.importing.CompanyRow;
import io.aval.engine.index.Folders;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsTest {

    private static final String PROFILES = "code,industry,region,creditGrade,revenueFen\n";

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

    private Desk desk() {
        return scene.market().desk(PLATFORM);
    }

    private ImportFolder files() {
        return new ImportFolder(folder.resolve("Platform/" + DeskSettings.IMPORTS));
    }

    private BusinessDay day() {
        return desk().facts().day().orElseThrow();
    }

    /** Puts the file's record on the ledger; the file itself only if it is there before. */
    private Digest recorded(String text, String form) {
        Digest digest = Digest.of(text);
        scene.done(scene.user(PLATFORM, "operator")
                .post("/api/v1/acts/finance.import", digest.value(), """
                {"name":"companies","file":"%s","kept":2,"refused":0,"form":"%s"}""".formatted(digest, form)));
        scene.settle();
        return digest;
    }

    private Digest imported(String text, String form) throws IOException {
        Path file = files().file(Digest.of(text));
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return recorded(text, form);
    }

    private static String profiles(int grade) {
        return PROFILES + CODE_ONE + ",AUTO,22," + grade + ",100\n" + CODE_TWO + ",AUTO,31,4,\n";
    }

    private static final String CODE_ONE = "91220100MAB0000156";
    private static final String CODE_TWO = "91310100MAC0000250";

    private static String ratios() {
        StringBuilder text = new StringBuilder("@relation companies\n");
        for (int i = 1; i <= 30; i++) {
            text.append("@attribute a").append(i).append(" numeric\n");
        }
        text.append("@attribute class {0,1}\n@data\n");
        for (int row = 1; row <= 2; row++) {
            text.append((row + ",").repeat(30)).append("0\n");
        }
        return text.toString();
    }

    private long block() {
        return desk().index().position().block();
    }

    @Test
    void what_files_say_stands_at_the_height_of_their_records() throws IOException {
        long before = block();
        scene.acceptedBill("one");
        imported(profiles(7), "PROFILES");
        long between = block();
        scene.acceptedBill("two");
        imported(profiles(2), "PROFILES");
        Observations observations = desk().observations();
        assertThat(observations.<Long>asking(
                        before, day(), known -> known.census().enterprises()))
                .isZero();
        assertThat(observations.<Long>asking(
                        between, day(), known -> known.census().enterprises()))
                .isEqualTo(2);
        assertThat(observations.census(day()).complete())
                .as("of the second no revenue is known")
                .isEqualTo(1);
    }

    @Test
    void rows_of_ratios_are_read_back_and_a_file_that_is_not_here_is_refused_by_name() throws IOException {
        Digest file = imported(ratios(), "RATIOS");
        assertThat(desk().observations().<List<CompanyRow>>asking(block(), day(), known -> known.companies(file)))
                .extracting(CompanyRow::number)
                .containsExactly(1, 2);
        Digest elsewhere = recorded(profiles(1), "PROFILES");
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> desk().observations().asking(block(), day(), known -> known.companies(elsewhere)));
        assertThat(refused.refusal().code()).isEqualTo(Code.IMPORT_ABSENT);
        assertThat(refused.refusal().details()).containsEntry("import", elsewhere.value());
    }

    @Test
    void a_file_that_comes_after_its_record_is_taken_in_at_the_record_s_height() throws IOException {
        Digest file = recorded(profiles(3), "PROFILES");
        long height = block();
        scene.acceptedBill("meanwhile");
        scene.settle();
        Path part = Files.writeString(folder.resolve("part"), profiles(3));
        TakenFile taken = desk().imports()
                .take(part, "again.csv", scene.market().keys(PLATFORM).signer("operator"), (done, total) -> {});
        assertThat(taken.known()).isTrue();
        assertThat(taken.file()).isEqualTo(file);
        Observations observations = desk().observations();
        assertThat(observations.<Long>asking(
                        height, day(), known -> known.census().enterprises()))
                .isEqualTo(2);
        assertThat(observations.<Long>asking(
                        height - 1, day(), known -> known.census().enterprises()))
                .isZero();
    }

    @Test
    void observations_that_are_deleted_or_too_many_at_once_come_back_the_same() throws IOException {
        imported(profiles(3), "PROFILES");
        imported(ratios(), "RATIOS");
        Digest before = desk().observations().digest();
        scene.market().desk(PLATFORM).close();
        Folders.delete(folder.resolve("Platform/observations"));
        scene.market().open(PLATFORM);
        assertThat(desk().observations().digest()).isEqualTo(before);
        try (Observations sorted = Observations.open(folder.resolve("sorted"), desk().index(), files(), 2)) {
            assertThat(sorted.standing().epoch()).as("it went by sorted files").isPresent();
            assertThat(sorted.digest()).isEqualTo(before);
        }
    }

    @Test
    void epochs_are_folded_served_and_rolled_back_and_say_the_same() throws IOException {
        imported(profiles(3), "PROFILES");
        Observations observations = desk().observations();
        Digest first = observations.digest();
        assertThat(observations.fold().rows()).isEqualTo(12);
        assertThat(observations.digest()).isEqualTo(first);
        imported(profiles(5), "PROFILES");
        Digest second = observations.digest();
        assertThat(second).isNotEqualTo(first);
        observations.fold();
        assertThat(observations.standing().epoch().orElseThrow().number()).isEqualTo(2);
        observations.rollBack();
        assertThat(observations.standing().epoch().orElseThrow().number()).isEqualTo(1);
        assertThat(observations.digest()).as("what was appended since is kept").isEqualTo(second);
        RefusedException refused = catchThrowableOfType(RefusedException.class, observations::rollBack);
        assertThat(refused.refusal().code()).isEqualTo(Code.NO_EPOCH_BEFORE);
        assertThat(observations.damaged()).isEmpty();
    }

    @Test
    void a_damaged_epoch_is_found_and_the_one_before_serves() throws IOException {
        imported(profiles(3), "PROFILES");
        Observations observations = desk().observations();
        observations.fold();
        imported(profiles(5), "PROFILES");
        observations.fold();
        Digest whole = observations.digest();
        Path epoch = folder.resolve("Platform/observations/epochs/2");
        try (var files = Files.list(epoch)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".sst")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(observations.damaged()).containsExactly(2L);
        scene.market().desk(PLATFORM).close();
        scene.market().open(PLATFORM);
        assertThat(desk().observations().digest()).isEqualTo(whole);
        assertThat(desk().observations().standing().alerts())
                .extracting(alert -> alert.code())
                .contains(Code.EPOCH_DAMAGED);
    }

    @Test
    void a_copy_is_made_beside_the_desk_and_opens() throws IOException {
        imported(profiles(3), "PROFILES");
        Path copy = desk().observations().backUp("monday-1");
        try (Observations copied = Observations.open(copy, desk().index(), files())) {
            assertThat(copied.digest()).isEqualTo(desk().observations().digest());
        }
        for (String name : new String[] {"monday-1", "", "../other", "A", "x".repeat(41)}) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> desk().observations().backUp(name));
            assertThat(refused.refusal().code()).as(name).isEqualTo(Code.BAD_FORMAT);
        }
    }
}
