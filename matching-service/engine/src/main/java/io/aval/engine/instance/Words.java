package io.aval.engine.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file and the words in them, parted by blanks. */
final class Words {
    private static final int MOST_DIGITS = 18;

    private final BufferedReader in;
    private String text = "";
    private int line;
    private int at;

    Words(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    int line() {
        return line;
    }

    /** Goes to the next line; false after the last. */
    boolean nextLine() throws IOException {
        String read = in.readLine();
        if (read == null) {
            return false;
        }
        text = read;
        at = 0;
        line++;
        return true;
    }

    /** The next word of this line, or null. */
    @Nullable
    String word() {
        int length = text.length();
        while (at < length && text.charAt(at) <= ' ') {
            at++;
        }
        if (at == length) {
            return null;
        }
        int from = at;
        while (at < length && text.charAt(at) > ' ') {
            at++;
        }
        return text.substring(from, at);
    }

    /** The next word of this line as a whole number. */
    long number(String what) throws UnreadableException {
        String word = word();
        if (word == null) {
            throw fault(what + " is missing");
        }
        return parse(word, what);
    }

    /** The next word as a whole number, on this line or a later one; null at the end of the file. */
    @Nullable
    Long numberAnywhere(String what) throws IOException, UnreadableException {
        String word = word();
        while (word == null) {
            if (!nextLine()) {
                return null;
            }
            word = word();
        }
        return parse(word, what);
    }

    private long parse(String word, String what) throws UnreadableException {
        int first = word.charAt(0) == '-' || word.charAt(0) == '+' ? 1 : 0;
        long value = 0;
        for (int i = first; i < word.length(); i++) {
            char digit = word.charAt(i);
            if (digit < '0' || digit > '9') {
                throw fault(what + " is no whole number: " + brief(word));
            }
            value = 10 * value + digit - '0';
        }
        if (word.length() == first) {
            throw fault(what + " is no whole number: " + brief(word));
        }
        if (word.length() - first > MOST_DIGITS) {
            throw fault(what + " has more than " + MOST_DIGITS + " digits");
        }
        return word.charAt(0) == '-' ? -value : value;
    }

    static String brief(String word) {
        return word.length() > 20 ? word.substring(0, 20) + "…" : word;
    }

    void noMore() throws UnreadableException {
        String word = word();
        if (word != null) {
            throw fault("something follows where the line should end: " + brief(word));
        }
    }

    UnreadableException fault(String reason) {
        return new UnreadableException(Math.max(1, line), reason);
    }
}
