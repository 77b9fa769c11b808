package io.aval.engine.training.learn;

import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.credit.Tree;
import io.aval.rules.appraisal.number.Draws;
import java.util.Arrays;
import java.util.Comparator;

/** Adds one tree after the other, each to what the trees before it have left over. Not thread-safe. */
final class Boosting {

    private static final double ROWS = 0.8;
    private static final double COLUMNS = 0.5;
    private static final int LEAST_COLUMNS = 6;
    private static final int ROW_STREAM = 1_000_000;
    private static final int COLUMN_STREAM = 2_000_000;

    private final Histograms histograms;
    private final boolean[] bad;
    private final int[] signs;
    private final int depth;
    private final long seed;
    private final double[] margins;
    private final double[] gradient;
    private final double[] hessian;
    private int trees;

    Boosting(Histograms histograms, boolean[] bad, int[] signs, int depth, double base, long seed) {
        this.histograms = histograms;
        this.bad = bad;
        this.signs = signs;
        this.depth = depth;
        this.seed = seed;
        margins = new double[bad.length];
        Arrays.fill(margins, base);
        gradient = new double[bad.length];
        hessian = new double[bad.length];
    }

    Tree next() {
        for (int i = 0; i < bad.length; i++) {
            double p = Odds.probability(margins[i]);
            gradient[i] = p - (bad[i] ? 1 : 0);
            hessian[i] = p * (1 - p);
        }
        Growth growth = new Growth(histograms, gradient, hessian, signs, depth);
        Tree tree = growth.grow(rows(), columns());
        for (int i = 0; i < bad.length; i++) {
            margins[i] += growth.leaf(i);
        }
        trees++;
        return tree;
    }

    private int[] rows() {
        Draws draws = new Draws(seed, ROW_STREAM + trees);
        int[] rows = new int[bad.length];
        int size = 0;
        for (int i = 0; i < bad.length; i++) {
            if (draws.uniform(i) < ROWS) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private int[] columns() {
        Draws draws = new Draws(seed, COLUMN_STREAM + trees);
        int all = histograms.columns();
        int some = StrictMath.min(all, StrictMath.max(LEAST_COLUMNS, (int) StrictMath.rint(COLUMNS * all)));
        Integer[] order = new Integer[all];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingLong(draws::bits).thenComparingInt(i -> i));
        int[] columns = new int[some];
        Arrays.setAll(columns, i -> order[i]);
        Arrays.sort(columns);
        return columns;
    }
}
