package io.aval.rules.canonical;

import java.util.Map;

/** Writes the one canonical text of a value: RFC 8785, for the values that {@link Json} can hold. */
final class JsonWriter {

    private JsonWriter() {}

    static String write(Json json) {
        StringBuilder out = new StringBuilder(1024);
        write(json, out);
        return out.toString();
    }

    private static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Text(String value) -> quote(value, out);
            case Json.Num(long value) -> out.append(value);
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Arr arr -> writeItems(arr, out);
            case Json.Obj obj -> writeMembers(obj, out);
        }
    }

    private static void writeItems(Json.Arr arr, StringBuilder out) {
        char separator = '[';
        for (Json item : arr.items()) {
            out.append(separator);
            write(item, out);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private static void writeMembers(Json.Obj obj, StringBuilder out) {
        char separator = '{';
        for (Map.Entry<String, Json> member : obj.members().entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    /** Runs of plain characters are copied whole: nearly every text is one run. */
    private static void quote(String text, StringBuilder out) {
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, start, i);
                escape(c, out);
                start = i + 1;
            }
        }
        out.append(text, start, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
