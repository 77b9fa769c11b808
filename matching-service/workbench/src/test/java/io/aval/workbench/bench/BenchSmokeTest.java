package io.aval.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.workbench.bench.allocation.AllocationBench;
import io.aval.workbench.bench.audit.AuditBench;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Benchmarks compare answers before they tell times; here only that they come to their end in a small size. */
class BenchSmokeTest {

    @Test
    void the_verifier_is_measured_on_both_levels() {
        assertThat(printed(() -> AuditBench.main(new String[] {"300", "30", "300", "40", "1"})))
                .contains("| verified | pairs | s |")
                .contains("300");
    }

    @Test
    void allocations_are_compared_with_their_peer() {
        assertThat(printed(() -> AllocationBench.main(new String[] {"--only", "10000", "--rounds", "1"})))
                .contains("no blocking pair")
                .contains("OR-Tools");
    }

    private static String printed(Runnable bench) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            bench.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
