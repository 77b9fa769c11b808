package io.aval.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code match solve} as it is given. */
class MatchSolveTest {
    private static final String FLOW = "p min 3 3\nn 1 4\nn 3 -4\na 1 2 0 4 2\na 2 3 0 3 2\na 1 3 0 2 9\n";

    @TempDir
    Path folder;

    private Said solve(String text, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve("instance"), text);
        String[] all = new String[words.length + 3];
        all[0] = "match";
        all[1] = "solve";
        all[2] = file.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Said.of(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "or-tools"})
    void a_flow_is_printed_with_its_cost_and_its_proof(String solver) throws IOException {
        Said said = solve(FLOW, "--format", "dimacs-min", "--solver", solver);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out().strip())
                .startsWith("{\"format\":\"dimacs-min\",\"mode\":\"cheapest\",\"solver\":\"" + solver
                        + "\",\"status\":\"optimal\",\"objective\":21,\"bound\":21,\"certified\":true,")
                .endsWith("\"allocation\":[[1,2,3],[2,3,3],[1,3,1]]}");
        assertThat(JsonReader.read(said.out().strip())).isInstanceOf(Json.Obj.class);
    }

    @Test
    void an_assignment_is_printed_by_rows_and_columns() throws IOException {
        Said said = solve("2\n5 1\n1 9\n", "--format", "orlib-assign");
        assertThat(said.out()).contains("\"objective\":2,").contains("\"allocation\":[[1,2],[2,1]]");
    }

    @Test
    void an_answer_that_cannot_be_written_is_a_wrong_command_line() throws IOException {
        String to = folder.resolve("none/answer").toString();
        Said nowhere = solve(FLOW, "--format", "dimacs-min", "--to", to);
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written");
    }

    @Test
    void the_answer_goes_to_a_file_where_one_is_named() throws IOException {
        Path to = folder.resolve("answer.json");
        assertThat(solve(FLOW, "--format", "dimacs-min", "--to", to.toString()).out())
                .isEmpty();
        assertThat(Files.readString(to)).contains("\"objective\":21");
    }

    @Test
    void what_has_no_best_solution_says_why_and_ends_by_its_own_code() throws IOException {
        Said none = solve(FLOW.replace("0 4 2", "0 1 2"), "--format", "dimacs-min");
        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.out())
                .contains("\"status\":\"infeasible\",\"objective\":null,\"bound\":null,\"certified\":true");
        assertThat(none.err()).contains("what must leave these nodes cannot: 1");
        Said uneven = solve(FLOW.replace("n 3 -4", "n 3 -3"), "--format", "dimacs-min");
        assertThat(uneven.err()).contains("the supplies add up to 1, not to 0");
        Said ever = solve("p min 2 2\na 1 2 0 -1 -3\na 2 1 0 -1 2\n", "--format", "dimacs-min");
        assertThat(ever.exit()).isEqualTo(5);
        assertThat(ever.out()).contains("\"status\":\"unbounded\"", "\"certified\":true");
    }

    @Test
    void a_malformed_file_is_refused_by_its_line() throws IOException {
        Said said = solve(FLOW.replace("a 2 3 0 3 2", "a 2 3 0 3"), "--format", "dimacs-min");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("line 5: COST is missing");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_wrong_choice_is_a_wrong_command_line() throws IOException {
        assertThat(solve(FLOW, "--format", "none").err()).contains("there are dimacs-min, orlib-assign, gap, smti");
        assertThat(solve(FLOW, "--format", "dimacs-min", "--mode", "dearest").err())
                .contains("dimacs-min has no mode dearest; it has cheapest");
        assertThat(solve(FLOW, "--format", "dimacs-min", "--solver", "x").exit())
                .isEqualTo(2);
        assertThat(solve(FLOW, "--format", "dimacs-min", "--seconds", "0").exit())
                .isEqualTo(2);
        assertThat(solve(FLOW).exit()).isEqualTo(2);
    }
}
