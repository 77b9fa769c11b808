package io.aval.engine.eligibility.cell;

import java.util.List;

/**
 * The answer to a filter.
 *
 * @param count how many enterprises meet it
 * @param best the best of them, by falling score, equals by rising number
 */
public record Found(long count, List<Hit> best) {
    /** An enterprise and its score. */
    public record Hit(int doc, int score) {}

    /** Copies the list. */
    public Found {
        best = List.copyOf(best);
    }
}
