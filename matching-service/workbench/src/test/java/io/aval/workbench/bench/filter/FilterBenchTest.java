package io.aval.workbench.bench.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.eligibility.cell.Cells;
import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.eligibility.cell.Profile;
import io.aval.engine.eligibility.cell.ProfileIndex;
import io.aval.engine.market.Product;
import io.aval.workbench.bench.Bench;
import io.aval.workbench.bench.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterBenchTest {
    private static final String[] SMALL = {"2000", "50", "100", "200"};

    @TempDir
    Path empty;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void the_filter_is_compared_with_a_database_and_the_rules_with_a_loop() throws Exception {
        Bench.needsPostgres();
        assertThat(Bench.printed(FilterBench::main, SMALL))
                .containsSubsequence(
                        "20 enterprises, built in ",
                        "cells in heap, processor time",
                        "PostgreSQL, composite covering index",
                        "all answers equal; a question meets ",
                        "2,000 enterprises, built in ",
                        "PostgreSQL, composite covering index",
                        "all answers equal; a question meets ")
                .containsPattern("100 rules, compiled in \\S+ ms, 200 demands, [1-9]\\S* eligible pairs; answers equal")
                .contains("nested loop over arrays");
    }

    @Test
    void without_a_database_it_says_how_to_get_one_and_measures_the_rest() throws Exception {
        assertThat(Bench.printedWithoutPostgres(empty, FilterBench::main, SMALL))
                .containsSubsequence(
                        "PostgreSQL is not installed here, so there is no peer: apt install postgresql",
                        "20 enterprises, built in ",
                        "2,000 enterprises, built in ",
                        "cells in heap",
                        "compiled rules, counting reasons")
                .doesNotContain("covering index");
    }

    @Test
    void a_database_of_other_enterprises_is_told_apart() throws Exception {
        Bench.needsPostgres();
        List<Profile> profiles = FilterBench.profiles(500);
        List<Filter> filters = FilterBench.filters(200);
        ProfileIndex index = new ProfileIndex(Cells.of(profiles));
        List<Found> answers =
                filters.stream().map(filter -> index.find(filter, 20)).toList();
        try (PostgresServer server = PostgresServer.start().orElseThrow();
                var connection = server.connect()) {
            FilterBench bench = new FilterBench(out, filters.size());
            PostgresPeer peer = new PostgresPeer(connection, profiles.subList(0, 250));
            assertThat(bench.compare(peer, filters, answers, new long[filters.size()]))
                    .isFalse();
        }
        assertThat(printed()).startsWith("DIFFERENT: ").doesNotContain("all answers equal");
    }

    @Test
    void a_loop_over_other_rules_is_told_apart() {
        List<Product> other = RulesBench.products(200).subList(100, 200);
        assertThat(new RulesBench(out, 100, 200).run(new NestedLoop(other))).isFalse();
        assertThat(printed()).startsWith("DIFFERENT: demand D").doesNotContain("answers equal");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
