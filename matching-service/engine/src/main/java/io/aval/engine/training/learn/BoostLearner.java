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

    private static final int[] SIZES = {50, 100, 200, 400};

    private final Options options;
    private final int[] sizes;

    /** Up to 400 trees. */
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
        return new Tuning(this::fit, rows, seed).best();
    }

    private List<CreditModel> fit(DataSet data, long seed) {
        List<CreditInput> inputs = new Scaling(data, options).usual();
        double[][] columns = columns(data, inputs);
        Histograms histograms = new Histograms(columns);
        double base = Odds.margin((data.defaults() + 0.5) / (data.size() + 1.0));
        int[] signs = new int[inputs.size()];
        for (int c = 0; c < signs.length; c++) {
            signs[c] = options.signs().getOrDefault(inputs.get(c).name(), 0);
        }
        List<CreditModel> models = new ArrayList<>();
        for (int depth : DEPTHS) {
            Boosting boosting = new Boosting(histograms, data.bad(), signs, depth, base, seed);
            List<Tree> trees = new ArrayList<>();
            for (int size : sizes) {
                while (trees.size() < size) {
                    trees.add(boosting.next());
                }
                models.add(Assembly.raw(data, options, base, inputs, trees));
            }
        }
        return models;
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
