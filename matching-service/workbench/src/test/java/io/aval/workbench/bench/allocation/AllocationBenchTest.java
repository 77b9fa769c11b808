package io.aval.workbench.bench.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.workbench.bench.Bench;
import org.junit.jupiter.api.Test;

class AllocationBenchTest {

    @Test
    void every_mode_is_audited_and_compared_with_its_peer() throws Exception {
        String printed = Bench.printed(AllocationBench::main, "--only", "10000", "--rounds", "1");
        assertThat(printed)
                .containsSubsequence(
                        "10000 x 500 x 20",
                        "OR-Tools, flow alone",
                        "welfare ",
                        "stable, demands propose",
                        "no blocking pair",
                        "stable, products propose",
                        "no blocking pair",
                        "unsplittable",
                        "1 % of demands changed",
                        "welfare ",
                        "stable, demands came",
                        "stable, demands went",
                        "stable, amounts changed")
                .doesNotContain("100000 x", "WRONG");
    }

    @Test
    void a_large_market_is_matched_once_and_audited() throws Exception {
        assertThat(Bench.printed(AllocationBench::main, "--large", "--only", "2000"))
                .contains(
                        "2000 x 10000 x 20: market made in ",
                        "STABLE_DEMAND: solved in ",
                        "blocking pairs 0, placed ",
                        "WELFARE: solved in ",
                        "peak memory ");
    }
}
