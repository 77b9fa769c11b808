package io.aval.engine.training.table;

import java.util.List;

/**
 * A column of a data set.
 *
 * @param name in the form of an input's name
 * @param words of a column of words, in ascending order; empty for numbers
 */
public record Column(String name, List<String> words) {

    /** Copies. */
    public Column {
        words = List.copyOf(words);
    }

    /** Whether it holds numbers. */
    public boolean numeric() {
        return words.isEmpty();
    }
}
