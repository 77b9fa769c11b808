package io.aval.desk;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.fake.Http;
import io.aval.desk.fake.Scene;
import io.aval.desk.trail.LogCheck;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a regulator looks at is recorded, and nothing is shown without a reason. */
class RegulatorQueryTest {

    @TempDir
    static Path folder;

    private static Scene scene;
    private static RecordId bill;

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
        bill = scene.acceptedBill("Q-1");
        scene.settle();
    }

    @AfterAll
    static void close() {
        scene.market().close();
    }

    @Test
    void without_a_reason_a_regulator_sees_nothing_and_everybody_else_needs_none() throws IOException {
        long before = lines().size();
        for (String path : paths()) {
            Http.Answer answer = regulator().get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("MISSING_FIELD", "/reason");
            assertThat(scene.user(BANK_A, "operator").get(path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(regulator().get(paths().getFirst() + "&reason=%20").text("code"))
                .isEqualTo("MISSING_FIELD");
        assertThat(regulator().get(paths().getFirst() + "&reason=a%0Ab").text("code"))
                .isEqualTo("BAD_FORMAT");
        assertThat(regulator()
                        .get(paths().getFirst() + "&reason=" + "x".repeat(201))
                        .text("code"))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(lines()).hasSize((int) before);
        assertThat(folder.resolve("BankA").resolve(DeskSettings.QUERY_LOG)).isEmptyFile();
    }

    @Test
    void every_query_leaves_filter_height_reason_person_time_and_count() throws IOException {
        int before = lines().size();
        for (String path : paths()) {
            String mark = path.contains("?") ? "&" : "?";
            assertThat(regulator()
                            .get(path + mark + "reason=%E6%A0%B8%E6%9F%A5")
                            .status())
                    .isEqualTo(200);
        }
        List<SortedMap<String, Json>> added = lines().subList(before, lines().size());
        assertThat(added)
                .extracting(line -> line.get("what"))
                .containsExactly(new Json.Text("list"), new Json.Text("record"), new Json.Text("path"));
        assertThat(added).allSatisfy(line -> {
            assertThat(line.get("who")).isEqualTo(new Json.Text("regulator"));
            assertThat(line.get("reason")).isEqualTo(new Json.Text("\u6838\u67e5"));
            assertThat(line).containsKeys("at", "height", "n");
        });
        assertThat(added.get(0).get("count")).isEqualTo(new Json.Num(1));
        assertThat(added.get(0).get("filter"))
                .isEqualTo(new Json.Obj(
                        new TreeMap<>(Map.of("kind", new Json.Text("bill"), "pageSize", new Json.Text("50")))));
        assertThat(added.get(2).get("count")).as("hops").isNotEqualTo(new Json.Num(0));
    }

    @Test
    void a_search_in_vain_and_an_opened_page_are_recorded_too() throws IOException {
        int before = lines().size();
        assertThat(regulator()
                        .get("/api/v1/records/" + "0".repeat(32) + "?reason=search")
                        .status())
                .isEqualTo(404);
        assertThat(regulator().get("/").status()).isEqualTo(200);
        List<SortedMap<String, Json>> added = lines().subList(before, lines().size());
        assertThat(added)
                .extracting(line -> line.get("what"))
                .containsExactly(new Json.Text("record"), new Json.Text("overview"));
        assertThat(added.getFirst().get("count")).isEqualTo(new Json.Num(0));
    }

    @Test
    void the_chain_holds() throws IOException {
        assertThat(LogCheck.of(log(), line -> {}).broken()).isEmpty();
    }

    private static List<String> paths() {
        return List.of("/api/v1/records?kind=bill", "/api/v1/records/" + bill, "/api/v1/bills/" + bill + "/path");
    }

    private static Http regulator() {
        return scene.user(REGULATOR, "regulator");
    }

    private static Path log() {
        return folder.resolve("Regulator").resolve(DeskSettings.QUERY_LOG);
    }

    private static List<SortedMap<String, Json>> lines() throws IOException {
        return Files.readAllLines(log()).stream()
                .map(line -> ((Json.Obj) JsonReader.read(line)).members())
                .toList();
    }
}
