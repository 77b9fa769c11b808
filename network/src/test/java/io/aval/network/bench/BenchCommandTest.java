package io.aval.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.topology.Consensus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchCommandTest {

    @Test
    void has_its_own_temporary_bft_network_unless_told_otherwise() {
        assertThat(parse(""))
                .isEqualTo(new BenchOptions(
                        null,
                        Consensus.BFT,
                        17_050,
                        3,
                        Duration.ofSeconds(4),
                        64,
                        8,
                        new BenchOptions.File(10_000, 100, 4),
                        List.of()));
    }

    @Test
    void takes_everything_it_is_told() {
        String line = "--folder data/network --ordering raft --first-port 20000 --rounds 5 --seconds 1.5 --in-flight 16"
                + " --bulk-in-flight 4 --file 20 --file-acts 200 --file-in-flight 2 --also embedded=run=x";

        assertThat(parse(line))
                .isEqualTo(new BenchOptions(
                        Path.of("data/network"),
                        Consensus.RAFT,
                        20_000,
                        5,
                        Duration.ofMillis(1_500),
                        16,
                        4,
                        new BenchOptions.File(20, 200, 2),
                        List.of(new OtherProgram("embedded", "run=x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rounds 0",
                "--rounds 101",
                "--seconds 0.4",
                "--seconds 601",
                "--in-flight 0",
                "--in-flight 257",
                "--bulk-in-flight 0",
                "--file -1",
                "--file-acts 0",
                "--file-acts 201",
                "--file-in-flight 65",
                "--also embedded",
                "--also =run",
                "--also embedded="
            })
    void refuses_what_is_out_of_bounds(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(CommandLine.ParameterException.class);
    }

    private static BenchOptions parse(String line) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        BenchCommand command = new BenchCommand(Map.of(), nowhere, nowhere);
        CommandLine commands = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        commands.parseArgs(line.isEmpty() ? new String[0] : line.split(" "));
        return command.options();
    }
}
