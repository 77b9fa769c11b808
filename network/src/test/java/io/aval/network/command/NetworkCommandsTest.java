package io.aval.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told without any of Fabric's programs. */
class NetworkCommandsTest {

    @TempDir
    Path here;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_unknown_command_is_a_wrong_command_line() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(err.toString())
                .contains("upp")
                .contains("aval network --help")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ordering=kafka", "--first-port=x", "--nothing"})
    void a_wrong_option_is_a_wrong_command_line(String option) {
        assertThat(run("up", option)).isEqualTo(2);
    }

    @Test
    void a_malformed_topology_is_told_with_its_line() throws Exception {
        Files.writeString(here.resolve("mine.yaml"), "channel: aval\nordering: kafka\n");
        assertThat(run("up", "--topology", "mine.yaml")).isEqualTo(3);
        assertThat(err.toString()).contains("mine.yaml:2:").doesNotContain("\tat ");
    }

    @Test
    void a_topology_that_is_not_there_is_not_found() {
        assertThat(run("up", "--topology", "none.yaml")).isEqualTo(4);
        assertThat(err.toString()).contains("There is no file").contains("none.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/guides/operators.md"})
    void every_command_that_the_documents_name_is_there(String document) throws Exception {
        List<String> commands = Files.readAllLines(
                        Path.of("..").toAbsolutePath().resolve(document))
                .stream()
                .filter(line -> line.startsWith("./aval network "))
                .map(line -> line.replaceFirst("[#>].*", "").strip())
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (String command : commands) {
            String[] words = (command.substring("./aval network ".length()) + " --help").split(" ");
            assertThat(run(words)).as(command + "\n" + err).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "logs", "deploy", "restart"})
    void where_there_is_no_network_it_says_how_to_make_one(String command) {
        assertThat(run(command)).isEqualTo(4);
        assertThat(err.toString()).contains("'aval network up' makes one");
    }

    @Test
    void without_fabric_it_says_what_is_missing() {
        assertThat(run("up")).isEqualTo(7);
        assertThat(err.toString())
                .contains("configtxgen, orderer, peer not found")
                .contains("FABRIC_HOME");
        assertThat(run("doctor")).isEqualTo(7);
        assertThat(out.toString()).contains("BAD   Fabric").contains("-> See 'Install'");
    }

    @Test
    void bft_with_a_fabric_that_does_not_know_it_says_what_to_choose() throws Exception {
        Path bin = Files.createDirectories(here.resolve("fabric/bin"));
        for (String name : List.of("peer", "orderer", "configtxgen")) {
            Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\necho ' Version: v2.5.16'\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        int exit = run(Map.of("FABRIC_HOME", here.resolve("fabric").toString()), "up");
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("2.5.16").contains("--ordering raft");
    }

    @Test
    void down_and_clean_do_nothing_where_nothing_is() {
        assertThat(run("down")).isZero();
        assertThat(run("clean")).isZero();
        assertThat(here.resolve("data")).doesNotExist();
    }

    @Test
    void a_second_launcher_is_told_to_wait() throws Exception {
        Path folder = Files.createDirectories(here.resolve("data/network"));
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("down")).isEqualTo(6);
        }
        assertThat(err.toString()).contains("Another launcher is working on");
    }

    @Test
    void logs_are_merged_with_names_and_searched() throws Exception {
        log("peer-BankA", "2026-11-23T05:00:02Z two\n");
        log("orderer-BankB", "2026-11-23T05:00:01Z one\n2026-11-23T05:00:03Z three\n");
        assertThat(run("logs")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "orderer-BankB  2026-11-23T05:00:01Z one",
                        "peer-BankA     2026-11-23T05:00:02Z two",
                        "orderer-BankB  2026-11-23T05:00:03Z three");
        out.getBuffer().setLength(0);
        assertThat(run("logs", "--grep", "two")).isZero();
        assertThat(out.toString()).contains("two").doesNotContain("one");
        assertThat(run("logs", "peer-BankX")).isEqualTo(4);
        assertThat(err.toString()).contains("peer-BankX").contains("orderer-BankB");
    }

    private void log(String node, String text) throws Exception {
        Path folder = Files.createDirectories(here.resolve("data/network/nodes").resolve(node));
        Files.writeString(folder.resolve("log.txt"), text);
    }

    private int run(String... arguments) {
        return run(Map.of("PATH", "/nowhere"), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return NetworkCommands.run(
                new Surroundings(
                        environment,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        here,
                        InstantSource.system(),
                        false),
                arguments);
    }
}
