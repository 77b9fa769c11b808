package io.aval.rules.finance.criteria;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values of a facet: categories, or whole numbers.
 *
 * @param categories all of them; empty if any code is one, or for numbers
 * @param unit of the numbers, a word; empty for categories
 * @param least the least number
 * @param most the greatest number, at most 10^15
 */
public record Domain(SortedSet<String> categories, String unit, long least, long most) {

    private static final long MAX_FEN = 1_000_000_000_000_000L;

    /** Copies. */
    public Domain {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }

    static Domain oneOf(String... categories) {
        return new Domain(new TreeSet<>(List.of(categories)), "", 0, 0);
    }

    static Domain code() {
        return new Domain(new TreeSet<>(), "", 0, 0);
    }

    static Domain number(String unit, long least, long most) {
        return new Domain(new TreeSet<>(), unit, least, most);
    }

    static Domain fen() {
        return number("fen", 0, MAX_FEN);
    }

    /** Whether its values are numbers. */
    public boolean counted() {
        return !unit.isEmpty();
    }

    /** Whether it has that category. */
    public boolean has(String category) {
        return !counted() && (categories.isEmpty() || categories.contains(category));
    }
}
