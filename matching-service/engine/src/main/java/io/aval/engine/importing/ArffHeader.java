package io.aval.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of an attribute-relation file: numeric attributes, then one class attribute {@code {0,1}} as the last.
 *
 * <p>Names may be quoted with ' or " and hold backslash escapes; keywords in any case; {@code %} begins a comment.
 * At most 1,024 attributes and 10,000 lines.
 *
 * @param ratios names of the numeric attributes, in order
 */
record ArffHeader(List<String> ratios) {
    private static final int MAX_ATTRIBUTES = 1_024;
    private static final int MAX_LINES = 10_000;

    /** A header that cannot be used. */
    static final class BadHeaderException extends Exception {
        private static final long serialVersionUID = 1L;

        final FileFault fault;

        BadHeaderException(FileFault fault, String sentence) {
            super(sentence);
            this.fault = fault;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private record Attribute(String name, String type) {
        boolean numeric() {
            return type.equals("numeric") || type.equals("real") || type.equals("integer");
        }

        boolean binaryClass() {
            return type.replaceAll("\\s", "").equals("{0,1}");
        }
    }

    /** Reads up to and including {@code @data}. */
    static ArffHeader read(TextLines lines) throws IOException, BadHeaderException {
        List<Attribute> attributes = new ArrayList<>();
        TextLines.Line line = lines.next();
        while (line != null && line.ended()) {
            String text = line.text().strip();
            String word = text.toLowerCase(Locale.ROOT);
            if (line.tooLong() || line.number() > MAX_LINES) {
                throw bad(line, "the header is longer than this reader takes");
            } else if (word.equals("@data")) {
                return new ArffHeader(names(attributes));
            } else if (word.startsWith("@attribute")) {
                attributes.add(attribute(line, text.substring("@attribute".length())));
            } else if (!text.isEmpty() && !text.startsWith("%") && !word.startsWith("@relation")) {
                throw bad(line, "expected @relation, @attribute, @data or a comment");
            }
            if (attributes.size() > MAX_ATTRIBUTES) {
                throw bad(line, "more than " + MAX_ATTRIBUTES + " attributes");
            }
            line = lines.next();
        }
        throw new BadHeaderException(
                FileFault.CUT, "The file ends before its @data line. Fetch it again, completely; nothing was taken.");
    }

    private static List<String> names(List<Attribute> attributes) throws BadHeaderException {
        if (attributes.isEmpty() || !attributes.getLast().binaryClass()) {
            throw new BadHeaderException(
                    FileFault.BAD_HEADER, "The last attribute must be a class {0,1}. Choose another file.");
        }
        List<Attribute> ratios = attributes.subList(0, attributes.size() - 1);
        Optional<Attribute> other =
                ratios.stream().filter(attribute -> !attribute.numeric()).findFirst();
        if (other.isPresent()) {
            throw new BadHeaderException(
                    FileFault.BAD_HEADER,
                    "Attribute '" + other.get().name() + "' is not numeric. Only the class may be nominal.");
        }
        return ratios.stream().map(Attribute::name).toList();
    }

    private static Attribute attribute(TextLines.Line line, String rest) throws BadHeaderException {
        String text = rest.strip();
        int end = nameEnd(text);
        if (end < 1 || rest.isEmpty() || !Character.isWhitespace(rest.charAt(0))) {
            throw bad(line, "an attribute needs a name and a type");
        }
        String name = text.substring(0, end);
        boolean quoted = name.charAt(0) == '\'' || name.charAt(0) == '"';
        String bare = quoted ? name.substring(1, end - 1).replaceAll("\\\\(.)", "$1") : name;
        return new Attribute(bare, text.substring(end).strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the index after the name, quotes included, or -1 if a quote is left open or the text is empty} */
    private static int nameEnd(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        char quote = text.charAt(0);
        if (quote != '\'' && quote != '"') {
            int end = 0;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private static BadHeaderException bad(TextLines.Line line, String what) {
        return new BadHeaderException(
                FileFault.BAD_HEADER, "Line " + line.number() + " of the header: " + what + ". Nothing was taken.");
    }
}
