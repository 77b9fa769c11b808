package io.aval.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void the_mark_at_the_place_opens_and_closes_and_doubled_stands_for_itself() {
        assertThat(Quoted.at("a,\"b,\"\"c\"\"\",d", 2, 20)).isEqualTo(new Quoted("b,\"c\"", 11, 0, true));
        assertThat(Quoted.at("'it''s \"so\"'", 0, 20)).isEqualTo(new Quoted("it's \"so\"", 12, 0, true));
        assertThat(Quoted.at("\"\"", 0, 20)).isEqualTo(new Quoted("", 2, 0, true));
    }

    @Test
    void marks_that_do_not_close_leave_the_rest() {
        assertThat(Quoted.at("\"ab", 0, 20)).isEqualTo(new Quoted("ab", 3, 0, false));
        assertThat(Quoted.at("\"ab\"\"", 0, 20)).isEqualTo(new Quoted("ab\"", 5, 0, false));
        assertThat(Quoted.at("\"", 0, 20)).isEqualTo(new Quoted("", 1, 0, false));
    }

    @Test
    void ends_of_lines_are_counted_and_bounded() {
        assertThat(Quoted.at("\"1\r\n2\n3\r4\"", 0, 4)).isEqualTo(new Quoted("1\r\n2\n3\r4", 10, 3, true));
        assertThat(Quoted.at("\"1\r\n2\n3\r4\"", 0, 3).closed()).isFalse();
    }
}
