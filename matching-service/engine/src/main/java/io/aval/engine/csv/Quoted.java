package io.aval.engine.csv;

/**
 * A field between quotation marks; the mark doubled stands for itself.
 *
 * @param text what stands between the marks; up to where reading stopped if they do not close
 * @param end the place behind the closing mark, or where reading stopped
 * @param lines how many ends of lines it holds: carriage return, line feed, or both together
 * @param closed whether the marks close
 */
public record Quoted(String text, int end, int lines, boolean closed) {

    /**
     * Reads the field whose opening mark stands at a place; that character is the mark.
     *
     * @param most a field with so many ends of lines is taken for one whose marks do not close
     */
    public static Quoted at(String text, int open, int most) {
        char mark = text.charAt(open);
        StringBuilder field = new StringBuilder();
        int lines = 0;
        int at = open + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean twice = c == mark && at + 1 < text.length() && text.charAt(at + 1) == mark;
            if (c == mark && !twice) {
                return new Quoted(field.toString(), at + 1, lines, true);
            }
            lines += c == '\n' || c == '\r' && !text.startsWith("\n", at + 1) ? 1 : 0;
            if (lines >= most) {
                break;
            }
            field.append(c);
            at += twice ? 2 : 1;
        }
        return new Quoted(field.toString(), at, lines, false);
    }
}
