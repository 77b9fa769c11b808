package io.aval.rules.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Shape;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.scene.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of wrong value in every field of every act, generated from the acts' own descriptions. */
class BadInputTest {

    /** One wrong command: its text, and the refusal that it must meet. */
    private record Wrong(String text, Code code, String path) {}

    static Stream<String> acts() {
        return Law.ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void is_refused_with_its_code_and_place(String name) {
        Samples.Sample sample = Samples.of(name);
        Json.Obj good = Law.json(sample.command());
        List<Opening> brought =
                Law.reads(good).stream().map(id -> sample.scene().opening(id)).toList();
        List<Wrong> wrongs = wrongs(name, good);
        assertThat(wrongs).hasSizeGreaterThan(4);
        for (Wrong wrong : wrongs) {
            if (wrong.code() == Code.MALFORMED) {
                assertThatThrownBy(() -> JsonReader.read(wrong.text()))
                        .as(wrong.text())
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                e -> assertThat(e.refusal().code()).isEqualTo(Code.MALFORMED));
                continue;
            }
            Json.Obj command = (Json.Obj) JsonReader.read(wrong.text());
            Ruling ruling = sample.scene().judge(sample.actor(), List.of(command), brought);
            Refusal refusal = ((Ruling.Refused) ruling).refusal();
            assertThat(refusal.code()).as("%s", wrong).isEqualTo(wrong.code());
            assertThat(refusal.details()).as("%s", wrong).containsEntry("field", wrong.path());
        }
    }

    @Test
    void every_kind_of_wrong_value_occurs() {
        List<Code> met = Law.ACTS.keySet().stream()
                .flatMap(name -> wrongs(name, Law.json(Samples.of(name).command())).stream())
                .map(Wrong::code)
                .distinct()
                .toList();
        assertThat(met)
                .contains(
                        Code.MALFORMED,
                        Code.MISSING_FIELD,
                        Code.UNKNOWN_FIELD,
                        Code.WRONG_TYPE,
                        Code.OUT_OF_RANGE,
                        Code.BAD_FORMAT);
    }

    private static List<Wrong> wrongs(String name, Json.Obj good) {
        List<Wrong> wrongs = new ArrayList<>();
        Shape.Structure shape =
                Objects.requireNonNull(Law.ACTS.get(name)).schema().shape();
        new Walk(good, wrongs).structure(shape, good, "");
        return wrongs;
    }

    /** Visits every field of one good command and notes what may be put wrong there. */
    private record Walk(Json.Obj good, List<Wrong> wrongs) {

        private void structure(Shape.Structure shape, Json.Obj at, String path) {
            note(Code.UNKNOWN_FIELD, path + "/zzz", "1");
            for (Shape.Field field : shape.fields()) {
                String place = path + "/" + field.name();
                Json value = at.members().get(field.name());
                if (value == null) {
                    assertThat(field.optional()).isTrue();
                    continue;
                }
                if (!field.optional()) {
                    note(Code.MISSING_FIELD, place, null);
                }
                value(field.shape(), value, place);
            }
        }

        private void value(Shape shape, Json value, String path) {
            note(Code.MALFORMED, path, "null");
            note(Code.MALFORMED, path, "1.5");
            switch (shape) {
                case Shape.Words words -> words(words, path);
                case Shape.Identifier(Class<?> type) -> {
                    types(path, "7", "{}", "[]", "true");
                    note(Code.BAD_FORMAT, path, "\"\"");
                    note(Code.BAD_FORMAT, path, "\"" + "x".repeat(100) + "\"");
                    note(Code.BAD_FORMAT, path, "\"一\"");
                    assertThat(type).isNotNull();
                }
                case Shape.Whole whole -> whole(whole, path);
                case Shape.Flag() -> types(path, "1", "\"true\"", "{}", "[]");
                case Shape.Choice(List<String> words) -> {
                    types(path, "0", "{}", "[]", "true");
                    note(Code.BAD_FORMAT, path, "\"" + words.getFirst().toLowerCase(Locale.ROOT) + "x\"");
                }
                case Shape.Listing listing -> listing(listing, (Json.Arr) value, path);
                case Shape.Structure structure -> {
                    types(path, "1", "\"x\"", "[]", "true");
                    structure(structure, (Json.Obj) value, path);
                }
                case Shape.Open() -> types(path, "1", "\"x\"", "[]", "true");
            }
        }

        private void words(Shape.Words words, String path) {
            types(path, "1", "{}", "[]", "false");
            note(Code.OUT_OF_RANGE, path, "\"" + "1".repeat(words.max() + 1) + "\"");
            if (words.min() > 0) {
                note(Code.OUT_OF_RANGE, path, "\"" + "1".repeat(words.min() - 1) + "\"");
            }
            note(Code.BAD_FORMAT, path, "\"" + "1".repeat(Math.max(0, words.min() - 1)) + "\\u0007\"");
            note(Code.BAD_FORMAT, path, "\"" + "1".repeat(Math.max(0, words.min() - 1)) + "\\u202e\"");
            note(Code.MALFORMED, path, "\"\\ud800\"");
        }

        private void whole(Shape.Whole whole, String path) {
            types(path, "\"12\"", "\"abc\"", "{}", "[]", "true");
            note(Code.OUT_OF_RANGE, path, Long.toString(whole.min() - 1));
            boolean beyond = whole.max() == Json.MAX_NUMBER;
            note(beyond ? Code.MALFORMED : Code.OUT_OF_RANGE, path, Long.toString(whole.max() + 1));
            note(Code.MALFORMED, path, "99999999999999999999999");
            note(Code.MALFORMED, path, "1e3");
            note(Code.MALFORMED, path, "007");
        }

        private void listing(Shape.Listing listing, Json.Arr value, String path) {
            types(path, "1", "\"x\"", "{}", "true");
            if (listing.min() > 0) {
                note(Code.OUT_OF_RANGE, path, "[]");
            }
            note(Code.OUT_OF_RANGE, path, "[" + "1,".repeat(listing.max()) + "1]");
            for (int i = 0; i < value.items().size(); i++) {
                value(listing.item(), value.items().get(i), path + "/" + i);
            }
        }

        private void types(String path, String... values) {
            List.of(values).forEach(value -> note(Code.WRONG_TYPE, path, value));
        }

        private void note(Code code, String path, @Nullable String raw) {
            wrongs.add(new Wrong(text(good, "", path, raw), code, path));
        }
    }

    /** The text of {@code json} with {@code raw} at one path, or nothing there if it is null. */
    private static String text(Json json, String path, String target, @Nullable String raw) {
        return switch (json) {
            case Json.Obj(var members) -> {
                List<String> parts = new ArrayList<>();
                members.forEach((name, value) -> {
                    String place = path + "/" + name;
                    if (!place.equals(target)) {
                        parts.add(new Json.Text(name).canonical() + ":" + text(value, place, target, raw));
                    }
                });
                int slash = target.lastIndexOf('/');
                if (raw != null && target.substring(0, slash).equals(path)) {
                    parts.add("\"" + target.substring(slash + 1) + "\":" + raw);
                }
                yield "{" + String.join(",", parts) + "}";
            }
            case Json.Arr(List<Json> items) -> {
                List<String> parts = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    String place = path + "/" + i;
                    boolean here = place.equals(target) && raw != null;
                    parts.add(here ? Objects.requireNonNull(raw) : text(items.get(i), place, target, raw));
                }
                yield "[" + String.join(",", parts) + "]";
            }
            default -> json.canonical();
        };
    }
}
