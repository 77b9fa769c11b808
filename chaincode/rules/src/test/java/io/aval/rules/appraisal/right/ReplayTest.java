package io.aval.rules.appraisal.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bytes today and in years, here and on a machine that speaks Turkish, lives on the Chatham Islands, hashes
 * otherwise and never compiles. After a change that is meant to change outcomes, with a new version of the model:
 * {@code -Daval.golden=write}.
 */
class ReplayTest {

    private static final Path GOLDEN = Path.of("src/test/resources/appraisal/ip-value-1.outcomes");
    private static final int MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void outcomes_are_those_that_were_committed() throws IOException {
        if ("write".equals(System.getProperty("aval.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, Replay.text());
        }
        assertThat(Replay.text()).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void another_machine_computes_the_same_bytes(String compiler) throws IOException, InterruptedException {
        Path written = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                compiler,
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                "-Dfile.encoding=COMPAT",
                "-cp",
                System.getProperty("java.class.path"),
                Replay.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(written.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "tr_TR.ISO-8859-9");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readString(written, StandardCharsets.UTF_8)).isEqualTo(Replay.text());
        } finally {
            process.destroyForcibly();
        }
    }
}
