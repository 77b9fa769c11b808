package io.aval.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text; at most 64 levels deep. */
final class JsonText {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    JsonText(String text) {
        this.text = text;
    }

    Json document() {
        Json value = value(0);
        space();
        if (at < text.length()) {
            throw bad("the end");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw bad("fewer levels");
        }
        space();
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            default -> number();
        };
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        space();
        while (!took('}')) {
            if (!members.isEmpty()) {
                need(',');
                space();
            }
            String name = string();
            space();
            need(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw bad("each member once");
            }
            space();
        }
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        space();
        while (!took(']')) {
            if (!items.isEmpty()) {
                need(',');
            }
            items.add(value(depth + 1));
            space();
        }
        return new Json.Arr(items);
    }

    private Json number() {
        int start = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new Json.Num(Long.parseLong(text, start, at, 10));
        } catch (NumberFormatException e) {
            at = start;
            throw bad("a whole number, a text, true, false, { or [");
        }
    }

    private String string() {
        need('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        need('"');
        return out.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw bad("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw bad("four hexadecimal digits");
        }
        try {
            char c = (char) Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return c;
        } catch (NumberFormatException e) {
            throw bad("four hexadecimal digits");
        }
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw bad(word);
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean took(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private void need(char c) {
        if (!took(c)) {
            throw bad("'" + c + "'");
        }
    }

    private IllegalArgumentException bad(String expected) {
        return new IllegalArgumentException("at character " + (at + 1) + " expected " + expected);
    }
}
