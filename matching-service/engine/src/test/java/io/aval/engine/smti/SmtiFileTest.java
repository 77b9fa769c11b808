package io.aval.engine.smti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.instance.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published forms say the same, and what is malformed is refused by its line. */
class SmtiFileTest {
    // Man 1: 2 and 1 tied; man 2: 1, then 2. Woman 1: 2, then 1; woman 2: 1 and 2 tied.
    private static final String EXPECTED = "1-1 0/1, 1-2 0/0, 2-1 0/0, 2-2 1/0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\n2\n2\n1 (2 1)\n2 (1) (2)\n1 (2) (1)\n2 (1 2)\n",
                "0\r\n2\r\n2\r\n1 (2 1) \r\n2 1 2\r\n1 1 2 1\r\n2 1 (1 2)\r\n",
                "2 2\n1 (2 1)\n2 1 2\n1 2 1\n2 (1 2)\n",
                "2 2\n1 (2 1)\n2 1 2\n1 1 2 1\n2 1 (1 2)\n",
                "2 2\n2: 1 2\n1: {2, 1}\n1 : 1 : 2 1\n2 : 1 : [1 2]\n",
                "2\n2\n1: (2 1)\n2: 1 2\n1: 1: 2 1\n2: 1: (1 2)\n",
                "2\n0\n2\n1 (2 1)\n2 1 2\n1 1 2 1\n2 1 (1 2)\n",
                "2\n\n2 -1\n1 2\n\n2 1\n1 -2\n",
                "2 10 50\n\n1 2 -1\n2 1 2\n\n1 2 1\n2 1 -2\n",
                """
                man(1..2). woman(1). woman(2).
                mrank(1,1,1). mrank(1,2,1). mrank(2,1,1). mrank(2,2,2).
                wrank(1,2,1). wrank(1,1,2). wrank(2,1,3). wrank(2,2,3).
                """
            })
    void every_form_says_the_same(String text) throws Exception {
        assertThat(told(SmtiFile.parse(text))).isEqualTo(EXPECTED);
    }

    @Test
    void a_table_of_weights_ranks_both_sides_and_leaves_out_noughts() throws Exception {
        SmtiInstance instance = SmtiFile.parse("2\n3\n0.5 0.5 1.0\n0 0.5 0.25\n");
        assertThat(instance.lefts()).isEqualTo(3);
        assertThat(told(instance)).isEqualTo("1-1 0/1, 2-1 0/1, 2-2 0/0, 3-1 0/0, 3-2 1/1");
    }

    @Test
    void capacities_are_read_and_empty_lists_stay() throws Exception {
        SmtiInstance instance = SmtiFile.parse("0\n3\n2\n1 1\n2\n3 1\n1 2 (1 3)\n2 5\n");
        assertThat(instance.capacity(0)).isEqualTo(2);
        assertThat(instance.capacity(1)).isEqualTo(5);
        assertThat(told(instance)).isEqualTo("1-1 0/0, 3-1 0/0");
    }

    @Test
    void empty_lists_without_numbers_are_empty_lines() throws Exception {
        SmtiInstance instance = SmtiFile.parse("2\n\n\n1\n\n2\n\n");
        assertThat(told(instance)).isEqualTo("2-1 0/0");
    }

    @Test
    void who_is_not_listed_back_is_dropped_and_counted() throws Exception {
        SmtiInstance instance = SmtiFile.parse("0\n2\n2\n1 (1) (2)\n2 (2)\n1 (1)\n2 (2)\n");
        assertThat(told(instance)).isEqualTo("1-1 0/0, 2-2 0/0");
        assertThat(instance.dropped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|empty",
                "0;2;2;1 (2 2);2 1;1 (1);2 (2)|4|stands twice",
                "0;2;2;1 3;2 1;1 (1);2 (2)|4|3 is not from 1 to 2",
                "0;2;2;1 (1;2 1;1 (1);2 (2)|4|not closed",
                "0;2;2;1 ((1));2 1;1 (1);2 (2)|4|does not belong",
                "0;2;2;1 1;1 2;1 (1);2 (2)|5|two lists",
                "0;2;2;1 1;2 2;1 (1)|6|breaks off",
                "0;1;1;1 1;1 (1);2 (1)|6|after the last agent",
                "0;1;1;1 x;1 (1)|4|does not belong",
                "0;1;1;one 1;1 (1)|4|no agent's number",
                "1;2;1;1 1;2 3 1;4 5 1;1 1 (1)|2|couples",
                "hello|1|neither",
                "2;;1 2;1 1;;1;2|4|stands twice",
                "man(1). woman(1).;mrank(1,1,1). nonsense|2|no fact",
                "man(1). woman(1).;mrank(1,1,1).;mrank(1,1,2).|3|stands twice",
                "2;2;0.5 x;0 1|3|no weight",
                "0;1000001;2;1|1|not from"
            })
    void what_is_malformed_is_refused_by_its_line(String text, int line, String reason) {
        assertThatThrownBy(() -> SmtiFile.parse(text.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(reason);
    }

    private static String told(SmtiInstance instance) {
        StringBuilder told = new StringBuilder();
        for (int pair = 0; pair < instance.pairs(); pair++) {
            told.append(told.isEmpty() ? "" : ", ")
                    .append(instance.left(pair) + 1)
                    .append('-')
                    .append(instance.right(pair) + 1)
                    .append(' ')
                    .append(instance.leftRank(pair))
                    .append('/')
                    .append(instance.rightRank(pair));
        }
        return told.toString();
    }
}
