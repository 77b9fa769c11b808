package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How the central value moves with each input alone, a tenth down and up; the strongest first. */
final class Sensitivity {

    private static final List<String> INPUTS = List.of(
            "revenue",
            "contribution",
            "royalty",
            "profit",
            "share",
            "margin",
            "cash-with",
            "cash-without",
            "comparable-price",
            "comparable-ratio",
            "cost.reproduction",
            "tax",
            "discount.rate",
            "life.economic");
    private static final int SHOWN = 6;
    private static final double DOWN = 0.9;
    private static final double UP = 1.1;

    private record Swing(String input, double down, double up) {
        /** In whole fen, so that inputs which move it alike are ties. */
        double width() {
            return StrictMath.rint(StrictMath.abs(up - down) * Money.FEN);
        }
    }

    private Sensitivity() {}

    /**
     * The findings.
     *
     * @param inputs as they are
     * @param central the central value in yuan by such inputs
     */
    static List<Finding> findings(Inputs inputs, Function<Inputs, Double> central) {
        List<Swing> swings = new ArrayList<>();
        for (String input : INPUTS) {
            Swing swing = new Swing(
                    input, central.apply(inputs.scaled(input, DOWN)), central.apply(inputs.scaled(input, UP)));
            if (swing.width() > 0) {
                swings.add(swing);
            }
        }
        // Stable, so that equal swings keep the order above
        swings.sort(Comparator.comparingDouble(Swing::width).reversed());
        List<Finding> findings = new ArrayList<>();
        for (Swing swing : swings.subList(0, swings.size() < SHOWN ? swings.size() : SHOWN)) {
            findings.add(Money.finding("sensitivity." + swing.input() + ".down.fen", swing.down()));
            findings.add(Money.finding("sensitivity." + swing.input() + ".up.fen", swing.up()));
        }
        return findings;
    }
}
