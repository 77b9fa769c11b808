package io.aval.engine.training.card;

import io.aval.engine.training.measure.Fit;
import io.aval.engine.training.measure.Roc;
import io.aval.engine.training.table.DataSet;
import io.aval.rules.appraisal.credit.Origin;
import java.util.ArrayList;
import java.util.List;

/** The page of a card. */
final class CardPage {

    private static final int BARS = 20;
    private static final int MOST_FAULTS = 20;

    private final Card card;
    private final DataSet data;
    private final StringBuilder body = new StringBuilder();

    CardPage(Card card) {
        this.card = card;
        this.data = card.data();
    }

    String html() {
        identity();
        List<String> names = new ArrayList<>(List.of("Measure"));
        card.judged().forEach(judged -> names.add(judged.validation().name()));
        CardFigures figures = new CardFigures(card);
        body.append("<h2>Figures</h2>\n<p>Every row was scored by a model that had not seen it.</p>\n");
        body.append(Html.table("Means over runs where said, else the first run", names, figures.measures()));
        figures.lines().stream().skip(1).forEach(line -> body.append("<p>" + Html.text(line) + "</p>\n"));
        body.append("<h2>Pictures</h2>\n");
        roc();
        for (Card.Judged judged : card.judged()) {
            calibration(judged);
            distribution(judged);
        }
        later();
        segments();
        folds();
        faults();
        return Html.page("Model card: " + data.source().name(), body.toString());
    }

    private void identity() {
        DataSet.Source source = data.source();
        boolean real = source.origin() == Origin.REAL;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Data set", source.name()));
        rows.add(List.of("Digest of the data (SHA-256)", source.digest().value()));
        rows.add(List.of("Real rows", Integer.toString(real ? data.size() : 0)));
        rows.add(List.of("Generated rows", Integer.toString(real ? 0 : data.size())));
        rows.add(List.of("Defaults", Integer.toString(data.defaults())));
        rows.add(List.of("Duplicates removed before dividing", Integer.toString(source.duplicates())));
        rows.add(List.of("Columns learnt from", Integer.toString(data.columns().size())));
        rows.add(List.of(
                "Folds, runs, seed",
                card.options().folds() + ", " + card.options().runs() + ", "
                        + card.options().seed()));
        card.judged()
                .forEach(judged -> rows.add(List.of(
                        "Digest of " + judged.learner().name(), judged.digest().value())));
        if (!real) {
            body.append("<p><strong>Generated enterprises: this card says nothing about real ones.</strong></p>\n");
        }
        body.append(Html.table("What was judged", List.of("What", "Value"), rows));
    }

    private void roc() {
        Chart chart = new Chart(
                        "roc",
                        "ROC",
                        "Share of defaults found against share of false alarms, a line for each model",
                        1,
                        1)
                .diagonal();
        for (Card.Judged judged : card.judged()) {
            double[] scores = judged.validation().calibrated(0);
            Roc roc = Roc.of(scores, data.bad());
            List<double[]> points = Roc.curve(scores, data.bad()).stream()
                    .map(point -> new double[] {point.falseAlarms(), point.hits()})
                    .toList();
            chart.line(
                    judged.validation().name() + ", AUC " + Figures.of(roc.low(), 3) + " to "
                            + Figures.of(roc.high(), 3),
                    points);
        }
        figure(chart, "false alarms (share of the good)", "defaults found (share)");
    }

    private void calibration(Card.Judged judged) {
        List<Fit.Bin> after = Fit.bins(judged.validation().calibrated(0), data.bad());
        List<Fit.Bin> before = Fit.bins(judged.validation().raw(0), data.bad());
        double most = 0.01;
        for (Fit.Bin bin : after) {
            most = StrictMath.max(most, StrictMath.max(bin.foretold(), bin.happened()));
        }
        for (Fit.Bin bin : before) {
            most = StrictMath.max(most, StrictMath.max(bin.foretold(), bin.happened()));
        }
        Chart chart = new Chart(
                        "calibration-" + card.judged().indexOf(judged),
                        "Calibration, " + judged.validation().name(),
                        "Share that defaulted against the probability foretold, ten bins of equal mass; the diagonal is right",
                        most,
                        most)
                .diagonal()
                .line("calibrated", points(after))
                .line("before calibration", points(before));
        figure(chart, "probability foretold", "share that defaulted");
    }

    private static List<double[]> points(List<Fit.Bin> bins) {
        return bins.stream()
                .map(bin -> new double[] {bin.foretold(), bin.happened()})
                .toList();
    }

