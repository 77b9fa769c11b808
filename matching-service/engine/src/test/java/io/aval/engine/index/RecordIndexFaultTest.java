package io.aval.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index survives a process that is killed in the middle of its work. */
class RecordIndexFaultTest {

    private static final int STEPS = 3_000;
    private static final long SEED = 42;

    @TempDir
    Path folder;

    /** Applies the script, one small batch after the other, and tells the position after each. */
    static final class Applying {
        private Applying() {}

        public static void main(String[] arguments) {
            List<Step> steps = LedgerScript.steps(SEED, STEPS);
            try (RecordIndex index = RecordIndex.open(Path.of(arguments[0]))) {
                for (int at = 0; at + 2 < steps.size(); at += 2) {
                    index.apply(Batch.of(steps.get(at), steps.get(at + 1)));
                    System.out.println(at + 1);
                    System.out.flush();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 900})
    void a_killed_index_goes_on_from_its_position_to_the_same_digest(int lines) throws Exception {
        Path killed = folder.resolve("killed");
        int told = runAndKill(killed, lines);
        List<Step> steps = LedgerScript.steps(SEED, STEPS);
        Digest expected;
        try (RecordIndex clean = RecordIndex.open(folder.resolve("clean"))) {
            clean.apply(Batch.of(steps.toArray(Step[]::new)));
            expected = clean.digest();
        }
        try (RecordIndex index = RecordIndex.open(killed)) {
            Position reached = index.position();
            int next = 0;
            while (next < steps.size() && !steps.get(next).position().equals(reached)) {
                next++;
            }
            assertThat(next)
                    .as("what was told is there")
                    .isGreaterThanOrEqualTo(told)
                    .isLessThan(STEPS);
            index.apply(Batch.of(steps.subList(next + 1, steps.size()).toArray(Step[]::new)));
            assertThat(index.digest()).isEqualTo(expected);
        }
    }

    /** The last step that the child told before it was killed. */
    private static int runAndKill(Path killed, int lines) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Applying.class.getName(),
                        killed.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int told = -1;
        try (BufferedReader out = child.inputReader()) {
            for (int i = 0; i < lines; i++) {
                String line = out.readLine();
                assertThat(line).as("the child tells its steps").isNotNull();
                told = Integer.parseInt(line);
            }
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return told;
    }
}
