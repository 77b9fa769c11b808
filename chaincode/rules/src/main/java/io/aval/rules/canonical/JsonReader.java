package io.aval.rules.canonical;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads JSON strictly: no null, no fraction, no member twice, no lone surrogate, nothing behind the value, at most
 * {@value #MAX_DEPTH} levels deep. Whatever else it meets is refused as {@link Code#MALFORMED}, with the place.
 */
public final class JsonReader {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_DIGITS = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws RefusedException {@link Code#MALFORMED}, with the field {@code at} naming what is wrong and where
     */
    public static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed("text after the value");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed("nested too deep");
        }
        skipSpace();
        char c = peek();
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> throw malformed("null is not used, leave the field out");
            default -> number();
        };
    }

    private Json object(int depth) {
        TreeMap<String, Json> members = new TreeMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return new Json.Obj(Collections.unmodifiableSortedMap(members));
        }
        while (true) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed("a field stands twice");
            }
            skipSpace();
            if (peek() == '}') {
                at++;
                return new Json.Obj(Collections.unmodifiableSortedMap(members));
            }
            expect(',');
        }
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Json.Arr(items);
        }
        while (true) {
            items.add(value(depth + 1));
            skipSpace();
            if (peek() == ']') {
                at++;
                return new Json.Arr(items);
            }
            expect(',');
        }
    }

    private Json number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int length = at - digits;
        boolean fraction = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        boolean leadingZero = length > 1 && text.charAt(digits) == '0';
        boolean minusZero = digits > start && length == 1 && text.charAt(digits) == '0';
        if (length == 0 || length > MAX_DIGITS || fraction || leadingZero || minusZero) {
            throw malformed("a whole number of at most 2^53 - 1 is expected");
        }
        long value = Long.parseLong(text, start, at, 10);
        if (value > Json.MAX_NUMBER || value < -Json.MAX_NUMBER) {
            throw malformed("a whole number of at most 2^53 - 1 is expected");
        }
        return new Json.Num(value);
    }

    private String string() {
        expect('"');
        int start = at;
        while (at < text.length() && plain(text.charAt(at))) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw malformed("a control character in a string");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return paired(out.toString());
    }

    /** Neither an end, nor an escape, nor what needs a closer look. */
    private static boolean plain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an unknown escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw malformed("the text ends too early");
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0 || text.charAt(at) > 'f') {
                throw malformed("an unknown escape");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    /** A lone surrogate has no UTF-8 form, so two readers could disagree about its digest. */
    private String paired(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw malformed("a broken character");
                }
                i++;
            }
        }
        return value;
    }

    private Json literal(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw malformed("an unknown word");
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("the text ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed("'" + wanted + "' is expected");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private RefusedException malformed(String what) {
        return Code.MALFORMED.refuse("at", what + ", at character " + at);
    }
}
