package io.aval.rules.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 8785, as far as values without null and fraction go. */
class CanonicalFormTest {

    @Test
    void orders_members_by_utf_16_code_units() {
        // RFC 8785 section 3.2.3: the emoji's first unit D83D sorts before U+FB33, though its code point is larger
        String text =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertThat(JsonReader.read(text).canonical())
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writes_the_sample_of_the_rfc_to_the_byte() {
        // RFC 8785 section 3.2.4, its numbers with fractions and its null left out
        String text = "{ \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + " \"literals\": [true, false] }";
        String hex = "7b226c69746572616c73223a5b747275652c66616c73655d2c22737472696e67223a22e282ac245c75303030665c6e"
                + "4127425c225c5c5c5c5c222f227d";
        assertThat(HexFormat.of().formatHex(JsonReader.read(text).canonical().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"\\u0000\"`|`\"\\u0000\"`",
                "`\"\\u001F\"`|`\"\\u001f\"`",
                "`\"\\u0008\"`|`\"\\b\"`",
                "`\"\\u0009\"`|`\"\\t\"`",
                "`\"\\u000A\"`|`\"\\n\"`",
                "`\"\\u000C\"`|`\"\\f\"`",
                "`\"\\u000D\"`|`\"\\r\"`",
                "`\"\\u0022\"`|`\"\\\"\"`",
                "`\"\\u005C\"`|`\"\\\\\"`",
                "`\"\\/\"`|`\"/\"`",
                "`\"\\u007f\"`|`\"\u007f\"`",
                "`\"\\u2028\"`|`\"\u2028\"`",
                "`\"<>&'\"`|`\"<>&'\"`",
                "`[ ]`|`[]`",
                "`{ }`|`{}`",
                "`[ 1 , -2 ]`|`[1,-2]`"
            })
    void escapes_what_must_be_escaped_and_nothing_else(String text, String canonical) {
        assertThat(JsonReader.read(text).canonical()).isEqualTo(canonical);
    }

    @Test
    void holds_no_value_that_has_no_one_form() {
        assertThatThrownBy(() -> new Json.Num(Json.MAX_NUMBER + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Num(-Json.MAX_NUMBER - 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Text("a\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Text("\udc00\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Json.Text("😀").canonical()).isEqualTo("\"😀\"");
    }

    @Test
    void digests_are_of_the_utf_8_bytes_in_lower_case() {
        assertThat(Digest.of("").value()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digest.of(JsonReader.read("{ }"))).isEqualTo(Digest.of("{}"));
        assertThat(Digest.of(Digest.of("x").bytes())).isNotEqualTo(Digest.of("x"));
        assertThatThrownBy(() -> new Digest("E3" + "b0".repeat(31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Digest("b0".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    }
}
