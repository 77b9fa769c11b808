package io.aval.rules.appraisal.credit;

import java.util.List;

/**
 * The trees of a model, each filled up to a perfect one, so that going down is the same few instructions at every level.
 * Immutable.
 */
final class TreePart {

    private final int[] depth;
    private final int[][] input;
    private final double[][] at;
    private final boolean[][] missingLeft;
    private final double[][] leaf;

    TreePart(List<Tree> trees) {
        int size = trees.size();
        depth = new int[size];
        input = new int[size][];
        at = new double[size][];
        missingLeft = new boolean[size][];
        leaf = new double[size][];
        for (int t = 0; t < size; t++) {
            Tree tree = trees.get(t);
            int root = tree.splits().isEmpty() ? -1 : 0;
            depth[t] = depth(tree, root);
            int inner = (1 << depth[t]) - 1;
            input[t] = new int[inner];
            at[t] = new double[inner];
            missingLeft[t] = new boolean[inner];
            leaf[t] = new double[inner + 1];
            fill(t, tree, root, 0);
        }
    }

    int size() {
        return depth.length;
    }

    /** The leaf's log-odds. */
    double leaf(int tree, double[] scaled) {
        int[] inputs = input[tree];
        double[] ats = at[tree];
        boolean[] lefts = missingLeft[tree];
        int node = 0;
        for (int level = depth[tree]; level > 0; level--) {
            double value = scaled[inputs[node]];
            boolean left = Double.isNaN(value) ? lefts[node] : value <= ats[node];
            node = 2 * node + (left ? 1 : 2);
        }
        return leaf[tree][node - inputs.length];
    }

    private void fill(int t, Tree tree, int node, int place) {
        if (place >= input[t].length) {
            leaf[t][place - input[t].length] = tree.leaves().get(-1 - node).real();
            return;
        }
        if (node < 0) {
            at[t][place] = Double.POSITIVE_INFINITY;
            fill(t, tree, node, 2 * place + 1);
            fill(t, tree, node, 2 * place + 2);
            return;
        }
        Tree.Split split = tree.splits().get(node);
        input[t][place] = split.input();
        at[t][place] = split.at().real();
        missingLeft[t][place] = split.missingLeft();
        fill(t, tree, split.left(), 2 * place + 1);
        fill(t, tree, split.right(), 2 * place + 2);
    }

    private static int depth(Tree tree, int node) {
        if (node < 0) {
            return 0;
        }
        Tree.Split split = tree.splits().get(node);
        return 1 + StrictMath.max(depth(tree, split.left()), depth(tree, split.right()));
    }
}
