package io.aval.engine.training.learn;

import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.credit.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The challenger: gradient boosting of the second order on histograms, with half of the columns and four fifths of the
 * rows for each tree, and monotone inputs where the options name a sign.
 *
 * <p>Sources: J. Friedman, "Greedy function approximation: a gradient boosting machine" (2001); T. Chen, C. Guestrin,
 * "XGBoost: a scalable tree boosting system" (2016), equations 5 to 7.
 */
public final class BoostLearner implements Learner {

    /** What is chosen from: depths, and how many trees of each. */
    private static final int[] DEPTHS = {3, 6};

    private static final int[] SIZES = {50, 100, 200, 300};

    private final Options options;
    private final int[] sizes;

    /** Up to 300 trees. */
    public BoostLearner(Options options) {
        this(options, SIZES);
    }

    /** @param sizes ascending numbers of trees to choose from */
    public BoostLearner(Options options, int... sizes) {
        this.options = options;
        this.sizes = sizes.clone();
    }

    @Override
    public String name() {
        return "boosted trees";
    }

    @Override
    public CreditModel learn(DataSet rows, long seed) {
        return new Tuning(new Trees(), rows, seed).best();
    }

    /** First all sizes of the first depth, then those of the second. */
    private final class Trees implements Recipe {

        @Override
        public List<CreditModel> fit(DataSet data, long seed) {
            List<CreditModel> models = new ArrayList<>();
            Start start = new Start(data);
            for (int depth : DEPTHS) {
                Boosting boosting = start.boosting(depth, seed);
                List<Tree> trees = new ArrayList<>();
                for (int size : sizes) {
                    grow(boosting, trees, size);
                    models.add(start.model(trees));
                }
            }
            return models;
        }

        @Override
        public CreditModel fit(DataSet data, long seed, int candidate) {
            Start start = new Start(data);
            List<Tree> trees = new ArrayList<>();
            grow(start.boosting(DEPTHS[candidate / sizes.length], seed), trees, sizes[candidate % sizes.length]);
            return start.model(trees);
        }

        private static void grow(Boosting boosting, List<Tree> trees, int size) {
            while (trees.size() < size) {
                trees.add(boosting.next());
            }
        }
    }

    /** What boosting begins with. */
    private final class Start {

        private final DataSet data;
        private final List<CreditInput> inputs;
        private final Histograms histograms;
        private final double base;

        Start(DataSet data) {
            this.data = data;
            inputs = new Scaling(data, options).usual();
            histograms = new Histograms(columns(data, inputs));
            base = Odds.margin((data.defaults() + 0.5) / (data.size() + 1.0));
        }

        Boosting boosting(int depth, long seed) {
            int[] signs = new int[inputs.size()];
            for (int c = 0; c < signs.length; c++) {
                signs[c] = options.signs().getOrDefault(inputs.get(c).name(), 0);
            }
            return new Boosting(histograms, data.bad(), signs, depth, base, seed);
        }

        CreditModel model(List<Tree> trees) {
            return Assembly.raw(data, options, base, inputs, trees);
        }
    }

    private static double[][] columns(DataSet data, List<CreditInput> inputs) {
        ScaleOf scale = new ScaleOf(inputs);
        double[][] columns = new double[inputs.size()][data.size()];
        for (int c = 0; c < columns.length; c++) {
            boolean words = inputs.get(c).shape() == CreditInput.Shape.WORDS;
            for (int i = 0; i < data.size(); i++) {
                double value = data.rows()[i][c];
                columns[c][i] = words ? scale.of(c, value) : value;
            }
        }
        return columns;
    }
}
