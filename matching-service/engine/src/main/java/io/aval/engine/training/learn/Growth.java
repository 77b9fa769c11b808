package io.aval.engine.training.learn;

import io.aval.rules.appraisal.credit.Tree;
import io.aval.rules.appraisal.sheet.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows one tree, level below level, by the second-order gain of a split. Not thread-safe. */
final class Growth {

    static final double SHRINKAGE = 0.06;

    private static final int BINS = Histograms.BINS;
    private static final int SCALE = 9;

    private final Histograms histograms;
    private final double[] gradient;
    private final double[] hessian;
    private final SplitSearch search;
    private final int depth;
    private final List<Tree.@Nullable Split> splits = new ArrayList<>();
    private final List<Decimal> leaves = new ArrayList<>();
    private final List<SplitSearch.Found> found = new ArrayList<>();
    private int[] columns = {};

    /** What the leaves below a node may be, for inputs that are monotone. */
    record Bounds(double low, double high) {
        static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        double within(double weight) {
            return StrictMath.max(low, StrictMath.min(high, weight));
        }
    }

    Growth(Histograms histograms, double[] gradient, double[] hessian, int[] signs, int depth) {
        this.histograms = histograms;
        this.gradient = gradient;
        this.hessian = hessian;
        this.search = new SplitSearch(histograms, signs);
        this.depth = depth;
    }

    Tree grow(int[] rows, int[] chosen) {
        columns = chosen;
        node(rows, sums(rows), depth, Bounds.NONE);
        List<Tree.Split> done = new ArrayList<>();
        for (Tree.@Nullable Split split : splits) {
            if (split != null) {
                done.add(split);
            }
        }
        return new Tree(done, leaves);
    }

    /** What the tree adds to a row, of the training rows. */
    double leaf(int row) {
        int node = splits.isEmpty() ? -1 : 0;
        while (node >= 0) {
            SplitSearch.Found at = found.get(node);
            int code = histograms.codes(at.column())[row];
            boolean left = code == Histograms.MISSING ? at.missingLeft() : code <= at.bin();
            Tree.Split split = splits.get(node);
            if (split == null) {
                throw new IllegalStateException("a grown tree");
            }
            node = left ? split.left() : split.right();
        }
        return leaves.get(-1 - node).real();
    }

    private int node(int[] rows, double[][] sums, int levels, Bounds bounds) {
        double[] all = SplitSearch.total(sums[0], 0);
        SplitSearch.@Nullable Found best = levels == 0 ? null : search.best(columns, sums, all, bounds);
        if (best == null) {
            leaves.add(Decimal.of(SHRINKAGE * bounds.within(SplitSearch.weight(all[0], all[1])), SCALE));
            return -leaves.size();
        }
        int place = splits.size();
        splits.add(null);
        found.add(best);
        int[][] sides = sides(rows, best);
        boolean leftSmaller = sides[0].length <= sides[1].length;
        // Of two children one is summed, the other is what remains
        double[][] small = sums(sides[leftSmaller ? 0 : 1]);
        subtract(sums, small);
        Bounds low = bounds;
        Bounds high = bounds;
        double middle = (best.leftWeight() + best.rightWeight()) / 2;
        if (search.sign(best.column()) > 0) {
            low = new Bounds(bounds.low(), middle);
            high = new Bounds(middle, bounds.high());
        } else if (search.sign(best.column()) < 0) {
            low = new Bounds(middle, bounds.high());
            high = new Bounds(bounds.low(), middle);
        }
        int left = node(sides[0], leftSmaller ? small : sums, levels - 1, low);
        int right = node(sides[1], leftSmaller ? sums : small, levels - 1, high);
        splits.set(
                place,
                new Tree.Split(
                        best.column(),
                        Decimal.of(histograms.edge(best.column(), best.bin()), Decimal.MAX_SCALE),
                        left,
                        right,
                        sides[0].length,
                        sides[1].length,
                        best.missingLeft()));
        return place;
    }

    private int[][] sides(int[] rows, SplitSearch.Found split) {
        byte[] codes = histograms.codes(split.column());
        int[] left = new int[rows.length];
        int[] right = new int[rows.length];
        int lefts = 0;
        int rights = 0;
        for (int row : rows) {
            int code = codes[row];
            if (code == Histograms.MISSING ? split.missingLeft() : code <= split.bin()) {
                left[lefts++] = row;
            } else {
                right[rights++] = row;
            }
        }
        return new int[][] {Arrays.copyOf(left, lefts), Arrays.copyOf(right, rights)};
    }

    /** For each chosen column and bin: gradient, hessian and rows. */
    private double[][] sums(int[] rows) {
        double[][] sums = new double[columns.length][3 * BINS];
        for (int c = 0; c < columns.length; c++) {
            byte[] codes = histograms.codes(columns[c]);
            double[] sum = sums[c];
            for (int row : rows) {
                int at = 3 * codes[row];
                sum[at] += gradient[row];
                sum[at + 1] += hessian[row];
                sum[at + 2]++;
            }
        }
        return sums;
    }

    private static void subtract(double[][] from, double[][] part) {
        for (int c = 0; c < from.length; c++) {
            for (int i = 0; i < from[c].length; i++) {
                from[c][i] -= part[c][i];
            }
        }
    }
}
