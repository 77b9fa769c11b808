package io.aval.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published formats, and the line at which a file breaks its own. */
class InstancesTest {
    private static final String FLOW = """
            c the example of the challenge
            p min 4 5
            c
            n 1 4
            n 4 -4
            a 1 2 0 4 2
            a 1 3 0 2 2
            a 2 3 0 2 1
            a 2 4 0 3 3
            a 3 4 0 5 1
            """;

    private static Reading<Network> dimacs(String text) throws IOException {
        return DimacsMinimum.read(new StringReader(text));
    }

    private static Reading<Assignment> assignment(String text) throws IOException {
        return OrLibraryAssignment.read(new StringReader(text));
    }

    private static String cost(Network network) {
        return switch (new NetworkSimplex().solve(network)) {
            case Flow.Optimal optimal -> network.cost(optimal.flow()).toString();
            case Flow.Infeasible none -> "infeasible";
            case Flow.Unbounded none -> "unbounded";
        };
    }

    private static String cost(Reading<?> reading) {
        return switch (reading) {
            case Reading.Malformed<?>(int line, String reason) -> "line " + line + ": " + reason;
            case Reading.Read<?>(Object problem) ->
                cost(problem instanceof Assignment pairs ? pairs.network() : (Network) problem);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 1 2 0 4 2 | a 1 2 0 4 2 | 14",
                "a 1 2 0 4 2 | a 1 2 3 4 2 | 16",
                "a 1 2 0 4 2 | a 1 2 0 1 2 | infeasible",
                "a 1 2 0 4 2 | a 2 1 0 -1 -9 | infeasible",
                "n 4 -4 | n 4 -5 | infeasible",
                "p min 4 5 | p max 4 5 | line 2: the problem is not min but max",
                "p min 4 5 | p min 4 6 | line 10: the file states 6 arcs and has 5",
                "p min 4 5 | p min 4 4 | line 10: more arcs than the 4 stated",
                "p min 4 5 | p min 0 5 | line 2: NODES is 0, outside 1 to 16777216",
                "p min 4 5 | c | line 4: the line p min NODES ARCS is missing before this",
                "n 4 -4 | p min 4 5 | line 5: a second problem line",
                "n 4 -4 | n 1 -4 | line 5: node 1 has its supply already",
                "n 4 -4 | n 5 -4 | line 5: the node is 5, outside 1 to 4",
                "n 4 -4 | n 4 | line 5: SUPPLY is missing",
                "n 4 -4 | n 4 -4.5 | line 5: SUPPLY is no whole number: -4.5",
                "n 4 -4 | n 4 -4 1 | line 5: something follows where the line should end: 1",
                "n 4 -4 | x 4 -4 | line 5: a line begins with p, n, a or c, not with x",
                "n 4 -4 | n 4 -1234567890123456789 | line 5: SUPPLY has more than 18 digits",
                "a 1 3 0 2 2 | a 1 3 3 2 2 | line 7: CAP 2 is below LOW 3",
                "a 1 3 0 2 2 | a 1 3 0 2 999999999999999999 | line 10: With 4 nodes a cost of 999999999999999999 is too large to be added up along a path",
            })
    void a_flow_file_is_read_or_its_line_is_named(String was, String is, String comesTo) throws IOException {
        assertThat(FLOW).contains(was);
        assertThat(cost(dimacs(FLOW.replace(was, is)))).isEqualTo(comesTo);
    }

    @Test
    void a_capacity_below_zero_is_no_limit() throws IOException {
        String circle = "p min 2 2\na 1 2 0 -1 -3\na 2 1 0 -1 2\n";
        assertThat(cost(dimacs(circle))).isEqualTo("unbounded");
        assertThat(cost(dimacs(circle.replace("-1 2", "7 2")))).isEqualTo("-7");
        assertThat(cost(dimacs(""))).isEqualTo("line 1: the line p min NODES ARCS is missing before this");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3;1 2 3;2 4 6;3 6 9 | 10",
                "3;1 2;3 2 4 6 3;;6 9; | 10",
                "2;1 1 5;1 2 1;2 1 1;2 2 9 | 2",
                "2;1 1 5;1 2 1;2 1 1 | 2",
                "2;1 1 5;2 1 1 | infeasible",
                "2;1 2 3 | infeasible",
                "2;1 3 3 | line 2: there are not 4 costs after the size, and as row, column and cost this names 1 and 3",
                "2;1 2 3 4 5 | line 2: after the size there are 5 numbers, neither 4 costs nor threes of row, column and cost",
                "2;1 2 x 4 | line 2: a cost is no whole number: x",
                "0;1 | line 1: the size is not from 1 to 10000",
                "1;7 | 7",
                "1;1 1 7 | 7",
            })
    void an_assignment_file_is_read_in_either_form_or_its_line_is_named(String text, String comesTo)
            throws IOException {
        assertThat(cost(assignment(text.replace(';', '\n')))).isEqualTo(comesTo);
    }

    @Test
    void as_many_numbers_as_a_matrix_has_are_pairs_where_every_line_names_the_next_pair() throws IOException {
        String rising = "6\n"
                + IntStream.range(0, 12)
                        .mapToObj(pair -> (pair / 2 + 1) + " " + (pair % 2 == 0 ? 1 : pair / 2 + 1) + " 5")
                        .collect(Collectors.joining("\n"));
        assertThat(cost(assignment(rising.replace("1 1 5\n1 1 5", "1 1 5\n1 2 5"))))
                .isEqualTo("30");
        assertThat(cost(assignment(rising.replace("\n", " ")))).isNotEqualTo("30");
    }
}
