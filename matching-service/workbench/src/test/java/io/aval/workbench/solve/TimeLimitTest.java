package io.aval.workbench.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --seconds} does to an exact method, by a clock that goes a quarter of a second at each look. */
class TimeLimitTest {
    private static final long STEP = 250_000_000;
    private static final int NODES = 400;

    @TempDir
    Path folder;

    @Test
    void a_flow_that_takes_too_long_is_stopped_and_says_so() throws IOException {
        AtomicLong clock = new AtomicLong();
        Task task = task(1, clock);
        Outcome outcome = FlowProcedure.dimacs(task);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Solved.class, stopped -> {
            assertThat(stopped.status()).isEqualTo(Outcome.Status.UNKNOWN);
            assertThat(stopped.status().exit()).isEqualTo(6);
            assertThat(stopped.allocation()).isEmpty();
            StringWriter json = new StringWriter();
            new SolvedJson(Format.DIMACS_MIN, task, stopped, 0).write(new PrintWriter(json));
            assertThat(json.toString())
                    .contains("\"status\":\"unknown\",\"objective\":null,\"bound\":null,\"certified\":false,"
                            + "\"reason\":\"the time ran out before the cheapest flow was found\"");
        });
        assertThat(clock.get() / STEP).as("looks at the clock").isEqualTo(6);
    }

    @Test
    void with_time_enough_the_same_flow_is_solved() throws IOException {
        Outcome outcome = FlowProcedure.dimacs(task(1_000, new AtomicLong()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Solved.class,
                        solved -> assertThat(solved.status()).isEqualTo(Outcome.Status.OPTIMAL));
    }

    private Task task(int seconds, AtomicLong clock) throws IOException {
        Path file = Files.writeString(folder.resolve("chain"), chain());
        return new Task(file, "cheapest", Task.Backend.OWN, seconds, () -> clock.addAndGet(STEP));
    }

    /** A chain beside many shortcuts that are full soon: some thousand pivots. */
    private static String chain() {
        StringBuilder text = new StringBuilder("p min " + NODES + " " + 4 * (NODES - 1) + "\n");
        text.append("n 1 4000\nn " + NODES + " -4000\n");
        for (int node = 1; node < NODES; node++) {
            text.append("a " + node + " " + (node + 1) + " 0 4000 100\n");
            for (int arc = 1; arc <= 3; arc++) {
                int far = node + 1 + node * 31 * arc % (NODES - node);
                text.append(
                        "a " + node + " " + far + " 0 " + node * 7 % 20 + " " + (far - node) * (20 + 7 * arc) + "\n");
            }
        }
        return text.toString();
    }
}
