package io.aval.desk.rest;

import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Shape;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Lei;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For an act every kind of wrong body, made from the description of its fields. */
final class WrongBodies {

    /** A body and the code with which it must be refused. */
    record Wrong(String about, String body, String code) {}

    private static final Map<Class<?>, String> SAMPLES =
            Map.of(BillNumber.class, "x", Uscc.class, "x", Lei.class, "x", Cnaps.class, "x");

    private WrongBodies() {}

    static List<Wrong> of(Act<?> act) {
        List<Wrong> wrongs = new ArrayList<>();
        Shape.Structure shape = act.schema().shape();
        TreeMap<String, Json> before = new TreeMap<>();
        for (Shape.Field field : shape.fields()) {
            String place = act.name() + "/" + field.name();
            if (!field.optional()) {
                wrongs.add(new Wrong(place + " missing", text(before), "MISSING_FIELD"));
            }
            for (String value : wrongTypes(field.shape())) {
                wrongs.add(new Wrong(place + " = " + value, with(before, field.name(), value), "WRONG_TYPE"));
            }
            outside(field.shape())
                    .forEach((value, code) ->
                            wrongs.add(new Wrong(place + " = " + value, with(before, field.name(), value), code)));
            wrongs.add(new Wrong(place + " = null", with(before, field.name(), "null"), "MALFORMED"));
            if (!field.optional()) {
                Json good = good(field.shape(), field.name());
                if (good == null) {
                    return wrongs;
                }
                before.put(field.name(), good);
                if (contradictsItself(act, before)) {
                    return wrongs;
                }
            }
        }
        wrongs.add(new Wrong(act.name() + "/zzz unknown", with(before, "zzz", "1"), "UNKNOWN_FIELD"));
        return wrongs;
    }

    /** Whether a value of the right form is refused for what its own fields say together. */
    private static boolean contradictsItself(Act<?> act, Map<String, Json> fields) {
        try {
            act.decode(new Json.Obj(new TreeMap<>(fields)));
            return false;
        } catch (RefusedException e) {
            return e.refusal().code() != Code.MISSING_FIELD;
        }
    }

    private static List<String> wrongTypes(Shape shape) {
        return switch (shape) {
            case Shape.Words _, Shape.Identifier _, Shape.Choice _ -> List.of("1", "true", "{}", "[]");
            case Shape.Whole _ -> List.of("\"12\"", "\"abc\"", "true", "{}");
            case Shape.Flag _ -> List.of("0", "\"true\"");
            case Shape.Listing _ -> List.of("{}", "\"x\"");
            case Shape.Structure _, Shape.Open _ -> List.of("[]", "\"x\"", "1");
        };
    }

    private static Map<String, String> outside(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> Map.of("\"" + "a".repeat(words.max() + 1) + "\"", "OUT_OF_RANGE");
            case Shape.Identifier _ -> Map.of("\"no such form\"", "BAD_FORMAT", "\"\"", "BAD_FORMAT");
            case Shape.Whole whole ->
                Map.of(Long.toString(whole.min() - 1), "OUT_OF_RANGE", "1.5", "MALFORMED", "1e9", "MALFORMED");
            case Shape.Choice(List<String> words) ->
                Map.of("\"" + words.getFirst().toLowerCase(Locale.ROOT) + "x\"", "BAD_FORMAT");
            case Shape.Flag _, Shape.Listing _, Shape.Structure _, Shape.Open _ -> Map.of();
        };
    }

    /** A value of the right form; null where it would take a number with check digits. */
    private static @Nullable Json good(Shape shape, String name) {
        return switch (shape) {
            case Shape.Words(int min, int _, String pattern) ->
                Stream.of("a", "A", "1", "_")
                        .map(letter -> letter.repeat(Math.max(1, min)))
                        .filter(text -> text.matches(pattern))
                        .<Json>map(Json.Text::new)
                        .findFirst()
                        .orElse(null);
            case Shape.Identifier(Class<?> type) ->
                SAMPLES.containsKey(type) ? null : new Json.Text(identifier(type.getSimpleName(), name));
            case Shape.Whole(long min, long _) -> new Json.Num(min);
            case Shape.Flag() -> new Json.Bool(true);
            case Shape.Choice(List<String> words) -> new Json.Text(words.getFirst());
            case Shape.Listing(Shape item, int min, int _) -> listing(item, min, name);
            case Shape.Structure structure -> structure(structure);
            case Shape.Open() -> new Json.Obj(new TreeMap<>());
        };
    }

    private static @Nullable Json listing(Shape item, int min, String name) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < min; i++) {
            Json good = good(item, name);
            if (good == null) {
                return null;
            }
            items.add(good);
        }
        return new Json.Arr(items);
    }

    private static @Nullable Json structure(Shape.Structure structure) {
        TreeMap<String, Json> members = new TreeMap<>();
        for (Shape.Field field : structure.fields()) {
            Json good = field.optional() ? null : good(field.shape(), field.name());
            if (good != null) {
                members.put(field.name(), good);
            } else if (!field.optional()) {
                return null;
            }
        }
        return new Json.Obj(members);
    }

    private static String identifier(String type, String name) {
        return switch (type) {
            case "RecordId" -> "0".repeat(32);
            case "Digest" -> "0".repeat(64);
            case "BusinessDay" -> "2026-11-23";
            case "Month" -> "2026-11";
            case "Organisation" -> name;
            case "Handle" -> "handle-01";
            case "Region" -> "31";
            default -> throw new AssertionError("no sample of " + type);
        };
    }

    private static String with(Map<String, Json> before, String name, String value) {
        String body = text(before);
        String separator = before.isEmpty() ? "" : ",";
        return body.substring(0, body.length() - 1) + separator + "\"" + name + "\":" + value + "}";
    }

    private static String text(Map<String, Json> members) {
        return new Json.Obj(new TreeMap<>(members)).canonical();
    }
}
