package io.aval.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.evaluation.Dossier;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.law.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as they are given, on files as desks write them. */
class WorkbenchTest {

    @TempDir
    Path folder;

    private static String dossier() throws IOException {
        try (InputStream in = Objects.requireNonNull(WorkbenchTest.class.getResourceAsStream("dossier.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Said verify(String text) throws IOException {
        Path file = folder.resolve("dossier.json");
        Files.writeString(file, text);
        return Said.of("evaluate", "verify", "--file", file.toString());
    }

    @Test
    void what_an_earlier_release_certified_is_computed_again_to_the_byte() throws IOException {
        Said said = verify(dossier());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("identical");
    }

    @Test
    void every_input_that_was_changed_is_named() throws IOException {
        Dossier dossier = Dossier.read(dossier());
        Papers papers = (Papers) Kinds.ALL.body(dossier.papers());
        Json.Obj body = dossier.papers().body();
        for (var leaf : papers.sheet().leaves()) {
            String was = "\"name\":\"" + leaf.name() + "\"";
            String text = body.canonical();
            int at = text.indexOf("\"value\":", text.indexOf(was));
            String changed = text.substring(0, at) + "\"value\":\"9" + text.substring(at + "\"value\":\"".length());
            Said said = verify(dossier().replace(text, changed));
            assertThat(said.exit()).isEqualTo(Fault.WRONG_DATA);
            assertThat(said.out()).contains("differs: inputs, first at " + leaf.name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"draws\":400 | \"draws\":402 | differs: model, first at ip-value-quick-1",
                "\"grade\":2 | \"grade\":1 | differs: proof, first at figures",
                "\"name\":\"spread\",\"value\":\"0 | \"name\":\"spread\",\"value\":\"1 | first at spread"
            })
    void whatever_else_was_changed_is_named(String was, String is, String said) throws IOException {
        String text = dossier();
        assertThat(text).contains(was);
        assertThat(verify(text.replaceFirst(Pattern.quote(was), is)).out()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"proof\":1}", "not json"})
    void what_is_no_dossier_is_wrong_data(String text) throws IOException {
        Said said = verify(text);
        assertThat(said.exit()).isEqualTo(Fault.WRONG_DATA);
        assertThat(said.err()).startsWith("aval: ").contains("[");
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        assertThat(Said.of(
                                "evaluate",
                                "verify",
                                "--file",
                                folder.resolve("none").toString())
                        .exit())
                .isEqualTo(Fault.WRONG_DATA);
        assertThat(Said.of("evaluate", "verify").exit()).isEqualTo(2);
        assertThat(Said.of("evaluate", "card").exit()).isEqualTo(2);
    }

    @Test
    void a_table_that_cannot_be_learned_from_is_wrong_data() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "age,default\n3,0\n4,0\n");
        Said said = Said.of(
                "evaluate",
                "card",
                file.toString(),
                "--to",
                folder.resolve("card.html").toString());
        assertThat(said.exit()).isEqualTo(Fault.WRONG_DATA);
        assertThat(said.err()).contains("[IMPORT_UNREADABLE]");
        assertThat(folder.resolve("card.html")).doesNotExist();
    }

    @Test
    void ways_to_finance_a_need_are_compared() {
        Said said = Said.of("evaluate", "plan", example("need.json"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("direct", "shared.zhongshan", "not open: TENOR");
        Said json = Said.of("evaluate", "plan", example("need.json"), "-o", "json");
        assertThat(JsonReader.read(json.out().strip())).isInstanceOf(Json.Obj.class);
    }

    @Test
    void evidence_is_judged_and_what_would_change_the_verdict_is_named() {
        Said said = Said.of("evaluate", "judge", example("evidence.json"), "--day", "2026-11-23");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("UNKNOWN").contains("LITIGATION", "makes it YES: LITIGATION FOR at E2");
        assertThat(Said.of("evaluate", "judge", example("need.json"), "--day", "2026-11-23")
                        .exit())
                .isEqualTo(Fault.WRONG_DATA);
    }

    @Test
    void a_list_of_invoices_is_read_and_its_fault_is_named() {
        Said said = Said.of("invoices", example("invoices.csv"), "--day", "2026-11-23", "--own", "91440300708461136T");
        assertThat(said.exit()).as(said.err()).isEqualTo(9);
        assertThat(said.out()).contains("rows 4, kept 3, refused 1");
        assertThat(said.err()).contains("4");
        assertThat(Said.of("invoices", example("invoices.csv"), "--day", "23.11.2026")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_company_is_found_by_another_spelling_and_only_on_the_pinned_list() {
        Said said = Said.of("screen", "宏远科技（上海）有限责任公司", "--list", example("list.csv"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("MATCH").contains("上海宏远科技有限公司", "BRAND");
        Said other = Said.of("screen", "宏远", "--list", example("list.csv"), "--pin", "0".repeat(64));
        assertThat(other.err()).contains("LIST_NOT_PINNED");
    }

    @Test
    void every_command_of_the_readmes_that_needs_no_desk_works() throws IOException {
        for (String name : List.of("README.md", "README.zh-CN.md")) {
            List<String> commands = Files.readAllLines(root().resolve(name)).stream()
                    .filter(line -> line.matches("\\./aval (evaluate plan|evaluate judge|screen|invoices) .*"))
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .toList();
            assertThat(commands).as(name).hasSize(4);
            for (String command : commands) {
                Said said = Said.of(command.substring("./aval ".length())
                        .replace(
                                "docs/examples", root().resolve("docs/examples").toString())
                        .split(" "));
                assertThat(said.exit()).as(command + "\n" + said.err()).isIn(0, 9);
            }
        }
    }

    private static String example(String name) {
        return root().resolve("docs/examples").resolve(name).toString();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
