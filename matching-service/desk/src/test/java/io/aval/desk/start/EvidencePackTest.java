package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.evidence.EvidencePack;
import io.aval.client.evidence.EvidenceVerifier;
import io.aval.client.evidence.Summary;
import io.aval.client.evidence.Trust;
import io.aval.client.evidence.Verdict;
import io.aval.desk.Desk;
import io.aval.desk.access.User;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.reception.Showing;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Holding.Freshness;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Evidence packs of the demonstration's records: made at a desk, verified from a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePackTest {

    @TempDir
    static Path folder;

    private Demonstration demonstration;

    @BeforeAll
    void open() throws Exception {
        demonstration = SmallDemonstration.open(folder);
    }

    @AfterAll
    void close() {
        demonstration.close();
    }

    private Desk desk(Organisation organisation) {
        return demonstration.desk(organisation);
    }

    private EvidencePack pack(String as, RecordId id, Showing showing) {
        DemoUser user = demonstration.users().stream()
                .filter(one -> one.as().equals(as))
                .findFirst()
                .orElseThrow();
        Desk desk = desk(user.organisation());
        User login = desk.users().login(user.user(), user.token()).orElseThrow();
        return desk.reception().evidence(login, id, showing);
    }

    /** The bill with the most versions that stands so to the desk. */
    private Opening bill(Organisation organisation, Freshness freshness) {
        RecordIndex index = desk(organisation).index();
        List<Opening> bills = new ArrayList<>();
        index.forEach(Kind.BILL, bills::add);
        return bills.stream()
                .filter(bill -> index.holding(bill.id())
                        .map(Holding::freshness)
                        .filter(freshness::equals)
                        .isPresent())
                .max(Comparator.comparingLong(Opening::version))
                .orElseThrow();
    }

    private static Verdict verify(EvidencePack pack) {
        return new EvidenceVerifier(Trust.NONE).verify(pack.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Summary sound(EvidencePack pack) {
        Verdict verdict = verify(pack);
        assertThat(verdict.findings()).isEmpty();
        return verdict.summary().orElseThrow();
    }

    @Test
    void the_witness_shows_every_opening_of_a_bill() {
        Opening bill = bill(Demo.REGULATOR, Freshness.CURRENT);
        Summary summary = sound(pack("regulator", bill.id(), Showing.ALL));
        assertThat(summary.key()).isEqualTo(bill.key());
        assertThat(summary.versions()).isEqualTo((int) bill.version()).isGreaterThan(3);
        assertThat(summary.shown()).isEqualTo(summary.versions());
        assertThat(summary.hops())
                .isEqualTo(desk(Demo.REGULATOR).index().path(bill.id()))
                .isNotEmpty();
        assertThat(summary.attestedBy()).hasSize(2).contains(Demo.REGULATOR);
        assertThat(summary.day()).isEqualTo(Demo.DAY);
        assertThat(summary.acts().getFirst().standing()).contains("valid at signing");
    }

    @Test
    void a_bank_shows_the_last_opening_or_none_and_the_file_holds_no_other() {
        Opening bill = bill(Demo.BANK_A, Freshness.CURRENT);
        EvidencePack head = pack("operator-banka", bill.id(), Showing.HEAD);
        assertThat(sound(head).shown()).isEqualTo(1);
        EvidencePack none = pack("operator-banka", bill.id(), Showing.NONE);
        Summary summary = sound(none);
        assertThat(summary.shown()).isZero();
        assertThat(summary.hops()).isEmpty();
        assertThat(none.text()).doesNotContain("\"body\"").doesNotContain("\"opening\"");
        assertThat(head.text().split("\"body\"", -1)).hasSize(2);
    }

    @Test
    void a_bank_that_no_longer_holds_a_bill_shows_how_far_it_knows_it() {
        Opening bill = bill(Demo.BANK_A, Freshness.MOVED_ON);
        Summary summary = sound(pack("operator-banka", bill.id(), Showing.ALL));
        assertThat(summary.newest()).isEqualTo(bill.version()).isLessThan(summary.version());
    }

    @Test
    void a_right_has_evidence_too_and_only_who_may_see_a_record_gets_it() {
        RecordId right = desk(Demo.PLATFORM)
                .index()
                .list(Kind.RIGHT, Optional.empty(), 1)
                .holdings()
                .getFirst()
                .opening()
                .id();
        assertThat(sound(pack("platform", right, Showing.ALL)).shown()).isPositive();
        RecordId foreign = bill(Demo.REGULATOR, Freshness.CURRENT).id();
        assertThat(refusal(() -> pack("platform", foreign, Showing.HEAD))).isEqualTo(Code.UNKNOWN_RECORD);
        assertThat(refusal(() -> pack("sme", foreign, Showing.HEAD))).isEqualTo(Code.UNKNOWN_RECORD);
        assertThat(refusal(() -> Showing.of("some"))).isEqualTo(Code.BAD_FORMAT);
    }

    @Test
    void each_transaction_of_the_path_is_in_the_file_once() {
        Opening bill = bill(Demo.REGULATOR, Freshness.CURRENT);
        EvidencePack pack = pack("regulator", bill.id(), Showing.HEAD);
        assertThat(pack.acts()).extracting("txId").doesNotHaveDuplicates().hasSize((int) bill.version());
    }

    private record Told(int exit, String out, String err) {}

    private static Told command(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = EvidenceVerify.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Told(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_command_tells_what_a_file_shows_and_whether_it_is_sound() throws IOException {
        EvidencePack pack =
                pack("regulator", bill(Demo.REGULATOR, Freshness.CURRENT).id(), Showing.ALL);
        String file = write("good.json", pack.text()).toString();
        Told sound = command(file);
        assertThat(sound.exit()).isZero();
        assertThat(sound.out())
                .contains("attested by", "signed", "authority    " + bank(pack) + ", SHA-256 ")
                .endsWith("Sound, provided that these authorities are the right ones.\n");
        Told json = command(file, "-o", "json");
        assertThat(JsonReader.read(json.out().strip()))
                .isInstanceOfSatisfying(
                        Json.Obj.class,
                        object -> assertThat(object.members()).containsEntry("sound", new Json.Bool(true)));
        String bad = write("bad.json", pack.text().replaceFirst("\"block\":\\d+", "\"block\":999999"))
                .toString();
        assertThat(command(bad).exit()).isEqualTo(3);
        assertThat(command(bad).out()).contains("VERSION: ", "Not sound: ");
        assertThat(command(bad, "-o", "json").out()).contains("\"sound\":false");
    }

    @Test
    void the_command_takes_the_readers_own_roots_from_a_folder_or_a_connection_file() throws IOException {
        EvidencePack pack =
                pack("regulator", bill(Demo.REGULATOR, Freshness.CURRENT).id(), Showing.HEAD);
        String file = write("pinned.json", pack.text()).toString();
        Path roots = Files.createDirectories(folder.resolve("roots"));
        StringBuilder json = new StringBuilder();
        for (var anchors : pack.authorities()) {
            String pem = pem(anchors.roots().getFirst());
            Files.writeString(roots.resolve(anchors.organisation() + ".pem"), pem);
            json.append(json.isEmpty() ? "" : ",")
                    .append("\"" + anchors.organisation() + "\":\"" + pem.replace("\n", "\\n") + "\"");
        }
        assertThat(command(file, "--trust", roots.toString()).out()).endsWith("\nSound.\n");
        String connection =
                write("connection.json", "{\"roots\":{" + json + "}}").toString();
        assertThat(command("--trust", connection, file).out()).endsWith("\nSound.\n");
        Files.copy(
                roots.resolve("Regulator.pem"),
                roots.resolve(bank(pack) + ".pem"),
                StandardCopyOption.REPLACE_EXISTING);
        Told swapped = command(file, "--trust", roots.toString());
        assertThat(swapped.exit()).isEqualTo(3);
        assertThat(swapped.out()).contains("AUTHORITY: The root of " + bank(pack), "is none that you trust");
    }

    /** An organisation of the pack besides the witness; which bill the demo's first one is differs from run to run. */
    private static String bank(EvidencePack pack) {
        return pack.authorities().stream()
                .map(anchors -> anchors.organisation().value())
                .filter(name -> !name.equals("Regulator"))
                .findFirst()
                .orElseThrow();
    }

    private static String pem(String der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(Base64.getDecoder().decode(der))
                + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void a_wrong_command_line_or_a_missing_file_is_told() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(command("--help").out()).startsWith("Usage: aval evidence verify FILE");
        assertThat(command().err()).contains("No file is named.");
        assertThat(List.of(
                        command().exit(),
                        command("a", "b").exit(),
                        command("--nonsense").exit(),
                        command("a", "--trust").exit(),
                        command("a", "-o", "xml").exit()))
                .containsOnly(2);
        assertThat(command(folder.resolve("none").toString()).exit()).isEqualTo(3);
        assertThat(command("a", "--trust", empty.toString()).err()).contains("There is no root in");
        assertThat(command(write("text", "hello").toString()).out()).contains("FORM: ");
    }

    private static Code refusal(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }
}
