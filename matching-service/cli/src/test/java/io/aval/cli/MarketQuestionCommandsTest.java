package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions about the market as an enterprise, a stranger, an operator and a regulator ask them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketQuestionCommandsTest {

    @TempDir
    static Path folder;

    private RunningDesks desks;

    @BeforeAll
    void up() throws IOException {
        desks = RunningDesks.start(folder.resolve("data"));
    }

    @AfterAll
    void down() throws InterruptedException {
        desks.close();
    }

    @Test
    void an_enterprise_asks_why_ten_times_a_day_and_officers_as_often_as_they_like() {
        String demand = first("demand", "sme");
        for (int left = 9; left >= 0; left--) {
            Console told = aval("match", "why", demand);
            assertThat(told.exit()).as(told.err()).isZero();
            assertThat(told.out()).contains("Products", "Eligible");
            assertThat(told.err()).contains(left + " of 10 questions are left for today");
        }
        Console spent = aval("match", "why", demand);
        assertThat(spent.exit()).isEqualTo(5);
        assertThat(spent.err()).contains("PROBES_SPENT");
        Console exact = aval("match", "why", demand, "--as", "platform", "-o", "json");
        assertThat(exact.exit()).as(exact.err()).isZero();
        assertThat(Json.shown(Json.read(exact.out()), "exact")).isEqualTo("true");
        assertThat(exact.err()).doesNotContain("left for today");
        assertThat(aval("match", "why", demand, "--as", "e-100003").exit()).isEqualTo(4);
        assertThat(aval("match", "why", demand, "--as", "regulator").exit()).isEqualTo(3);
        assertThat(aval("match", "why", demand, "--as", "regulator", "--reason", "complaint 7")
                        .exit())
                .isZero();
        Console elsewhere = aval("match", "why", demand, "--as", "bank-a");
        assertThat(elsewhere.exit()).isEqualTo(5);
        assertThat(elsewhere.err()).contains("ask the platform's");
    }

    @Test
    void an_operator_asks_what_a_change_would_do() {
        String product = first("product", "platform");
        Console poorer = aval("match", "what-if", "--product", product, "--budget-yuan", "0.01");
        assertThat(poorer.exit()).as(poorer.err()).isZero();
        assertThat(poorer.out()).contains("as it is", "what if", "placed, yuan");
        assertThat(poorer.err()).contains("nothing was recorded");
        Console cheaper = aval("match", "what-if", "--product", product, "--add-ppm", "-1", "-o", "json");
        assertThat(cheaper.exit()).as(cheaper.err()).isZero();
        assertThat(Json.shown(Json.read(cheaper.out()), "product")).isEqualTo(product);
        Console without = aval("match", "what-if", "--product", product, "--without");
        assertThat(without.exit()).as(without.err()).isZero();
        assertThat(aval("match", "what-if", "--product", product).exit()).isEqualTo(2);
        assertThat(aval("match", "what-if", "--product", product, "--without", "--add-ppm", "1")
                        .exit())
                .isEqualTo(2);
        assertThat(aval("match", "what-if", "--product", product, "--budget-yuan", "0.001")
                        .exit())
                .isEqualTo(2);
        assertThat(aval("match", "what-if", "--product", product, "--add-ppm", "1000000")
                        .exit())
                .isEqualTo(3);
        assertThat(aval("match", "what-if", "--product", product, "--without", "--as", "sme")
                        .exit())
                .isEqualTo(5);
    }

    @Test
    void who_asked_what_is_shown_to_officers_of_that_desk_and_a_changed_line_is_named() throws IOException {
        String product = first("product", "platform");
        assertThat(aval("match", "why", product, "--as", "platform").exit()).isZero();
        assertThat(aval("match", "why", product, "--as", "regulator", "--reason", "complaint 8")
                        .exit())
                .isZero();
        Console platform = aval("audit", "queries", "--as", "platform");
        assertThat(platform.exit()).as(platform.err()).isZero();
        assertThat(platform.out()).contains("Who has asked what about the market", product);
        assertThat(platform.err()).contains("questions: ", "the chain holds").doesNotContain("BROKEN");
        Console witness = aval("audit", "queries", "-o", "json");
        Json probes = ((Json.Obj) Json.read(witness.out())).members().get("probes");
        assertThat(((Json.Arr) Objects.requireNonNull(probes)).items())
                .as(witness.out())
                .anySatisfy(line -> assertThat(Json.shown(line, "reason")).isEqualTo("complaint 8"));
        Path log = folder.resolve("data/desks/Platform/probes.log");
        String text = Files.readString(log);
        Files.writeString(log, text.replaceFirst(product, "0".repeat(32)));
        Console broken = aval("audit", "queries", "--as", "platform");
        Files.writeString(log, text);
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err()).containsPattern("questions: line [0-9]+ was changed");
        assertThat(aval("audit", "queries", "--as", "sme").exit()).isEqualTo(5);
    }

    @Test
    void bad_files_and_choices_are_refused_before_anything_is_begun() throws IOException {
        String empty = Files.writeString(folder.resolve("empty.json"), " \n").toString();
        Console nothing = aval("match", "run", "--rules", empty);
        assertThat(nothing.exit()).isEqualTo(3);
        assertThat(nothing.err()).contains("is empty");
        String binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe})
                .toString();
        assertThat(aval("match", "verify", "--file", binary).err()).contains("no text in UTF-8");
        assertThat(aval("match", "verify", "--file", binary, "--confirm").exit())
                .isEqualTo(2);
        assertThat(aval("match", "run", "--candidates", "1000001").exit()).isEqualTo(3);
        assertThat(aval("match", "run", "--mode", "fastest").err()).contains("stable-demand, stable-product");
        Console run = aval("match", "run", "--seed", "5");
        assertThat(run.exit()).as(run.err()).isZero();
        Console report = aval("match", "report");
        String last = report.out().substring(report.out().lastIndexOf("Run "));
        String id = last.substring(3, last.indexOf('\n')).strip();
        assertThat(run.err()).contains("aval match verify " + id);
        assertThat(last).containsPattern("mode +STABLE-DEMAND").containsPattern("seed +5");
    }

    private static String first(String kind, String as) {
        Json records = Json.read(aval("list", kind, "--as", as, "-o", "json").out());
        return Json.shown(((Json.Arr) records).items().getFirst(), "id");
    }

    private static Console aval(String... words) {
        return Console.run(Map.of("AVAL_DATA", folder.resolve("data").toString()), words);
    }
}
