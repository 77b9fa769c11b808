package io.aval.engine.eligibility;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** For each category, the set of rules that admit it. Immutable once built. */
final class CategoryRows {
    /** Rules that admit a category which no rule names. */
    private final long[] unlisted;

    private final Map<String, long[]> rows = new HashMap<>();

    /**
     * Begins with rules that all admit everything.
     *
     * @param rules how many
     */
    CategoryRows(int rules) {
        unlisted = Bitmap.full(rules);
    }

    /** Says that a rule admits these categories alone, less the forbidden ones. */
    void allow(int rule, Iterable<String> allowed, SortedSet<String> forbidden) {
        Bitmap.clear(unlisted, rule);
        rows.values().forEach(row -> Bitmap.clear(row, rule));
        for (String code : allowed) {
            if (!forbidden.contains(code)) {
                Bitmap.set(named(code), rule);
            }
        }
    }

    /** Says that a rule admits all categories but these. */
    void forbid(int rule, Iterable<String> forbidden) {
        forbidden.forEach(code -> Bitmap.clear(named(code), rule));
    }

    /** {@return the rules that admit the category: not to be changed} */
    long[] row(String code) {
        return rows.getOrDefault(code, unlisted);
    }

    private long[] named(String code) {
        return rows.computeIfAbsent(code, first -> unlisted.clone());
    }
}
