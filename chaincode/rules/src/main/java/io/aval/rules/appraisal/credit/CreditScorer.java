package io.aval.rules.appraisal.credit;

/**
 * A model compiled for speed: from a row of values to a probability of default. A row has one value for each input, in
 * the model's order: the number, or the index of the word, or not-a-number where it is missing. Immutable, thread-safe.
 */
public final class CreditScorer {

    private static final int BLOCK = 64;

    private final CreditModel model;
    private final AdditivePart additive;
    private final TreePart trees;
    private final boolean weighted;
    private final double intercept;
    private final double a;
    private final double b;
    private final double c;

    /** A scorer of that model. */
    public CreditScorer(CreditModel model) {
        this.model = model;
        additive = new AdditivePart(model.inputs());
        trees = new TreePart(model.trees());
        weighted = !model.boosted();
        intercept = model.intercept().real();
        a = model.calibration().a().real();
        b = model.calibration().b().real();
        c = model.calibration().c().real();
    }

    /** The model. */
    public CreditModel model() {
        return model;
    }

    /** Probability of default within a year, 0 to 1. */
    public double score(double[] row) {
        return Odds.probability(calibrated(margin(row)));
    }

    /**
     * Scores many rows: the same bits as one by one, faster.
     *
     * @param probabilities as long as the rows, written
     */
    public void score(double[][] rows, double[] probabilities) {
        double[][] scaled = new double[BLOCK][];
        double[] margins = new double[BLOCK];
        for (int from = 0; from < rows.length; from += BLOCK) {
            int size = StrictMath.min(BLOCK, rows.length - from);
            for (int i = 0; i < size; i++) {
                scaled[i] = trees.size() == 0 ? rows[from + i] : scaled(rows[from + i]);
                margins[i] = start(rows[from + i]);
            }
            for (int t = 0; t < trees.size(); t++) {
                for (int i = 0; i < size; i++) {
                    margins[i] += trees.leaf(t, scaled[i]);
                }
            }
            for (int i = 0; i < size; i++) {
                probabilities[from + i] = Odds.probability(calibrated(margins[i]));
            }
        }
    }

    /** Log-odds before calibration. */
    public double margin(double[] row) {
        double margin = start(row);
        if (trees.size() > 0) {
            double[] scaled = scaled(row);
            for (int t = 0; t < trees.size(); t++) {
                margin += trees.leaf(t, scaled);
            }
        }
        return margin;
    }

    /** Log-odds after calibration. */
    public double calibrated(double margin) {
        if (a == b) {
            return a * margin + c;
        }
        // ln p and ln(1 − p) of a logistic, without cancellation
        double good = -softPlus(margin);
        double bad = -softPlus(-margin);
        return a * bad - b * good + c;
    }

    AdditivePart additive() {
        return additive;
    }

    /** What trees compare: the number itself, or what the scale makes of a word. */
    double[] scaled(double[] row) {
        double[] scaled = row.clone();
        for (int i = 0; i < scaled.length; i++) {
            if (model.inputs().get(i).shape() == CreditInput.Shape.WORDS) {
                scaled[i] = additive.scale(i, row[i]);
            }
        }
        return scaled;
    }

    private double start(double[] row) {
        if (row.length != additive.size()) {
            throw new IllegalArgumentException("a row has " + additive.size() + " values");
        }
        double margin = intercept;
        if (weighted) {
            for (int i = 0; i < row.length; i++) {
                margin += additive.odds(i, row[i]);
            }
        }
        return margin;
    }

    private static double softPlus(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }
}
