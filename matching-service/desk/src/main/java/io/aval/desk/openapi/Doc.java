package io.aval.desk.openapi;

import io.aval.rules.canonical.Json;
import java.util.List;
import java.util.TreeMap;

/** Short ways to write JSON, and JSON for people: two spaces for each level. */
final class Doc {

    private Doc() {}

    /** An object of names and values in turn; a value is a text, a number, a flag, a list or JSON. */
    static Json.Obj obj(Object... members) {
        TreeMap<String, Json> map = new TreeMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], json(members[i + 1]));
        }
        return new Json.Obj(map);
    }

    static Json.Obj ref(String schema) {
        return obj("$ref", "#/components/schemas/" + schema);
    }

    private static Json json(Object value) {
        return switch (value) {
            case Json json -> json;
            case String text -> new Json.Text(text);
            case Integer number -> new Json.Num(number);
            case Long number -> new Json.Num(number);
            case Boolean flag -> new Json.Bool(flag);
            case List<?> items -> new Json.Arr(items.stream().map(Doc::json).toList());
            default -> throw new IllegalArgumentException("no JSON of " + value.getClass());
        };
    }

    static String pretty(Json json) {
        StringBuilder out = new StringBuilder();
        write(json, "", out);
        return out.append('\n').toString();
    }

    private static void write(Json json, String indent, StringBuilder out) {
        String deeper = indent + "  ";
        switch (json) {
            case Json.Obj(var members)
            when !members.isEmpty() -> {
                String separator = "{\n";
                for (var member : members.entrySet()) {
                    String name = new Json.Text(member.getKey()).canonical();
                    out.append(separator).append(deeper).append(name).append(": ");
                    write(member.getValue(), deeper, out);
                    separator = ",\n";
                }
                out.append('\n').append(indent).append('}');
            }
            case Json.Arr(var items)
            when !items.isEmpty() -> {
                String separator = "[\n";
                for (Json item : items) {
                    out.append(separator).append(deeper);
                    write(item, deeper, out);
                    separator = ",\n";
                }
                out.append('\n').append(indent).append(']');
            }
            default -> out.append(json.canonical());
        }
    }
}
