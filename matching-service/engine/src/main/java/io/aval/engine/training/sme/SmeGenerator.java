package io.aval.engine.training.sme;

import io.aval.engine.training.table.Column;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.Odds;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.number.Normal;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws enterprises from a seed. Each has a hidden health and, about it, a health of each family; features follow their
 * family's, defaults follow all of them. No number is taken of a real enterprise, and a model that is trained here says
 * nothing about one.
 */
public final class SmeGenerator {

    private static final List<String> FAMILIES = List.of("finance", "invoice", "operation", "legal", "ip", "supply");
    /** What each family's health weighs in the log-odds of default. */
    private static final double[] WEIGHTS = {0.8, 0.9, 0.5, 0.7, 0.3, 0.5};

    private static final double COMMON = 0.6;
    private static final double INTERCEPT = -3.6;
    private static final double MISSING = 0.04;
    private static final int FIELDS = 100;
    private static final int SCALE = 4;

    private SmeGenerator() {}

    /** So many enterprises. */
    public static DataSet draw(int rows, long seed) {
        List<Column> columns = SmeFeature.ALL.stream()
                .map(feature -> new Column(feature.name(), feature.words()))
                .toList();
        double[][] values = new double[rows][columns.size()];
        boolean[] bad = new boolean[rows];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            bad[i] = enterprise(new Draws(seed, i), values[i]);
            for (double value : values[i]) {
                text.append(Double.doubleToLongBits(value)).append(',');
            }
            text.append(bad[i]).append('\n');
        }
        DataSet.Source source = new DataSet.Source(
                "generated enterprises, seed " + seed, Digest.of(text.toString()), Origin.GENERATED, List.of(), 0);
        return new DataSet(source, columns, values, bad);
    }

    private static boolean enterprise(Draws draws, double[] values) {
        double common = draws.normal(0);
        List<Double> health = new ArrayList<>();
        double margin = INTERCEPT;
        for (int f = 0; f < FAMILIES.size(); f++) {
            double own = COMMON * common + StrictMath.sqrt(1 - COMMON * COMMON) * draws.normal(1 + f);
            health.add(own);
            margin -= WEIGHTS[f] * own;
        }
        for (int c = 0; c < values.length; c++) {
            SmeFeature feature = SmeFeature.ALL.get(c);
            double own = health.get(FAMILIES.indexOf(feature.family()));
            double rest = StrictMath.sqrt(1 - feature.load() * feature.load());
            double drawn = -feature.sign() * feature.load() * own + rest * draws.normal(FIELDS + c);
            boolean hidden = draws.uniform(2 * FIELDS + c) < MISSING;
            values[c] = hidden ? Double.NaN : shown(feature, drawn);
        }
        return draws.uniform(FIELDS - 1) < Odds.probability(margin);
    }

    private static double shown(SmeFeature feature, double drawn) {
        double exact = switch (feature.shape()) {
            case RATIO -> StrictMath.max(-2, StrictMath.min(3, 0.5 + 0.4 * drawn));
            case AMOUNT -> StrictMath.exp(1 + 0.8 * drawn);
            case SHARE -> Normal.below(drawn);
            case RARE -> StrictMath.max(0, StrictMath.floor(drawn * 1.2));
            case WORD ->
                StrictMath.min(
                        feature.words().size() - 1.0,
                        StrictMath.floor(Normal.below(drawn) * feature.words().size()));
        };
        return Decimal.of(exact, SCALE).real();
    }
}
