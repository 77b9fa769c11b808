package io.aval.engine.screening;

import java.util.Arrays;
import java.util.function.IntFunction;

/** For each feature the rows that have it, ascending, in one array; and how telling the feature is. Immutable. */
final class Postings {
    /** A feature that every row has tells nothing; one that halves them, this much. */
    private static final int HALVES = 16;

    private final int[] starts;
    private final int[] rows;
    private final int[] weights;

    /**
     * Indexes rows.
     *
     * @param features one more than the highest feature
     * @param count how many rows
     * @param of the features of a row, each once
     */
    Postings(int features, int count, IntFunction<int[]> of) {
        starts = new int[features + 1];
        for (int row = 0; row < count; row++) {
            for (int feature : of.apply(row)) {
                starts[feature + 1]++;
            }
        }
        weights = new int[features];
        for (int feature = 0; feature < features; feature++) {
            int having = starts[feature + 1];
            weights[feature] =
                    having == 0 ? 0 : 1 + (int) (HALVES * StrictMath.log((double) count / having) / StrictMath.log(2));
            starts[feature + 1] += starts[feature];
        }
        rows = new int[starts[features]];
        int[] next = Arrays.copyOf(starts, features);
        for (int row = 0; row < count; row++) {
            for (int feature : of.apply(row)) {
                rows[next[feature]++] = row;
            }
        }
    }

    int weight(int feature) {
        return weights[feature];
    }

    int from(int feature) {
        return starts[feature];
    }

    int to(int feature) {
        return starts[feature + 1];
    }

    int row(int at) {
        return rows[at];
    }
}
