package io.aval.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.instance.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OR-Library's form, with and without the number of sets, and what is malformed by its line. */
class GapFileTest {
    private static final String ONE = "2 3\n1 2 3\n4 5 6\n7 8 9\n1 1 1\n20 30\n";

    @Test
    void a_file_with_sets_and_one_without_are_told_apart() throws Exception {
        assertThat(GapFile.parse(ONE)).hasSize(1);
        assertThat(GapFile.parse("1\n" + ONE)).hasSize(1);
        assertThat(GapFile.parse(" 2 " + ONE + ONE)).hasSize(2);
    }

    @Test
    void the_layout_over_lines_is_free() throws Exception {
        GapInstance instance = GapFile.parse(ONE.replace('\n', ' ') + "\r\n").getFirst();
        assertThat(instance.cost(1, 0)).isEqualTo(4);
        assertThat(instance.load(0, 2)).isEqualTo(9);
        assertThat(instance.capacity(1)).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|no instance",
                "2 3;1 2 3;4 x 6|3|is no whole number",
                "2 3;1 2 3;4 5.5 6|3|no whole number",
                "1;2 2;1 2;3 4;1 1;1 1;9|7|breaks off, 1 numbers are missing",
                "1;2 2;1 2;3 4;1 1;1 -1;9 9|6|the load -1",
                "1;2 2;1 2;3 4;1 1;1 1;9 -9|7|the capacity -9",
                "1;2 2;1 2;3 4000000000;1 1;1 1;9 9|4|the cost 4000000000",
                "1;2 2;1 2;3 4;1 1;1 1;9 9;7|8|after the last set",
                "0;2 2|1|the number of sets",
                "1;0 2;1|2|does not begin with agents and jobs"
            })
    void what_is_malformed_is_refused_by_its_line(String text, int line, String reason) {
        assertThatThrownBy(() -> GapFile.parse(text.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(reason);
    }
}