    private void distribution(Card.Judged judged) {
        double[] scores = judged.validation().calibrated(0);
        double[][] shares = new double[2][BARS];
        for (int i = 0; i < scores.length; i++) {
            int bar = StrictMath.min(BARS - 1, (int) (scores[i] * BARS));
            int kind = data.bad()[i] ? 0 : 1;
            shares[kind][bar] += 1.0 / (kind == 0 ? data.defaults() : data.size() - data.defaults());
        }
        double most = 0;
        for (int bar = 0; bar < BARS; bar++) {
            most = StrictMath.max(most, StrictMath.max(shares[0][bar], shares[1][bar]));
        }
        Chart chart = new Chart(
                        "scores-" + card.judged().indexOf(judged),
                        "Distribution of scores, " + judged.validation().name(),
                        "Share of defaults and of the good by probability foretold",
                        1,
                        most)
                .bars("defaulted", list(shares[0]), 0, 2)
                .bars("good", list(shares[1]), 1, 2);
        figure(chart, "probability of default foretold", "share of rows of the kind");
    }

    private void later() {
        body.append("<h2>In and out of time</h2>\n");
        if (card.judged().stream().allMatch(judged -> judged.outOfTime().isEmpty())) {
            body.append("<p>The rows have no known order of time: nothing can be said.</p>\n");
            return;
        }
        for (Card.Judged judged : card.judged()) {
            judged.outOfTime().ifPresent(later -> later(judged, later));
        }
    }

    private void later(Card.Judged judged, OutOfTime later) {
        List<List<String>> rows = List.of(
                List.of(
                        "AUC",
                        Figures.of(later.inside().auc(), 4),
                        Figures.of(later.outside().auc(), 4)),
                List.of("95 % interval", interval(later.inside()), interval(later.outside())),
                List.of(
                        "Brier",
                        Figures.of(later.insideFit().brier(), 5),
                        Figures.of(later.outsideFit().brier(), 5)),
                List.of(
                        "ECE",
                        Figures.of(later.insideFit().ece(), 4),
                        Figures.of(later.outsideFit().ece(), 4)),
                List.of("PSI of the score", "0", Figures.of(later.psi(), 4)));
        body.append(Html.table(
                judged.validation().name() + ": first seven tenths in folds, last three tenths",
                List.of("Measure", "in time", "out of time"),
                rows));
        List<Double> heights = later.moved().stream().map(OutOfTime.Moved::csi).toList();
        String inputs = String.join(
                ", ", later.moved().stream().map(OutOfTime.Moved::input).toList());
        double most = StrictMath.max(0.3, heights.getFirst());
        Chart chart = new Chart(
                        "stability-" + card.judged().indexOf(judged),
                        "Stability of inputs",
                        "Stability index of the ten inputs that moved most, from left to right: " + inputs,
                        heights.size(),
                        most)
                .bars("stability index (0.1 stable, 0.25 moved): " + inputs, heights, 0, 1);
        figure(chart, "input, by rank", "stability index");
    }

    private void segments() {
        int column = data.column(card.options().segment());
        if (column < 0) {
            return;
        }
        body.append("<h2>By segment</h2>\n");
        for (Card.Judged judged : card.judged()) {
            body.append(Html.table(
                    judged.validation().name() + ", by " + card.options().segment(),
                    List.of("Segment", "rows", "defaults", "AUC (95 %)", "ECE"),
                    Segments.of(data, column, judged.validation().calibrated(0))));
        }
    }

    private void folds() {
        body.append("<h2>Folds</h2>\n");
        for (Card.Judged judged : card.judged()) {
            List<List<String>> rows = judged.validation().folds().stream()
                    .map(fold -> List.of(
                            fold.run() + "." + fold.fold(),
                            Integer.toString(fold.rows()),
                            Integer.toString(fold.defaults()),
                            Figures.of(fold.auc(), 4),
                            Figures.of(fold.brier(), 5),
                            Integer.toString(fold.trees())))
                    .toList();
            body.append(Html.table(
                    judged.validation().name(),
                    List.of("Run.fold", "rows", "defaults", "AUC", "Brier", "trees"),
                    rows));
        }
    }

    private void faults() {
        body.append("<h2>What was not taken</h2>\n<p>" + data.source().faults().size() + " faults.</p>\n<ul>\n");
        data.source().faults().stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> body.append("<li>" + Html.text(fault.toString()) + "</li>\n"));
        body.append("</ul>\n");
    }

    private void figure(Chart chart, String labelX, String labelY) {
        body.append("<figure>" + chart.svg(labelX, labelY) + "<figcaption>" + Html.text(chart.title()) + ". "
                + Html.text(chart.key()) + ".</figcaption></figure>\n");
    }

    private static String interval(Roc roc) {
        return Figures.of(roc.low(), 4) + " to " + Figures.of(roc.high(), 4);
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
