package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,\"x\"],\"c\":{\"d\":-9007199254740991}}",
                "\"\\\"\\\\\\n\\t\\r\\u0001 \u4e2d\u6587\""
            })
    void what_is_read_is_written_again(String text) {
        assertThat(Json.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,\"a\":2}",
                "nul",
                "1.5",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "[1] 2",
                "{,}"
            })
    void what_is_not_json_names_the_place(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at character ");
    }

    @Test
    void nesting_has_a_bound() {
        assertThatThrownBy(() -> Json.read("[".repeat(100) + "]".repeat(100))).hasMessageContaining("fewer levels");
    }

    @Test
    void a_missing_member_is_shown_as_nothing() {
        Json json = Json.read("{\"a\":{\"b\":\"c\"}}");
        assertThat(Json.shown(json, "a", "b")).isEqualTo("c");
        assertThat(Json.shown(json, "a", "x")).isEmpty();
        assertThat(Json.shown(json, "a", "b", "c")).isEmpty();
    }
}
