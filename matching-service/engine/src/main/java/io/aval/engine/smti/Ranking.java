package io.aval.engine.smti;

import java.util.Arrays;

/** An agent's list: tiers of others between whom it is indifferent, best first; others numbered from 0. Immutable. */
public final class Ranking {
    final int[][] tiers;

    private Ranking(int[][] tiers) {
        this.tiers = tiers;
    }

    /** {@return a list of these tiers} */
    public static Ranking of(int[]... tiers) {
        return new Ranking(Arrays.stream(tiers).map(int[]::clone).toArray(int[][]::new));
    }
}
