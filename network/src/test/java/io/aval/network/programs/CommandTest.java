package io.aval.network.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void gives_both_streams_and_the_exit_status() throws Exception {
        Output output =
                Command.of(SHELL, "-c", "echo out; echo err >&2; exit 3").run(LONG);
        assertThat(output).isEqualTo(new Output(3, "out\nerr\n"));
    }

    @Test
    void the_program_sees_the_path_and_the_named_variables_only() throws Exception {
        Output output =
                Command.of(Path.of("/usr/bin/env")).with(Map.of("A", "1")).run(LONG);
        assertThat(output.text().lines().map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyInAnyOrder("A", "PATH");
    }

    @Test
    void a_failure_carries_what_the_program_said() {
        assertThatThrownBy(() ->
                        Command.of(SHELL, "-c", "echo no such channel; exit 1").mustRun(LONG))
                .isInstanceOf(ProgramFailedException.class)
                .hasMessageContaining("no such channel")
                .hasMessageContaining("exit 1");
    }

    @Test
    void a_program_that_outlives_its_deadline_is_a_failure() {
        assertThatThrownBy(() -> Command.of(SHELL, "-c", "exec sleep 60").run(Duration.ofMillis(100)))
                .isInstanceOf(ProgramFailedException.class)
                .hasMessageContaining("no end after");
    }

    @Test
    void takes_more_output_than_a_pipe_holds() throws Exception {
        Output output =
                Command.of(SHELL, "-c", "head -c 300000 /dev/zero | tr '\\0' x").run(LONG);
        assertThat(output.text()).hasSize(300_000);
    }
}
