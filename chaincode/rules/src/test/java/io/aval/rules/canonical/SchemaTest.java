package io.aval.rules.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codec that a record's own components describe. */
class SchemaTest {

    enum Colour {
        RED,
        GREEN
    }

    record Inner(@Range(min = 1, max = 9) int n, @Nullable Colour colour) {}

    record Pair(@Range(max = 9) long low, @Range(max = 9) long high) {
        Pair {
            if (low > high) {
                throw new IllegalArgumentException("low above high");
            }
        }
    }

    record Everything(
            @Text(max = 5, pattern = "[a-z]*") String word,
            @Range(min = -5, max = 5) long number,
            boolean flag,
            BusinessDay day,
            Digest digest,
            Inner inner,
            @Size(min = 1, max = 3) List<Inner> inners,
            @Size(max = 2) List<@Text(max = 2) String> words,
            @Nullable Pair pair,
            Json.Obj open) {}

    private static final String GOOD = "{\"day\":\"2026-03-02\",\"digest\":\"" + "ab".repeat(32)
            + "\",\"flag\":true,\"inner\":{\"colour\":\"RED\",\"n\":1},\"inners\":[{\"n\":2},{\"n\":3}],"
            + "\"number\":-5,\"open\":{\"x\":[1]},\"pair\":{\"high\":2,\"low\":1},\"word\":\"abc\",\"words\":[\"a\",\"bc\"]}";

    @Test
    void writes_what_it_read() {
        Everything value = Schema.of(Everything.class).decode(JsonReader.read(GOOD));
        assertThat(value.inners()).containsExactly(new Inner(2, null), new Inner(3, null));
        assertThat(Schema.of(Everything.class).encode(value).canonical()).isEqualTo(GOOD);
    }

    @Test
    void leaves_out_what_is_absent() {
        Everything value = Schema.of(Everything.class)
                .decode(JsonReader.read(GOOD.replace("\"pair\":{\"high\":2,\"low\":1},", "")));
        assertThat(value.pair()).isNull();
        assertThat(Schema.of(Everything.class).encode(value).members()).doesNotContainKey("pair");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"flag\":true,`|``|MISSING_FIELD|/flag",
                "`\"n\":3`|``|MISSING_FIELD|/inners/1/n",
                "`\"n\":3`|`\"n\":3,\"m\":1`|UNKNOWN_FIELD|/inners/1/m",
                "`\"flag\":true`|`\"flag\":true,\"a/b~c\":1`|UNKNOWN_FIELD|/a~1b~0c",
                "`\"flag\":true`|`\"flag\":1`|WRONG_TYPE|/flag",
                "`\"n\":3`|`\"n\":\"3\"`|WRONG_TYPE|/inners/1/n",
                "`\"abc\"`|`7`|WRONG_TYPE|/word",
                "`\"2026-03-02\"`|`20260302`|WRONG_TYPE|/day",
                "`\"RED\"`|`0`|WRONG_TYPE|/inner/colour",
                "`{\"x\":[1]}`|`[1]`|WRONG_TYPE|/open",
                "`[\"a\",\"bc\"]`|`\"a\"`|WRONG_TYPE|/words",
                "`{\"high\":2,\"low\":1}`|`[]`|WRONG_TYPE|/pair",
                "`-5`|`-6`|OUT_OF_RANGE|/number",
                "`-5`|`6`|OUT_OF_RANGE|/number",
                "`\"n\":3`|`\"n\":4294967297`|OUT_OF_RANGE|/inners/1/n",
                "`[{\"n\":2},{\"n\":3}]`|`[]`|OUT_OF_RANGE|/inners",
                "`[\"a\",\"bc\"]`|`[\"a\",\"b\",\"c\"]`|OUT_OF_RANGE|/words",
                "`\"bc\"`|`\"bcd\"`|OUT_OF_RANGE|/words/1",
                "`\"abc\"`|`\"abcdef\"`|OUT_OF_RANGE|/word",
                "`\"abc\"`|`\"ABC\"`|BAD_FORMAT|/word",
                "`\"RED\"`|`\"red\"`|BAD_FORMAT|/inner/colour",
                "`2026-03-02`|`2026-02-30`|BAD_FORMAT|/day",
                "`\"abab`|`\"ABab`|BAD_FORMAT|/digest",
                "`\"high\":2`|`\"high\":0`|BAD_FORMAT|/pair"
            })
    void refuses_with_code_and_place(String part, String replacement, Code code, String field) {
        String text = GOOD.replace(part, replacement).replace("{,", "{").replace(",}", "}");
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> Schema.of(Everything.class).decode(JsonReader.read(text)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(refused.refusal().details()).containsEntry("field", field);
                });
    }

    @Test
    void refuses_what_is_no_object_at_its_root() {
        assertThatThrownBy(() -> Schema.of(Everything.class).decode(new Json.Num(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Code.WRONG_TYPE.refusal("field", "/")));
    }

    @Test
    void shortens_a_strangers_field_name() {
        String name = "x".repeat(100_000);
        Json.Obj json = new Json.Obj(new TreeMap<>(Map.of("n", new Json.Num(1), name, new Json.Num(1))));
        assertThatThrownBy(() -> Schema.of(Inner.class).decode(json))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().details().get("field"))
                                .hasSize(65));
    }

    record NoText(String s) {}

    record NoBounds(@Text(max = 1) String a, String s) {}

    record NoRange(long a, long b) {}

    record NoSize(@Text(max = 1) String a, List<Digest> b) {}

    record NoCodec(@Text(max = 1) String a, Object b) {}

    @Test
    void a_component_without_bounds_is_a_fault_of_the_programme() {
        for (Class<? extends Record> type : List.of(NoText.class, NoBounds.class, NoRange.class, NoSize.class)) {
            assertThatThrownBy(() -> Schema.of(type)).isInstanceOf(NullPointerException.class);
        }
        assertThatThrownBy(() -> Schema.of(NoCodec.class)).isInstanceOf(IllegalStateException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Json.Num(Long.MAX_VALUE));
    }

    @Test
    void the_shape_says_what_the_components_say() {
        assertThat(Schema.of(Inner.class).shape())
                .isEqualTo(new Shape.Structure(
                        "Inner",
                        List.of(
                                new Shape.Field("n", new Shape.Whole(1, 9), false),
                                new Shape.Field("colour", new Shape.Choice(List.of("RED", "GREEN")), true))));
    }
}
