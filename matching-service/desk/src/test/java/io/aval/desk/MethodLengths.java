package io.aval.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Measures methods by counting braces in Java text whose comments and literals have been blanked. */
final class MethodLengths {
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|//[^\\n]*+|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record)\\s+\\w");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");

    /** One method: the line where its body opens, counted from 1, and how many lines its body takes. */
    record Method(String signature, int line, int length) {}

    private enum Block {
        TYPE,
        METHOD,
        OTHER
    }

    private record Open(Block block, String header, int line) {}

    private MethodLengths() {}

    static List<Method> of(String java) {
        String text = blank(java);
        List<Method> methods = new ArrayList<>();
        Deque<Open> stack = new ArrayDeque<>();
        StringBuilder header = new StringBuilder();
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '{' -> stack.push(open(stack.peek(), header.toString().strip(), line));
                case '}' -> close(stack.pop(), line, methods);
                case '\n' -> line++;
                default -> {}
            }
            if (c == '{' || c == '}' || c == ';') {
                header.setLength(0);
            } else {
                header.append(c);
            }
        }
        if (!stack.isEmpty()) {
            throw new IllegalStateException("braces do not match: " + stack.peek());
        }
        return methods;
    }

    /** The text without comments and literals, every line still in its place. */
    static String blank(String java) {
        return LITERAL_OR_COMMENT
                .matcher(java)
                .replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static Open open(@Nullable Open around, String header, int line) {
        String outside = header;
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = IN_PARENTHESES.matcher(outside).replaceAll(" ");
        }
        if (TYPE.matcher(outside).find()) {
            return new Open(Block.TYPE, header, line);
        }
        boolean member = around != null && around.block() == Block.TYPE;
        boolean value = outside.contains("=") || outside.contains("(");
        return new Open(member && !value ? Block.METHOD : Block.OTHER, header, line);
    }

    private static void close(Open open, int line, List<Method> methods) {
        if (open.block() == Block.METHOD) {
            methods.add(new Method(open.header().replaceAll("\\s+", " "), open.line(), line - open.line() + 1));
        }
    }
}
