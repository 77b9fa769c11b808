package io.aval.engine.training.card;

import io.aval.engine.training.measure.Fit;
import io.aval.engine.training.measure.Roc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The figures of a card as rows of text. */
final class CardFigures {

    private static final int DRAWS = 400;
    private final Card card;

    CardFigures(Card card) {
        this.card = card;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(card.data().source().name() + ": " + card.data().size() + " rows, "
                + card.data().defaults() + " defaults, " + card.data().source().duplicates() + " duplicates removed, "
                + card.data().source().faults().size() + " faults");
        for (Card.Judged judged : card.judged()) {
            Validation validation = judged.validation();
            double[] chance = chance(validation);
            lines.add(validation.name() + ": AUC " + Figures.of(validation.auc(), 4) + " (mean of "
                    + validation.runs() + " runs of " + card.options().folds() + " folds), ECE "
                    + Figures.of(validation.ece(true), 4) + " (before calibration "
                    + Figures.of(validation.ece(false), 4) + "; by chance alone " + Figures.of(chance[0], 4) + " to "
                    + Figures.of(chance[2], 4) + "), " + Figures.of(validation.seconds(), 0) + " s");
        }
        List<Peer.Result> results = card.peer().results();
        for (int i = 0; i < results.size(); i++) {
            Peer.Result result = results.get(i);
            Validation ours = card.judged().get(i).validation();
            lines.add(result.name() + ": AUC " + Figures.of(result.auc(), 4) + ", ECE " + Figures.of(result.ece(), 4)
                    + ", " + Figures.of(result.seconds(), 0) + " s; ours / theirs: AUC "
                    + Figures.of(ours.auc() / result.auc(), 4) + ", ECE " + Figures.of(ours.ece(true) / result.ece(), 2)
                    + ", time " + Figures.of(ours.seconds() / result.seconds(), 1));
        }
        if (!card.peer().said().isEmpty()) {
            lines.add(card.peer().said());
        }
        return lines;
    }

    /** What the calibration error of the first run would be by chance. */
    double[] chance(Validation validation) {
        return Fit.chance(validation.calibrated(0), card.options().seed(), DRAWS);
    }

    /** A row for each measure, a cell for each model, of the first run. */
    List<List<String>> measures() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "AUC, mean over runs", judged -> Figures.of(judged.validation().auc(), 4)));
        rows.add(row(
                "AUC, 95 % interval (DeLong)",
                judged -> {
                    Roc roc = roc(judged);
                    return Figures.of(roc.low(), 4) + " to " + Figures.of(roc.high(), 4);
                }));
        rows.add(row("Gini", judged -> Figures.of(roc(judged).gini(), 4)));
        rows.add(row("KS", judged -> Figures.of(roc(judged).ks(), 4)));
        rows.add(row("Brier", judged -> Figures.of(fit(judged).brier(), 5)));
        rows.add(row(
                "Brier skill over the base rate",
                judged -> Figures.of(fit(judged).skill(), 4)));
        rows.add(row("Log-loss", judged -> Figures.of(fit(judged).logLoss(), 5)));
        rows.add(row(
                "ECE, ten equal bins, mean over runs",
                judged -> Figures.of(judged.validation().ece(true), 4)));
        rows.add(row(
                "ECE before calibration",
                judged -> Figures.of(judged.validation().ece(false), 4)));
        rows.add(row(
                "ECE by chance alone, 5 to 95 %",
                judged -> {
                    double[] chance = chance(judged.validation());
                    return Figures.of(chance[0], 4) + " to " + Figures.of(chance[2], 4);
                }));
        rows.add(row("Calibration slope", judged -> Figures.of(fit(judged).slope(), 3)));
        rows.add(row("Calibration intercept", judged -> Figures.of(fit(judged).intercept(), 3)));
        rows.add(row("Hosmer–Lemeshow", judged -> Figures.of(fit(judged).hosmerLemeshow(), 1)));
        rows.add(row("Trees", judged -> Integer.toString(judged.model().trees().size())));
        return rows;
    }

    private List<String> row(String name, Function<Card.Judged, String> figure) {
        List<String> row = new ArrayList<>();
        row.add(name);
        card.judged().forEach(judged -> row.add(figure.apply(judged)));
        return row;
    }

    private Roc roc(Card.Judged judged) {
        return Roc.of(judged.validation().calibrated(0), card.data().bad());
    }

    private Fit fit(Card.Judged judged) {
        return Fit.of(judged.validation().calibrated(0), card.data().bad());
    }
}
