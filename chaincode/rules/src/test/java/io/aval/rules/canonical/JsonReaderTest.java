package io.aval.rules.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the strict reader takes and what it refuses, and where. */
class JsonReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0",
                "`   `|3",
                "{|1",
                "[|1",
                "`{\"a\"`|4",
                "`{\"a\":`|5",
                "`{\"a\":1`|6",
                "`{\"a\":1,`|7",
                "`{\"a\":1,}`|7",
                "`{a:1}`|1",
                "`{'a':1}`|1",
                "`{\"a\" 1}`|5",
                "`{\"a\":1 \"b\":2}`|7",
                "`{\"a\":1,\"a\":1}`|12",
                "`[1,]`|3",
                "`[,1]`|1",
                "`[1 2]`|3",
                "`]`|0",
                "`}`|0",
                "`:`|0",
                "null|0",
                "`[null]`|1",
                "nul|0",
                "tru|0",
                "True|0",
                "falsey|5",
                "NaN|0",
                "Infinity|0",
                "-|1",
                "-0|2",
                "+1|0",
                "01|2",
                "-01|3",
                "1.0|1",
                "1e2|1",
                "1E2|1",
                ".5|0",
                "9007199254740992|16",
                "-9007199254740992|17",
                "99999999999999999|17",
                "0x10|1",
                "1a|1",
                "`1 2`|2",
                "`{} {}`|3",
                "`\"a`|2",
                "`\"\\`|2",
                "`\"\\x\"`|3",
                "`\"\\u12\"`|3",
                "`\"\\u00g0\"`|5",
                "`\"\\u１234\"`|3",
                "`\"\\ud800\"`|8",
                "`\"\\udc00\"`|8",
                "`\"\\ud800\\ud800\"`|14",
                "`\"\\ud800x\"`|9",
                "//|0",
                "`/* */1`|0",
                "`\uFEFF1`|0",
                "`\u00A01`|0"
            })
    void refuses_malformed_text_and_says_where(String text, int at) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.MALFORMED);
            assertThat(refused.refusal().details().get("at")).endsWith("at character " + at);
        });
    }

    @Test
    void refuses_control_characters_inside_strings() {
        for (char c = 0; c < 0x20; c++) {
            String text = "\"a" + c + "\"";
            assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(RefusedException.class);
            String escapedBefore = "\"\\n" + c + "\"";
            assertThatThrownBy(() -> JsonReader.read(escapedBefore)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void goes_sixteen_levels_deep_and_no_deeper() {
        assertThat(JsonReader.read("[".repeat(16) + "1" + "]".repeat(16))).isInstanceOf(Json.Arr.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(17) + "1" + "]".repeat(17)))
                .hasMessageContaining("too deep");
        assertThatThrownBy(() -> JsonReader.read("[".repeat(500_000))).hasMessageContaining("too deep");
    }

    @Test
    void reads_every_kind_of_value() {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("a", new Json.Arr(List.of(new Json.Num(-1), new Json.Num(0), new Json.Num(Json.MAX_NUMBER))));
        members.put("b", new Json.Bool(true));
        members.put("c", new Json.Bool(false));
        members.put("d", new Json.Text("\"\\/\b\f\n\r\té😀"));
        members.put("e", new Json.Obj(new TreeMap<>()));
        members.put("f", new Json.Arr(List.of()));
        assertThat(JsonReader.read(
                        " { \"f\":[ ] ,\t\"e\":{ }, \"a\" : [-1 , 0,9007199254740991],\r\n\"c\":false,\"b\":true,"
                                + "\"d\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\uDE00\"} "))
                .isEqualTo(new Json.Obj(members));
    }
}
