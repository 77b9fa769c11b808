package io.aval.engine.training.sme;

import io.aval.engine.training.learn.BoostLearner;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.CreditEvaluation;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.CreditScorer;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * Measures scoring on one thread, by its processor time: the house's model and a boosted one, singly and many at once,
 * beside the whole evaluation of a sheet with reasons and changes in the same run.
 */
public final class ScoringBench {

    private static final int ROWS = 2_000;
    private static final int ROUNDS = 5;
    private static final long NANOS = 400_000_000L;
    private static final double SECOND = 1e9;

    private double sum;

    private ScoringBench() {}

    /** Measures and prints enterprises a second of processor time, the median of five rounds. */
    public static void main(String[] arguments) {
        DataSet data = SmeGenerator.draw(ROWS, 7);
        CreditModel house = CreditModel.of(HouseModel.shipped());
        CreditModel boosted = new BoostLearner(HouseModel.options(), 200).learn(data, 7);
        ScoringBench bench = new ScoringBench();
        bench.model("logit, " + house.inputs().size() + " inputs", new CreditScorer(house), data);
        bench.model("boosted, " + boosted.trees().size() + " trees", new CreditScorer(boosted), data);
        System.out.printf(Locale.ROOT, "(sum of all probabilities %.3f)%n", bench.sum);
    }

    private void model(String name, CreditScorer scorer, DataSet data) {
        double[] out = new double[ROWS];
        double whole = rate(ROWS / 10, i -> evaluated(sheet(scorer.model(), data.rows()[i]), scorer));
        double single = rate(ROWS, i -> scorer.score(data.rows()[i]));
        double many = rate(1, i -> {
                    scorer.score(data.rows(), out);
                    return out[0];
                })
                * ROWS;
        System.out.printf(
                Locale.ROOT,
                "%-24s one by one %,12.0f/s   many at once %,12.0f/s   whole evaluation %,8.0f/s   ratio %,.0f%n",
                name,
                single,
                many,
                whole,
                many / whole);
    }

    private static double evaluated(Sheet sheet, CreditScorer scorer) {
        return CreditEvaluation.evaluate(sheet, scorer).whole("grade");
    }

    private static Sheet sheet(CreditModel model, double[] row) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            CreditInput input = model.inputs().get(i);
            if (!Double.isNaN(row[i])) {
                boolean word = input.shape() == CreditInput.Shape.WORDS;
                String value = word
                        ? input.words().get((int) row[i])
                        : Decimal.of(row[i], 4).value();
                leaves.add(Leaf.claimed(input.name(), value));
            }
        }
        return Sheet.of(BusinessDay.parse("2026-11-23"), Digest.of("bench"), leaves);
    }

    /** Calls a second of processor time, the median of the rounds after one to warm up. */
    private double rate(int rows, IntToDoubleFunction call) {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = now();
            long calls = 0;
            while (now() - start < NANOS) {
                for (int i = 0; i < rows; i++) {
                    sum += call.applyAsDouble(i);
                }
                calls += rows;
            }
            if (round > 0) {
                rates.add(calls * SECOND / (now() - start));
            }
        }
        rates.sort(null);
        return rates.get(ROUNDS / 2);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
