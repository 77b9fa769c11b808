package io.aval.engine.training.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Discrimination: the area under the ROC curve with midranks for ties, its 95 % interval, and the largest distance of
 * the two distributions.
 *
 * <p>Source: E. DeLong, D. DeLong, D. Clarke-Pearson, "Comparing the areas under two or more correlated receiver
 * operating characteristic curves" (1988).
 *
 * @param deviation standard error of the area
 * @param ks Kolmogorov and Smirnov's distance, 0 to 1
 */
public record Roc(double auc, double deviation, double ks) {

    private static final double NINETY_FIVE_PERCENT = 1.959963984540054;

    /** A point of the curve. */
    public record Point(double falseAlarms, double hits) {}

    /**
     * Measures.
     *
     * @param scores more is worse
     * @throws IllegalArgumentException unless there are rows of both kinds
     */
    public static Roc of(double[] scores, boolean[] bad) {
        double[] worse = part(scores, bad, true);
        double[] better = part(scores, bad, false);
        if (worse.length == 0 || better.length == 0) {
            throw new IllegalArgumentException("rows of both kinds");
        }
        double[] all = Order.midranks(scores);
        double[] worseAll = part(all, bad, true);
        double[] betterAll = part(all, bad, false);
        double[] placedWorse = placements(worseAll, Order.midranks(worse), better.length);
        double[] placedBetter = placements(betterAll, Order.midranks(better), worse.length);
        double auc = mean(placedWorse);
        double variance = variance(placedWorse) / worse.length + variance(placedBetter) / better.length;
        return new Roc(auc, StrictMath.sqrt(variance), ks(scores, bad));
    }

    /** Twice the area less one. */
    public double gini() {
        return 2 * auc - 1;
    }

    /** Lower end of the interval. */
    public double low() {
        return StrictMath.max(0, auc - NINETY_FIVE_PERCENT * deviation);
    }

    /** Upper end of the interval. */
    public double high() {
        return StrictMath.min(1, auc + NINETY_FIVE_PERCENT * deviation);
    }

    /** The curve, from the strictest threshold on. */
    public static List<Point> curve(double[] scores, boolean[] bad) {
        int[] order = Order.ascending(scores);
        double all = part(scores, bad, true).length;
        double none = scores.length - all;
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        int hits = 0;
        int alarms = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            hits += bad[order[i]] ? 1 : 0;
            alarms += bad[order[i]] ? 0 : 1;
            if (i == 0 || scores[order[i - 1]] != scores[order[i]]) {
                points.add(new Point(alarms / none, hits / all));
            }
        }
        return points;
    }

    private static double ks(double[] scores, boolean[] bad) {
        double most = 0;
        for (Point point : curve(scores, bad)) {
            most = StrictMath.max(most, StrictMath.abs(point.hits() - point.falseAlarms()));
        }
        return most;
    }

    /** For each of a kind the share of the other kind that it exceeds. */
    private static double[] placements(double[] all, double[] own, int others) {
        double[] placed = new double[all.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = (all[i] - own[i]) / others;
        }
        return placed;
    }

    private static double[] part(double[] numbers, boolean[] bad, boolean wanted) {
        double[] some = new double[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (bad[i] == wanted) {
                some[size++] = numbers[i];
            }
        }
        return Arrays.copyOf(some, size);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return numbers.length < 2 ? 0 : sum / (numbers.length - 1);
    }
}
