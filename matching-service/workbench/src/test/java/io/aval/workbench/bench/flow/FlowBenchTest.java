package io.aval.workbench.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.workbench.bench.Bench;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowBenchTest {
    private final String printed;

    FlowBenchTest() throws Exception {
        printed = Bench.printed(FlowBench::main, "full", "1", "25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "market 10,000 x 500 x 20",
                "market 100,000 x 2,000 x 20",
                "budgets 50 %",
                "budgets 100 %",
                "budgets 110 %",
                "all costs equal",
                "one giant bank",
                "scattered 5,000 nodes",
                "grid 100 x 100",
                "chain 2,000"
            })
    void both_solvers_come_to_the_same_cost(String network) {
        assertThat(costs(network, "ours")).hasSize(1).isEqualTo(costs(network, "OR-Tools"));
    }

    @Test
    void a_third_solver_comes_to_the_same_cost() {
        assertThat(costs("the same, once", "ours")).hasSize(1).isEqualTo(costs("the same, once", "JGraphT"));
    }

    @Test
    void a_flow_from_the_last_solution_costs_what_one_from_afresh_does() {
        assertThat(printed)
                .contains("market 10,000 x 500 x 20, 1 % new  ours, warm")
                .contains("market 100,000 x 2,000 x 20, 1 % new ours, warm")
                .doesNotContain("DIFFERS");
    }

    private List<String> costs(String network, String solver) {
        return printed.lines()
                .filter(line -> line.matches(Pattern.quote(network) + " +" + solver + " +[\\d.]+ .*"))
                .map(line -> line.replaceFirst(".* ", ""))
                .toList();
    }
}
