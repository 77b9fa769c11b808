package io.aval.workbench.bench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.workbench.bench.Bench;
import org.junit.jupiter.api.Test;

class AuditBenchTest {

    @Test
    void the_verifier_is_measured_on_problems_and_markets() throws Exception {
        assertThat(Bench.printed(AuditBench::main, "300", "30", "300", "40", "1")
                        .lines())
                .contains("| verified | pairs | s |")
                .anyMatch(line -> line.matches("\\| 300 × 30 × 20, blocking pairs \\| 6,000 \\| \\d.* \\|"))
                .anyMatch(line -> line.matches("\\| 300 × 30 × 20, and prices \\| 6,000 \\| \\d.* \\|"))
                .anyMatch(line -> line.matches("\\| market of 300 × 40, stable \\| [1-9]\\S* \\| \\d.* \\|"));
    }
}
