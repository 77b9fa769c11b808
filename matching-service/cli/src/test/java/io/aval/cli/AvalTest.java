package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "status --help",
                "list --help",
                "get --help",
                "act --help",
                "attest --help",
                "attach --help",
                "attachment --help",
                "attachment get --help",
                "attachment export --help",
                "attachment verify --help",
                "import --help",
                "import companies --help",
                "match --help",
                "match run --help",
                "match report --help",
                "ledger --help",
                "ledger verify --help",
                "index --help",
                "index rebuild --help"
            })
    void every_command_explains_itself(String words) {
        Console console = Console.run(Map.of(), words.split(" "));
        assertThat(console.exit()).isZero();
        assertThat(console.out()).startsWith("Usage: aval");
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stats,status",
        "lst,list",
        "got,get",
        "mtch run,match",
        "match rum,run",
        "ledger verfy,verify",
        "impotr,import"
    })
    void a_wrong_word_is_answered_with_the_nearest_command(String words, String nearest) {
        Console console = Console.run(Map.of(), words.split(" "));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).contains("Did you mean '" + nearest + "'?", "[USAGE]");
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get",
                "list",
                "attest",
                "attach",
                "attachment",
                "attachment get 0123",
                "attachment verify f",
                "status --output xml",
                "status extra",
                "list bill --limit many",
                "list bill --limit -1",
                "match run --seed x",
                "import",
                "match",
                "ledger",
                "index",
                "act",
                "act finance.accept --field nothing",
                "act finance.accept --file f.json --field a=b",
                "import companies"
            })
    void a_wrong_command_line_exits_with_2(String words) {
        Console console = Console.run(Map.of("AVAL_ADDRESS", "127.0.0.1:1", "AVAL_TOKEN", "t"), words.split(" "));
        assertThat(console.err()).contains("[USAGE]");
        assertThat(console.exit()).isEqualTo(2);
    }

    @Test
    void where_nobody_answers_it_says_what_to_do() {
        Console console = Console.run(Map.of("AVAL_ADDRESS", "127.0.0.1:1", "AVAL_TOKEN", "t"), "status");
        assertThat(console.exit()).isEqualTo(7);
        assertThat(console.err()).contains("aval up", "[NO_DESK]");
    }

    @Test
    void where_the_desk_dies_during_a_call_the_outcome_is_unknown_and_not_refused() throws Exception {
        try (ServerSocket dying = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!dying.isClosed()) {
                    try (Socket call = dying.accept()) {
                        call.getInputStream().read();
                    } catch (IOException e) {
                        // The test is over
                    }
                }
            });
            String address = "127.0.0.1:" + dying.getLocalPort();
            Console console = Console.run(
                    Map.of("AVAL_ADDRESS", address, "AVAL_TOKEN", "t"), "act", "finance.accept", "--field", "as=x");
            assertThat(console.err()).contains("[OUTCOME_UNKNOWN]", "--request");
            assertThat(console.exit()).isEqualTo(8);
        }
    }

    @Test
    void without_logins_it_says_how_to_get_them() {
        Console console = Console.run(Map.of(), "status", "--data", folder.toString());
        assertThat(console.exit()).isEqualTo(7);
        assertThat(console.err()).contains("logins.json", "aval up", "[NO_LOGINS]");
    }

    @Test
    void damaged_logins_and_unknown_roles_are_told_apart() throws IOException {
        Files.writeString(folder.resolve("logins.json"), "{\"logins\":");
        assertThat(Console.run(Map.of("AVAL_DATA", folder.toString()), "status").exit())
                .isEqualTo(3);
        Files.writeString(
                folder.resolve("logins.json"),
                "{\"logins\":[{\"as\":\"sme\",\"grpc\":\"127.0.0.1:1\",\"token\":\"t\",\"user\":\"u\"}]}");
        Console console = Console.run(Map.of("AVAL_DATA", folder.toString()), "status", "--as", "king");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).contains("Choose one of sme");
    }

    @ParameterizedTest
    @CsvSource({"{,3", "[1.5],3"})
    void a_command_that_is_not_json_is_wrong_data(String text, int exit) throws IOException {
        Path file = Files.writeString(folder.resolve("f.json"), text);
        assertThat(Console.run(Map.of(), "act", "--file", file.toString()).exit())
                .isEqualTo(exit);
    }

    @Test
    void a_file_that_is_not_there_is_wrong_data() {
        assertThat(Console.run(
                                Map.of(),
                                "import",
                                "companies",
                                folder.resolve("none").toString())
                        .exit())
                .isEqualTo(3);
        assertThat(Console.run(Map.of(), "act", "--file", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(3);
    }
}
