package io.aval.engine.training.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Monotone bins of a number, each of at least 5 % of the rows that have one, with their weights of evidence
 * {@code ln(share of the bad / share of the good)}: more is worse. Of twenty bins of equal mass neighbours are joined
 * until the rate of defaults rises, or falls, throughout; whichever direction keeps more information.
 */
public final class WoeBins {

    private static final int FINEST = 20;
    private static final double HALF = 0.5;

    private final double[] edges;
    private final double[] weights;
    private final double information;

    private record Bin(double end, double bad, double good) {
        double rate() {
            return (bad + HALF) / (bad + good + 1);
        }

        Bin and(Bin next) {
            return new Bin(next.end, bad + next.bad, good + next.good);
        }
    }

    private WoeBins(List<Bin> bins, double bad, double good) {
        edges = new double[bins.size() - 1];
        weights = new double[bins.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            Bin bin = bins.get(i);
            if (i < edges.length) {
                edges[i] = bin.end;
            }
            weights[i] = weight(bin.bad, bin.good, bad, good);
            sum += (bin.bad / bad - bin.good / good) * weights[i];
        }
        information = sum;
    }

    /** Bins of these values; those that are not a number are left out. */
    public static WoeBins of(double[] values, boolean[] bad) {
        double defaults = 0;
        for (boolean one : bad) {
            defaults += one ? 1 : 0;
        }
        List<Bin> fine = fine(values, bad);
        WoeBins rising = new WoeBins(joined(fine, 1), defaults, bad.length - defaults);
        WoeBins falling = new WoeBins(joined(fine, -1), defaults, bad.length - defaults);
        return rising.information >= falling.information ? rising : falling;
    }

    /** The weight of evidence of a bin, half a row added to both. */
    static double weight(double bad, double good, double allBad, double allGood) {
        return StrictMath.log((bad + HALF) / (allBad + HALF)) - StrictMath.log((good + HALF) / (allGood + HALF));
    }

    /** Ends of all bins but the last, ascending; an end belongs to its bin. */
    public double[] edges() {
        return edges.clone();
    }

    /** Weight of evidence of each bin. */
    public double[] weights() {
        return weights.clone();
    }

    /** Information value. */
    public double information() {
        return information;
    }

    private static List<Bin> fine(double[] values, boolean[] bad) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(values[left], values[right]));
        int present = 0;
        while (present < order.length && !Double.isNaN(values[order[present]])) {
            present++;
        }
        List<Bin> bins = new ArrayList<>();
        double least = (double) present / FINEST;
        Bin open = new Bin(0, 0, 0);
        for (int i = 0; i < present; i++) {
            int row = order[i];
            open = new Bin(values[row], open.bad + (bad[row] ? 1 : 0), open.good + (bad[row] ? 0 : 1));
            boolean tied = i + 1 < present && values[order[i + 1]] == values[row];
            if (!tied && open.bad + open.good >= least && present - i - 1 >= least) {
                bins.add(open);
                open = new Bin(0, 0, 0);
            }
        }
        if (open.bad + open.good > 0) {
            bins.add(open);
        }
        return bins;
    }

    private static List<Bin> joined(List<Bin> fine, int direction) {
        List<Bin> bins = new ArrayList<>();
        for (Bin bin : fine) {
            Bin next = bin;
            while (!bins.isEmpty() && direction * (next.rate() - bins.getLast().rate()) <= 0) {
                next = bins.removeLast().and(next);
            }
            bins.add(next);
        }
        return bins;
    }
}
