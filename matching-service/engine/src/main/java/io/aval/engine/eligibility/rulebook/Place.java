package io.aval.engine.eligibility.rulebook;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in a text each value of its JSON begins, by JSON pointer. The text has been read without fault before, so that this
 * looks at structure alone.
 */
final class Place {
    private final String text;
    private final Map<String, Integer> offsets = new HashMap<>();
    private int at;

    private Place(String text) {
        this.text = text;
    }

    static Place of(String text) {
        Place place = new Place(text);
        place.value("");
        return place;
    }

    /** {@return the line of the value at the pointer, or of the nearest one that holds it} */
    int line(String pointer) {
        String known = pointer;
        while (!offsets.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return lineAt(text, offsets.getOrDefault(known, 0));
    }

    /** {@return the line of a character, from 1} */
    static int lineAt(String text, int offset) {
        int end = Math.min(offset, text.length());
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private void value(String pointer) {
        skipTo(false);
        offsets.put(pointer, at);
        switch (text.charAt(at)) {
            case '{' -> members(pointer);
            case '[' -> items(pointer);
            case '"' -> string();
            default -> scalar();
        }
    }

    private void members(String pointer) {
        at++;
        skipTo(true);
        while (text.charAt(at) != '}') {
            String name = string();
            skipTo(true);
            value(pointer + "/" + name);
            skipTo(true);
        }
        at++;
    }

    private void items(String pointer) {
        at++;
        skipTo(true);
        for (int item = 0; text.charAt(at) != ']'; item++) {
            value(pointer + "/" + item);
            skipTo(true);
        }
        at++;
    }

    private String string() {
        int start = ++at;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    private void scalar() {
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void skipTo(boolean overSeparators) {
        String over = overSeparators ? " \t\r\n,:" : " \t\r\n";
        while (at < text.length() && over.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
