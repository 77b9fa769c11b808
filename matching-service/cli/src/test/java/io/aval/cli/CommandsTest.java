package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.start.EvidenceVerify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command, as a new user gives it, to desks that run in another process at small size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

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
    void every_command_that_up_prints_works_as_it_stands() {
        List<String> printed = desks.said().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("./aval ") && !line.contains("FILE"))
                .toList();
        assertThat(printed).hasSizeGreaterThanOrEqualTo(6);
        for (String command : printed) {
            String[] words = command.substring("./aval ".length()).split(" ");
            Console console = Console.run(Map.of(), words);
            assertThat(console.exit()).as(command + "\n" + console.err()).isZero();
            assertThat(console.out()).as(command).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_command_of_the_readme_works(String name) throws IOException {
        Path file = companies(folder.resolve(name + ".arff"));
        List<String> commands = Files.readAllLines(ProjectRoot.folder().resolve(name)).stream()
                .filter(line -> line.startsWith("./aval "))
                // Started by other tests: the network's own, and the workbench's
                .filter(line ->
                        !line.matches("\\./aval (up|bench|network|screen|invoices|evaluate (plan|card|judge))\\b.*"))
                .map(line -> line.replaceFirst("#.*", "")
                        .strip()
                        .replaceFirst("FILE[.a-z]*", file.toString())
                        .replace(
                                "docs/examples",
                                ProjectRoot.folder().resolve("docs/examples").toString()))
                .toList();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            Console console = aval(command.substring("./aval ".length()).split(" "));
            assertThat(console.exit()).as(command + "\n" + console.err()).isZero();
        }
    }

    @Test
    void a_file_is_imported_and_matched_and_the_same_again_gives_the_same() throws IOException {
        Path file = companies(folder.resolve("companies.arff"));
        Console imported = aval("import", "companies", file.toString(), "-o", "json");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("\"rowsKept\":30", "\"DUPLICATE\":1");
        assertThat(aval("import", "companies", file.toString(), "--strict").exit())
                .isEqualTo(9);
        Console one = aval("match", "run", "--import", "latest", "-o", "json");
        Console two = aval("match", "run", "--import", "latest", "-o", "json");
        assertThat(one.exit()).as(one.err()).isZero();
        // Each is a run of its own on the ledger, of another height; what they report is the same
        String reported = one.out().substring(one.out().indexOf("\"report\":"));
        assertThat(two.out()).endsWith(reported).contains("\"blockingPairs\":0");
        assertThat(aval("match", "run", "--dry-run", "--seed", "5").err()).contains("nothing was recorded");
    }

    @Test
    void a_cut_file_is_wrong_data() throws IOException {
        Path file = companies(folder.resolve("cut.arff"));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 15));
        Console cut = aval("import", "companies", file.toString());
        assertThat(cut.exit()).isEqualTo(3);
        assertThat(cut.err()).contains("[IMPORT_CUT]");
    }

    @ParameterizedTest
    @CsvSource({
        "get 0123,3,BAD_FORMAT",
        "get 00000000000000000000000000000000,4,UNKNOWN_RECORD",
        "list ships,3,BAD_FORMAT",
        "act bill.burn,3,UNKNOWN_ACT",
        "act party.suspend --field reason=x,3,MISSING_FIELD",
        "act finance.accept --field as=00000000000000000000000000000000,3,MISSING_FIELD",
        "match run --as sme,5,WRONG_ROLE",
        "match run --import 12,3,BAD_FORMAT",
        "match reach --as bank-a,5,WRONG_ROLE",
        "match reach --best-grade 7 --worst-grade 3,3,OUT_OF_RANGE",
        "match reach --least-revenue-yuan -1,3,OUT_OF_RANGE",
        "match reach --best 1001,3,OUT_OF_RANGE",
        "match reach --least-revenue-yuan 0.001,2,USAGE",
        "match reach --most-revenue-yuan abc,2,no amount in yuan: abc",
        "match what-if --product x --budget-yuan abc,2,no amount in yuan: abc",
        "index observations fold --as sme,5,WRONG_ROLE",
        "index observations backup ../up,3,BAD_FORMAT",
        "ledger verify --as sme,5,WRONG_ROLE",
        "day close --as sme,5,WRONG_ROLE",
        "notices --since yesterday,3,BAD_FORMAT",
        "steps 00000000000000000000000000000000,4,UNKNOWN_RECORD",
        "check 00000000000000000000000000000000,4,UNKNOWN_RECORD",
        "audit overdue --as platform,5,WRONG_ROLE",
        "audit overdue --month 2026-13,3,BAD_FORMAT",
        "audit conservation --as bank-a,5,WRONG_ROLE",
        "attest nothing,3,BAD_FORMAT",
        "evidence export 0123 --to target/none.json,3,BAD_FORMAT",
        "evidence export 00000000000000000000000000000000 --to target/none.json,4,UNKNOWN_RECORD",
        "evidence export 00000000000000000000000000000000 --show some --to target/none.json,2,USAGE"
    })
    void a_refusal_has_its_code_and_exit_status(String words, int exit, String code) {
        Console console = aval(words.split(" "));
        assertThat(console.err()).contains(code.equals(code.toUpperCase(Locale.ROOT)) ? "[" + code + "]" : code);
        assertThat(console.exit()).isEqualTo(exit);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void a_draft_is_listed_shown_released_and_rejected() {
        Console on = aval("settings", "dual-control", "--acts", "party.suspend", "--as", "platform");
        assertThat(on.exit()).as(on.err()).isZero();
        String sme = Json.shown(first(aval("list", "party", "--limit", "1", "-o", "json")), "id");
        String[] suspend = {"act", "party.suspend", "--as", "platform", "--field", "party=" + sme, "-o", "json"};
        Console made = aval(with(suspend, "--field", "reason=checked"));
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).contains("awaits release");
        String id = Json.shown(Json.read(made.out().strip()), "id");
        assertThat(aval("drafts", "list", "--as", "platform-2").out())
                .contains(id)
                .contains("party.suspend");
        assertThat(aval("drafts", "list", "--as", "bank-a-2").out()).isEmpty();
        assertThat(aval("drafts", "show", id, "--as", "platform-2").out()).contains(sme);
        Console own = aval("drafts", "release", id, "--as", "platform");
        assertThat(own.err()).contains("[DRAFT_OWN]");
        assertThat(own.exit()).isEqualTo(5);
        Console rejected = aval("drafts", "reject", id, "--reason", "not this one", "--as", "platform-2");
        assertThat(rejected.out()).contains("REJECTED", "not this one");
        Console late = aval("drafts", "release", id, "--as", "platform-2");
        assertThat(late.exit()).isEqualTo(6);
        Console off = aval("settings", "dual-control", "--acts", "none", "--as", "platform", "-o", "json");
        assertThat(off.err()).contains("awaits release");
        String change = Json.shown(Json.read(off.out().strip()), "id");
        assertThat(aval("drafts", "release", change, "--as", "platform-2").exit())
                .isZero();
        assertThat(aval("settings", "dual-control").out().strip()).isEqualTo("none");
    }

    @Test
    void a_file_of_acts_runs_to_the_end_and_reports_each_row() throws IOException {
        List<String> parties = ((Json.Arr) Json.read(aval("list", "party", "--limit", "0", "-o", "json")
                        .out()
                        .strip()))
                .items().reversed().stream()
                        .limit(6)
                        .map(party -> Json.shown(party, "id"))
                        .toList();
        Path file = folder.resolve("suspend.csv");
        StringBuilder rows = new StringBuilder("act,party,reason\n");
        parties.forEach(party -> rows.append("party.suspend,").append(party).append(",bulk\n"));
        Files.writeString(file, rows + "party.burn,x,y\nparty.suspend," + parties.getFirst() + ",twice\n");
        Console some = aval("bulk", file.toString(), "--as", "platform", "-o", "json");
        assertThat(some.exit()).as(some.err()).isEqualTo(9);
        List<String> report = Files.readAllLines(folder.resolve("suspend.csv.report.csv"));
        assertThat(report).hasSize(9);
        assertThat(report.getFirst()).isEqualTo("row,line,outcome,code,tx,record,detail");
        assertThat(report.get(7)).startsWith("7,8,WRONG,UNKNOWN_ACT,");
        assertThat(report.get(8)).startsWith("8,9,REFUSED,");
        StringBuilder back = new StringBuilder("act,party\n");
        report.stream()
                .filter(line -> line.contains(",DONE,"))
                .forEach(line -> back.append("party.reinstate,")
                        .append(line.split(",", -1)[5])
                        .append('\n'));
        Path again = Files.writeString(folder.resolve("reinstate.csv"), back);
        Console all = aval("bulk", again.toString(), "--as", "platform");
        assertThat(all.exit()).as(all.err() + all.out()).isZero();
        Path none = Files.writeString(folder.resolve("no-acts.csv"), "party\nx\n");
        assertThat(aval("bulk", none.toString(), "--as", "platform").exit()).isEqualTo(3);
        assertThat(aval("bulk", folder.resolve("none").toString()).exit()).isEqualTo(3);
    }

    @Test
    void a_whole_list_comes_as_csv() {
        Console csv = aval("list", "product", "--output", "csv");
        assertThat(csv.exit()).as(csv.err()).isZero();
        assertThat(csv.out().lines().findFirst().orElseThrow()).startsWith("id,version,digest");
        assertThat(csv.out().lines()).hasSizeGreaterThan(6);
        assertThat(aval("status", "--output", "csv").exit()).isEqualTo(2);
    }

    @Test
    void a_regulator_says_why_and_the_log_of_queries_is_checked() throws IOException {
        Console none = aval("list", "bill", "--as", "regulator");
        assertThat(none.err()).contains("[MISSING_FIELD]");
        assertThat(aval("list", "bill", "--as", "regulator", "--reason", "spot check")
                        .exit())
                .isZero();
        Console sound = aval("audit", "queries", "--as", "regulator");
        assertThat(sound.out()).contains("spot check", "list");
        assertThat(sound.err()).contains("the chain holds");
        assertThat(sound.exit()).isZero();
        Path log = folder.resolve("data/desks/Regulator/queries.log");
        String text = Files.readString(log);
        Files.writeString(log, text.replaceFirst("spot check", "spot cheek"));
        Console broken = aval("audit", "queries", "--as", "regulator");
        Files.writeString(log, text);
        assertThat(broken.err()).contains("line 1 was changed");
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(aval("audit", "queries", "--as", "bank-a").exit()).isEqualTo(5);
        assertThat(aval("audit", "drafts", "--as", "platform").exit()).isZero();
    }

    private static Json first(Console listed) {
        return ((Json.Arr) Json.read(listed.out().strip())).items().getFirst();
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void a_wrong_token_is_refused() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "no such token");
        assertThat(aval("status", "--token-file", token.toString()).exit()).isEqualTo(5);
    }

    @Test
    void the_index_is_built_again_to_the_same_digest() {
        Console rebuilt = aval("index", "rebuild", "-o", "json");
        assertThat(rebuilt.out()).contains("\"same\":true");
        assertThat(rebuilt.exit()).isZero();
    }

    @Test
    void the_evidence_of_a_bill_is_written_to_a_file_and_holds_without_the_desk() throws IOException {
        String bills = aval("list", "bill", "--as", "regulator", "--reason", "a test", "--limit", "1", "-o", "json")
                .out();
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(bills);
        assertThat(id.find()).as(bills).isTrue();
        Path file = folder.resolve("evidence.json");
        Console told = aval(
                "evidence",
                "export",
                id.group(1),
                "--as",
                "regulator",
                "--reason",
                "a test",
                "--show",
                "all",
                "--to",
                file.toString());
        assertThat(told.exit()).as(told.err()).isZero();
        assertThat(told.err()).contains("aval evidence verify");
        assertThat(EvidenceVerify.run(List.of(file.toString()), System.out, System.err))
                .isZero();
        assertThat(folder.resolve("evidence.json.part")).doesNotExist();
        Path other = folder.resolve("other.json");
        Console foreign = aval("evidence", "export", id.group(1), "--as", "sme", "--to", other.toString());
        assertThat(foreign.exit()).isEqualTo(4);
        assertThat(foreign.err()).contains("[UNKNOWN_RECORD]");
        assertThat(other).doesNotExist();
        assertThat(folder.resolve("other.json.part")).doesNotExist();
    }

    @Test
    void a_day_is_closed_and_the_ranges_of_every_package_tile_it() {
        for (String as : List.of("operator-banka", "operator-bankb", "platform")) {
            Console closed = aval("day", "close", "--as", as, "-o", "json");
            assertThat(closed.exit()).as(closed.err()).isZero();
            assertThat(closed.out()).contains("\"refused\":[]");
            assertThat(aval("day", "close", "--as", as, "-o", "json").out()).contains("\"written\":0");
        }
        Console audit = aval("audit", "conservation", "-o", "json");
        assertThat(audit.exit()).as(audit.err()).isZero();
        assertThat(audit.out()).contains("\"findings\":[]", "\"whole\":true");
        assertThat(aval("audit", "overdue", "-o", "json").exit()).isZero();
    }

    @Test
    void who_asks_learns_what_is_open_and_what_may_be_done() {
        assertThat(aval("awaiting", "--as", "bank-b").exit()).isZero();
        assertThat(aval("notices", "--as", "bank-b").exit()).isZero();
        String list = aval("list", "bill", "--as", "bank-a", "--limit", "1").out();
        String id = list.substring(0, list.indexOf(' '));
        Console steps = aval("steps", id, "--as", "bank-a", "--all");
        assertThat(steps.exit()).as(steps.err()).isIn(0, 5);
        Console check = aval("check", id, "--as", "bank-a");
        assertThat(check.exit()).as(check.err()).isIn(3, 5);
    }

    @Test
    void a_document_is_sealed_had_back_and_checked_by_others_without_a_desk() throws IOException {
        Path file = Files.writeString(folder.resolve("购销合同.pdf"), "contract");
        Console sealed = aval("attach", file.toString(), "--as", "bank-a", "-o", "json");
        assertThat(sealed.exit()).as(sealed.err()).isZero();
        String digest = Json.shown(Json.read(sealed.out().strip()), "digest");
        assertThat(Json.shown(Json.read(sealed.out().strip()), "mediaType")).isEqualTo("application/pdf");
        assertThat(aval("attach", file.toString(), "--as", "bank-a", "-o", "json")
                        .out())
                .doesNotContain(digest);
        Path back = folder.resolve("back.pdf");
        assertThat(aval("attachment", "get", digest, "--to", back.toString(), "--as", "bank-a-2")
                        .exit())
                .isZero();
        assertThat(back).hasContent("contract");
        Path none = folder.resolve("none.pdf");
        Console foreign = aval("attachment", "get", digest, "--to", none.toString(), "--as", "bank-b");
        assertThat(foreign.exit()).isEqualTo(4);
        assertThat(foreign.err()).contains("[UNKNOWN_ATTACHMENT]");
        Path sent = folder.resolve("contract.aval");
        assertThat(aval("attachment", "export", digest, "--to", sent.toString(), "--as", "bank-a")
                        .exit())
                .isZero();
        Console checked = Console.run(
                Map.of(), "attachment", "verify", sent.toString(), "--digest", digest, "--to", none.toString());
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(none).hasContent("contract");
        Path empty = Files.writeString(folder.resolve("empty.pdf"), "");
        assertThat(aval("attach", empty.toString(), "--as", "bank-a").exit()).isEqualTo(3);
        Path cut = folder.resolve("data/desks/BankA/attachments/" + digest + ".sealed");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 90));
        Console damaged = aval("attachment", "get", digest, "--to", back.toString(), "--as", "bank-a");
        assertThat(damaged.err()).contains("[ATTACHMENT_DAMAGED]");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(back).as("what was there before stays").hasContent("contract");
    }

    @Test
    void lists_show_one_line_a_record_and_json_all_of_it() {
        assertThat(aval("list", "party", "--limit", "3").out().lines()).hasSize(3);
        String json = aval("list", "product", "--limit", "0", "-o", "json").out();
        assertThat(Json.read(json.strip()))
                .isInstanceOfSatisfying(
                        Json.Arr.class, all -> assertThat(all.items()).hasSizeGreaterThan(5));
    }

    private Console aval(String... words) {
        return Console.run(Map.of("AVAL_DATA", folder.resolve("data").toString()), words);
    }

    private static Path companies(Path file) throws IOException {
        StringBuilder text = new StringBuilder("@relation companies\n");
        for (int i = 1; i <= 30; i++) {
            text.append("@attribute Attr").append(i).append(" numeric\n");
        }
        text.append("@attribute class {0,1}\n@data\n");
        for (int row = 0; row <= 30; row++) {
            for (int i = 1; i <= 30; i++) {
                double value = i == 29 ? 3.5 : 0.01 * i + 0.001 * (row % 30);
                text.append(String.format(Locale.ROOT, "%.4f,", value));
            }
            text.append("0\n");
        }
        return Files.writeString(file, text);
    }
}
