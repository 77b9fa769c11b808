package io.aval.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code match solve} on what must not be divided: generalised assignment, and matchings with ties. */
class IndivisibleSolveTest {
    private static final String ASSIGNMENT = "2 3\n1 5 7\n4 2 3\n5 5 5\n5 5 5\n5 10\n";
    // The first woman has both men alike, the second knows the first man alone: two pairs are possible
    private static final String TIED = "0\n2\n2\n1 1 2\n2 1\n1 1 (1 2)\n2 1 1\n";

    @TempDir
    Path folder;

    private Said solve(String name, String text, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        String[] command = {"match", "solve", file.toString()};
        return Said.of(Stream.of(command, words).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"own,min,6", "or-tools,min,6", "own,max,13", "or-tools,max,13"})
    void an_assignment_is_proved_best_in_either_direction(String solver, String mode, int sum) throws IOException {
        Said said = solve("one", ASSIGNMENT, "--format", "gap", "--solver", solver, "--mode", mode);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("\"status\":\"optimal\",\"objective\":" + sum + ",\"bound\":" + sum + ",\"certified\":true")
                .contains(
                        mode.equals("min")
                                ? "\"allocation\":[[1,1],[2,2],[2,3]]"
                                : "\"allocation\":[[2,1],[2,2],[1,3]]");
    }

    @Test
    void the_library_s_files_of_profits_are_maximised_unless_told_otherwise() throws IOException {
        assertThat(solve("gap1.txt", ASSIGNMENT, "--format", "gap").out()).contains("\"mode\":\"max\"");
        assertThat(solve("gapa.txt", ASSIGNMENT, "--format", "gap").out()).contains("\"mode\":\"min\"");
    }

    @Test
    void each_of_several_instances_is_solved_and_the_worst_tells_the_exit() throws IOException {
        Said said = solve("two", "2\n" + ASSIGNMENT + ASSIGNMENT.replace("5 10\n", "5 9\n"), "--format", "gap");
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"status\":\"optimal\",\"objective\":6,"),
                        second -> assertThat(second).contains("\"status\":\"infeasible\",\"objective\":null,"));
        assertThat(said.err()).contains("infeasible: it is proved that the capacities do not hold all jobs");
    }

    @ParameterizedTest
    @CsvSource({"own,max", "or-tools,max", "own,approx", "own,stable"})
    void a_matching_with_ties_is_stable(String solver, String mode) throws IOException {
        Said said = solve("tied", TIED, "--format", "smti", "--solver", solver, "--mode", mode);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("\"certified\":true,");
        if (mode.equals("max")) {
            assertThat(said.out()).contains("\"status\":\"optimal\",\"objective\":2,", "\"allocation\":[[1,2],[2,1]]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "smti"})
    void a_malformed_file_is_refused_by_its_line(String format) throws IOException {
        Said said = solve("broken", "2 x\n1 2\n", "--format", format);
        assertThat(said.exit()).isEqualTo(Fault.WRONG_DATA);
        assertThat(said.err()).contains("broken, line 1: ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void the_other_solver_knows_the_largest_matchings_alone() throws IOException {
        Said said = solve("tied", TIED, "--format", "smti", "--solver", "or-tools", "--mode", "stable");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("or-tools solves the mode max alone.");
    }
}
