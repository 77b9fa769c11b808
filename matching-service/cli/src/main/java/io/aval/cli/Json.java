package io.aval.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value, as far as desks speak it: whole numbers, no null. */
sealed interface Json {

    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    record Num(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException with the place where it is not JSON
     */
    static Json read(String text) {
        return new JsonText(text).document();
    }

    static Obj object(Map<String, Json> members) {
        return new Obj(new LinkedHashMap<>(members));
    }

    static Arr array(List<Json> items) {
        return new Arr(new ArrayList<>(items));
    }

    /** The member of that name as words for people; empty if there is none. */
    static String shown(Json json, String... path) {
        Json at = json;
        for (String name : path) {
            if (!(at instanceof Obj(var members)) || !members.containsKey(name)) {
                return "";
            }
            at = members.get(name);
        }
        return at instanceof Text(String value) ? value : at.text();
    }

    /** The value as JSON text, members in their own order. */
    default String text() {
        return switch (this) {
            case Obj(var members) ->
                members.entrySet().stream()
                        .map(member -> quoted(member.getKey()) + ":"
                                + member.getValue().text())
                        .collect(Collectors.joining(",", "{", "}"));
            case Arr(var items) -> items.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
            case Text(String value) -> quoted(value);
            case Num(long value) -> Long.toString(value);
            case Bool(boolean value) -> Boolean.toString(value);
        };
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
