package io.aval.engine.training.table;

import io.aval.rules.appraisal.number.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Divides rows into folds of the same share of defaults, by a seed. */
public final class Folds {

    private Folds() {}

    /**
     * The fold of each row.
     *
     * @param count at least 2
     * @param stream which of the divisions of one seed
     */
    public static int[] stratified(boolean[] bad, int count, long seed, int stream) {
        Draws draws = new Draws(seed, stream);
        int[] folds = new int[bad.length];
        int dealt = 0;
        for (boolean label : new boolean[] {false, true}) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < bad.length; i++) {
                if (bad[i] == label) {
                    rows.add(i);
                }
            }
            rows.sort(Comparator.<Integer>comparingLong(draws::bits).thenComparingInt(i -> i));
            for (int row : rows) {
                folds[row] = dealt++ % count;
            }
        }
        return folds;
    }

    /** The rows in that fold, or all others. */
    public static int[] rows(int[] folds, int fold, boolean inside) {
        int[] rows = new int[folds.length];
        int size = 0;
        for (int i = 0; i < folds.length; i++) {
            if ((folds[i] == fold) == inside) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }
}
