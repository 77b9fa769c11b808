package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LauncherTest {

    @Test
    void the_launcher_lists_every_command_by_theme() throws IOException, InterruptedException {
        Process help =
                new ProcessBuilder("sh", ProjectRoot.folder().resolve("aval").toString(), "--help").start();
        String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(help.waitFor()).isZero();
        assertThat(text).contains("Demonstration", "Ask a desk", "Match", "Look after it", "up ");
        for (String command : new CommandLine(new Aval()).getSubcommands().keySet()) {
            assertThat(text).contains("  " + command + " ");
        }
    }
}
