package io.aval.engine.smti;

import java.util.List;

/**
 * What a search came to. A weakly stable matching always exists, so there always is one.
 *
 * @param status whether the size is proved to be the largest
 * @param size the number of matched pairs
 * @param bound no weakly stable matching is larger
 * @param pairs the pairs, numbered from 1 as in the files, by the left agent
 * @param stopped whether the outer stop fell, so that another run may find something else
 */
public record SmtiAnswer(Status status, int size, int bound, List<Pair> pairs, boolean stopped) {
    /** What is known. */
    public enum Status {
        /** The size is proved to be the largest. */
        OPTIMAL,
        /** A larger one is not excluded. */
        FEASIBLE
    }

    /**
     * Two who are matched.
     *
     * @param left number of the man or resident, from 1
     * @param right number of the woman or hospital, from 1
     */
    public record Pair(int left, int right) {}

    /** Copies the list. */
    public SmtiAnswer {
        pairs = List.copyOf(pairs);
    }
}
