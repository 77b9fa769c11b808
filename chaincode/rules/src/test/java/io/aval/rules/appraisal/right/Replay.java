package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.canonical.Schema;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Evaluates all samples and writes one outcome a line: what every machine must write alike. */
final class Replay {

    static final long SEED = 20_261_123;

    private Replay() {}

    /** As a program: the same on standard output. */
    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }

    static String text() {
        RightModel model = RightModel.of(HouseModels.ipValue().parameters());
        StringBuilder text = new StringBuilder();
        for (String sample : HouseModels.SAMPLES) {
            Outcome outcome = RightEvaluation.evaluate(HouseModels.sample(sample), model, SEED);
            text.append(Schema.of(Outcome.class).encode(outcome).canonical()).append('\n');
        }
        return text.toString();
    }
}
