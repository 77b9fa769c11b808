package io.aval.engine.training.measure;

import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.number.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calibration of probabilities.
 *
 * @param brier mean squared error
 * @param skill share of the base rate's Brier score that is saved
 * @param logLoss mean negative logarithm of the probability of what happened
 * @param ece expected calibration error over ten bins of equal mass
 * @param slope of the logistic regression of what happened on the log-odds; 1 is right
 * @param intercept of the same; 0 is right
 * @param hosmerLemeshow chi-squared over ten bins of equal mass, about 8 when right
 */
public record Fit(
        double brier, double skill, double logLoss, double ece, double slope, double intercept, double hosmerLemeshow) {

    private static final int BINS = 10;
    private static final double LEAST = 1e-12;

    /** Rows of neighbouring probability: how many, what was foretold and what happened on average. */
    public record Bin(int rows, double foretold, double happened) {}

    /** Measures. */
    public static Fit of(double[] probabilities, boolean[] bad) {
        double base = 0;
        for (boolean one : bad) {
            base += one ? 1 : 0;
        }
        base /= bad.length;
        double brier = 0;
        double loss = 0;
        for (int i = 0; i < bad.length; i++) {
            double p = StrictMath.min(1 - LEAST, StrictMath.max(LEAST, probabilities[i]));
            double error = p - (bad[i] ? 1 : 0);
            brier += error * error;
            loss -= bad[i] ? StrictMath.log(p) : StrictMath.log1p(-p);
        }
        brier /= bad.length;
        double[] line = line(probabilities, bad);
        List<Bin> bins = bins(probabilities, bad);
        return new Fit(
                brier,
                1 - brier / (base * (1 - base)),
                loss / bad.length,
                ece(bins),
                line[1],
                line[0],
                hosmerLemeshow(bins));
    }

    /** Ten bins of equal mass by ascending probability, equal ones in the order of the rows. */
    public static List<Bin> bins(double[] probabilities, boolean[] bad) {
        int[] order = Order.ascending(probabilities);
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int from = (int) ((long) b * order.length / BINS);
            int to = (int) ((b + 1L) * order.length / BINS);
            double foretold = 0;
            double happened = 0;
            for (int i = from; i < to; i++) {
                foretold += probabilities[order[i]];
                happened += bad[order[i]] ? 1 : 0;
            }
            if (to > from) {
                bins.add(new Bin(to - from, foretold / (to - from), happened / (to - from)));
            }
        }
        return bins;
    }

    /**
     * What the calibration error would be by chance if every probability were exactly right: quantiles over drawn
     * outcomes.
     *
     * @return at 5, 50 and 95 %
     */
    public static double[] chance(double[] probabilities, long seed, int draws) {
        double[] errors = new double[draws];
        for (int d = 0; d < draws; d++) {
            Draws stream = new Draws(seed, d);
            boolean[] drawn = new boolean[probabilities.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = stream.uniform(i) < probabilities[i];
            }
            errors[d] = ece(bins(probabilities, drawn));
        }
        Arrays.sort(errors);
        return new double[] {errors[draws / 20], errors[draws / 2], errors[draws - 1 - draws / 20]};
    }

    private static double ece(List<Bin> bins) {
        double sum = 0;
        int rows = 0;
        for (Bin bin : bins) {
            sum += bin.rows() * StrictMath.abs(bin.foretold() - bin.happened());
            rows += bin.rows();
        }
        return sum / rows;
    }

    private static double hosmerLemeshow(List<Bin> bins) {
        double sum = 0;
        for (Bin bin : bins) {
            double miss = bin.happened() - bin.foretold();
            sum += bin.rows() * miss * miss / StrictMath.max(LEAST, bin.foretold() * (1 - bin.foretold()));
        }
        return sum;
    }

    private static double[] line(double[] probabilities, boolean[] bad) {
        double[] margins = new double[probabilities.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = Odds.margin(StrictMath.min(1 - LEAST, StrictMath.max(LEAST, probabilities[i])));
        }
        return LogisticLine.fit(margins, bad);
    }
}
