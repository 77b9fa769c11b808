package io.aval.rules.bill;

import io.aval.rules.canonical.Range;

/**
 * A range of a bill package (子票区间): its units of one fen, both ends included.
 *
 * @param from first unit, 1 or more
 * @param to last unit, at most 10^11
 */
public record Interval(
        @Range(min = 1, max = Terms.MAX_FEN) long from,
        @Range(min = 1, max = Terms.MAX_FEN) long to) {

    /** Rejects an empty or reversed range. */
    public Interval {
        if (from < 1 || to < from || to > Terms.MAX_FEN) {
            throw new IllegalArgumentException("range: 1 <= from <= to <= " + Terms.MAX_FEN);
        }
    }

    /** How many units it has, which is its value in fen. */
    public long units() {
        return to - from + 1;
    }

    public boolean contains(Interval other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether the other begins where this one ends. */
    public boolean meets(Interval next) {
        return to + 1 == next.from;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
