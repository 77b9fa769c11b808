package io.aval.engine.bench;

import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.right.RightEvaluation;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongToDoubleFunction;

/**
 * Milliseconds that a whole evaluation of a right takes (quality, all methods, sensitivity, and the simulation of 10,000
 * draws), warm, on one core; beside the bare simulation as one would write it with {@link Random} and {@link Math}.
 */
public final class ValuationBench {

    private static final int ROUNDS = 9;
    private static final int REPEATS = 15;
    private static final double NANOS = 1e6;

    private final PrintStream out;
    private double sink;

    private ValuationBench(PrintStream out) {
        this.out = out;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] args) {
        new ValuationBench(System.out).run();
    }

    private void run() {
        RightModel model = RightModel.of(HouseModels.ipValue().parameters());
        out.printf(
                "ms for an evaluation with %,d draws, warm, one core, median of %d rounds%n%n", model.draws(), ROUNDS);
        out.println("| right | ours, bit for bit the same everywhere | naive simulation alone | ours / naive |");
        out.println("|---|---|---|---|");
        // The first row would otherwise pay for compiling what all share
        for (String name : HouseModels.SAMPLES) {
            Sheet sheet = HouseModels.sample(name);
            median(seed -> RightEvaluation.evaluate(sheet, model, seed).whole("value.p50.fen"));
        }
        for (String name : HouseModels.SAMPLES) {
            Sheet sheet = HouseModels.sample(name);
            Outcome outcome = RightEvaluation.evaluate(sheet, model, 1);
            NaivePeer peer = NaivePeer.like(outcome, model);
            double ours =
                    median(seed -> RightEvaluation.evaluate(sheet, model, seed).whole("value.p50.fen"));
            double naive = median(peer::median);
            out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, ours, naive, ours / naive);
        }
        out.printf(Locale.ROOT, "%n(checksum %.0f)%n", sink);
    }

    /** The median of the rounds after as many to warm up, in milliseconds for one call. */
    private double median(LongToDoubleFunction work) {
        double[] rounds = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < REPEATS; i++) {
                sink += work.applyAsDouble((long) round * REPEATS + i);
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / NANOS / REPEATS;
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
