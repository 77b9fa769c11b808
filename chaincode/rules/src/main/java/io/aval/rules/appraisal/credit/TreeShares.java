package io.aval.rules.appraisal.credit;

/**
 * What each input adds to the sum of trees: Shapley values where an unknown input goes both ways, weighted by training
 * rows. They sum to the margin less the mean over those rows.
 *
 * <p>Source: S. Lundberg, G. Erion, S.-I. Lee, "Consistent individualized feature attribution for tree ensembles"
 * (2018), algorithm 2. Not thread-safe; one for each row.
 */
final class TreeShares {

    private final double[] scaled;
    private final double[] shares;

    /** A way down a tree: the inputs met, the part of ways that goes on without and with each, and the weights. */
    private static final class Way {

        private static final Way EMPTY = new Way(0);

        private final int length;
        private final int[] input;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;

        private Way(int length) {
            this.length = length;
            input = new int[length];
            zero = new double[length];
            one = new double[length];
            weight = new double[length];
        }

        Way longer(int next, double zeroNext, double oneNext) {
            Way way = copy(length + 1);
            way.input[length] = next;
            way.zero[length] = zeroNext;
            way.one[length] = oneNext;
            way.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                way.weight[i + 1] += oneNext * way.weight[i] * (i + 1) / (length + 1);
                way.weight[i] = zeroNext * way.weight[i] * (length - i) / (length + 1);
            }
            return way;
        }

        /** The way as if it had not met the input at that place. */
        Way without(int place) {
            Way way = copy(length - 1);
            double next = weight[length - 1];
            for (int i = length - 2; i >= 0; i--) {
                if (one[place] != 0) {
                    way.weight[i] = next * length / ((i + 1) * one[place]);
                    next = weight[i] - way.weight[i] * zero[place] * (length - 1 - i) / length;
                } else {
                    way.weight[i] = weight[i] * length / (zero[place] * (length - 1 - i));
                }
            }
            for (int i = place; i < length - 1; i++) {
                way.input[i] = input[i + 1];
                way.zero[i] = zero[i + 1];
                way.one[i] = one[i + 1];
            }
            return way;
        }

        double sum() {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += weight[i];
            }
            return sum;
        }

        int find(int wanted) {
            for (int i = 1; i < length; i++) {
                if (input[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        private Way copy(int size) {
            Way way = new Way(size);
            int kept = StrictMath.min(size, length);
            System.arraycopy(input, 0, way.input, 0, kept);
            System.arraycopy(zero, 0, way.zero, 0, kept);
            System.arraycopy(one, 0, way.one, 0, kept);
            System.arraycopy(weight, 0, way.weight, 0, kept);
            return way;
        }
    }

    private TreeShares(double[] scaled) {
        this.scaled = scaled;
        this.shares = new double[scaled.length];
    }

    /** The shares of a row, in the order of the inputs. */
    static double[] of(CreditModel model, double[] scaled) {
        TreeShares shares = new TreeShares(scaled);
        for (Tree tree : model.trees()) {
            if (!tree.splits().isEmpty()) {
                shares.walk(tree, 0, Way.EMPTY.longer(-1, 1, 1));
            }
        }
        return shares.shares;
    }

    /** The mean of a tree's leaves over the training rows. */
    static double mean(Tree tree) {
        return mean(tree, tree.splits().isEmpty() ? -1 : 0);
    }

    private static double mean(Tree tree, int node) {
        if (node < 0) {
            return tree.leaves().get(-1 - node).real();
        }
        Tree.Split split = tree.splits().get(node);
        double rows = (double) split.leftRows() + split.rightRows();
        return (split.leftRows() * mean(tree, split.left()) + split.rightRows() * mean(tree, split.right())) / rows;
    }

    private void walk(Tree tree, int node, Way way) {
        if (node < 0) {
            double leaf = tree.leaves().get(-1 - node).real();
            for (int i = 1; i < way.length; i++) {
                double weight = way.without(i).sum();
                shares[way.input[i]] += weight * (way.one[i] - way.zero[i]) * leaf;
            }
            return;
        }
        Tree.Split split = tree.splits().get(node);
        double value = scaled[split.input()];
        boolean left = value <= split.at().real() || Double.isNaN(value) && split.missingLeft();
        double rows = (double) split.leftRows() + split.rightRows();
        double zero = 1;
        double one = 1;
        Way before = way;
        int met = way.find(split.input());
        if (met >= 0) {
            zero = way.zero[met];
            one = way.one[met];
            before = way.without(met);
        }
        walk(tree, split.left(), before.longer(split.input(), zero * split.leftRows() / rows, left ? one : 0));
        walk(tree, split.right(), before.longer(split.input(), zero * split.rightRows() / rows, left ? 0 : one));
    }
}
