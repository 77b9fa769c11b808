package io.aval.engine.risk.warning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the table of rules. */
public final class Rules {

    private static final int COLUMNS = 7;

    /** The rows of the resource {@code warnings.table}, in its order. */
    public static final List<Rule> STANDARD = standard();

    private Rules() {}

    /**
     * Rules from the lines of a table; blank lines and those that begin with # say nothing.
     *
     * @throws IllegalArgumentException with the line, if one has not the table's form or names a rule again
     */
    public static List<Rule> of(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Rule rule = rule(line);
                if (!names.add(rule.name())) {
                    throw new IllegalArgumentException("a rule has one line: " + line);
                }
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a line has " + COLUMNS + " cells: " + line);
        }
        for (int i = 0; i < COLUMNS; i++) {
            cells[i] = cells[i].strip();
        }
        try {
            return new Rule(
                    cells[0],
                    Signal.valueOf(cells[1]),
                    Rule.Comparison.valueOf(cells[2]),
                    Long.parseLong(cells[3]),
                    Severity.valueOf(cells[4]),
                    Integer.parseInt(cells[5]),
                    Action.valueOf(cells[6]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a rule: " + line, e);
        }
    }

    private static List<Rule> standard() {
        try (InputStream in = Rules.class.getResourceAsStream("warnings.table")) {
            byte[] bytes = Objects.requireNonNull(in, "warnings.table").readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new IllegalStateException("the table lies beside this class", e);
        }
    }
}
