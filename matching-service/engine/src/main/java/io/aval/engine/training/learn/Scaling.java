package io.aval.engine.training.learn;

import io.aval.engine.training.table.Column;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditInput.Shape;
import io.aval.rules.appraisal.number.Normal;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Learns how a column is scaled. Weights are still zero. */
final class Scaling {

    private static final int KNOTS = 64;
    private static final int SCALE = 9;
    private static final int MAX_AGE_DAYS = 400;
    /** Laplace's half a row, so that a word without defaults has a weight of evidence. */
    private static final double HALF = 0.5;

    private final DataSet data;
    private final Options options;

    Scaling(DataSet data, Options options) {
        this.data = data;
        this.options = options;
    }

    /** Numbers by the standard normal quantile of their rank, words by their weight of evidence. */
    List<CreditInput> usual() {
        List<CreditInput> inputs = new ArrayList<>();
        for (int c = 0; c < data.columns().size(); c++) {
            boolean numeric = data.columns().get(c).numeric();
            inputs.add(numeric ? curve(c) : words(c));
        }
        return inputs;
    }

    /** Weights of evidence of monotone bins and of words. */
    List<CreditInput> weightsOfEvidence() {
        List<CreditInput> inputs = new ArrayList<>();
        for (int c = 0; c < data.columns().size(); c++) {
            boolean numeric = data.columns().get(c).numeric();
            inputs.add(numeric ? steps(c) : words(c));
        }
        return inputs;
    }

    private CreditInput steps(int column) {
        double[] sorted = present(column);
        if (sorted.length == 0) {
            return curve(column);
        }
        WoeBins bins = WoeBins.of(values(column), data.bad());
        return input(column, Shape.STEPS, decimals(bins.edges(), Decimal.MAX_SCALE), decimals(bins.weights(), SCALE));
    }

    private CreditInput curve(int column) {
        double[] sorted = present(column);
        if (sorted.length == 0) {
            return input(column, Shape.CURVE, List.of(Decimal.ZERO), List.of(Decimal.ZERO));
        }
        double most = Normal.inverse(1 - HALF / StrictMath.max(2, sorted.length));
        List<Decimal> at = new ArrayList<>();
        List<Decimal> to = new ArrayList<>();
        double first = 0;
        for (int k = 0; k < KNOTS; k++) {
            double rank = Normal.below(-most + 2 * most * k / (KNOTS - 1));
            Decimal knot = Decimal.of(quantile(sorted, rank), Decimal.MAX_SCALE);
            boolean tied = !at.isEmpty() && at.getLast().real() >= knot.real();
            if (tied) {
                // The whole tie has the middle of the ranks that it covers
                to.set(to.size() - 1, Decimal.of(Normal.inverse((first + rank) / 2), SCALE));
            } else {
                first = rank;
                at.add(knot);
                to.add(Decimal.of(Normal.inverse(rank), SCALE));
            }
        }
        return input(column, Shape.CURVE, at, to);
    }

    private CreditInput words(int column) {
        Column described = data.columns().get(column);
        int size = described.words().size();
        double[] bad = new double[size];
        double[] good = new double[size];
        for (int i = 0; i < data.size(); i++) {
            double word = data.rows()[i][column];
            if (!Double.isNaN(word)) {
                (data.bad()[i] ? bad : good)[(int) word]++;
            }
        }
        double defaults = data.defaults();
        double[] weights = new double[size];
        for (int w = 0; w < size; w++) {
            weights[w] = bad[w] + good[w] == 0 ? 0 : WoeBins.weight(bad[w], good[w], defaults, data.size() - defaults);
        }
        return input(column, Shape.WORDS, List.of(), decimals(weights, SCALE));
    }

    private CreditInput input(int column, Shape shape, List<Decimal> at, List<Decimal> to) {
        Column described = data.columns().get(column);
        double[] sorted = present(column);
        boolean bounded = shape != Shape.WORDS && sorted.length > 0;
        LeafRule rule = new LeafRule(
                described.name(),
                bounded ? Decimal.of(sorted[0], Decimal.MAX_SCALE) : Decimal.ZERO,
                bounded ? Decimal.of(sorted[sorted.length - 1], Decimal.MAX_SCALE) : Decimal.ZERO,
                null,
                MAX_AGE_DAYS);
        return new CreditInput(
                rule,
                options.families().getOrDefault(described.name(), "other"),
                shape,
                at,
                to,
                described.words(),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                !options.fixed().contains(described.name()));
    }

    private double[] values(int column) {
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.rows()[i][column];
        }
        return values;
    }

    private double[] present(int column) {
        return Arrays.stream(values(column))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double rank) {
        double place = StrictMath.max(0, StrictMath.min(sorted.length - 1.0, rank * sorted.length - HALF));
        int below = (int) place;
        int above = StrictMath.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static List<Decimal> decimals(double[] numbers, int scale) {
        List<Decimal> decimals = new ArrayList<>();
        for (double number : numbers) {
            decimals.add(Decimal.of(number, scale));
        }
        return Collections.unmodifiableList(decimals);
    }
}
