package io.aval.engine.training.card;

import io.aval.engine.training.measure.Fit;
import io.aval.engine.training.measure.Roc;
import io.aval.engine.training.table.Column;
import io.aval.engine.training.table.DataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a card's table by segment: by word, or by thirds of a number. */
final class Segments {

    private Segments() {}

    static List<List<String>> of(DataSet data, int column, double[] probabilities) {
        Column described = data.columns().get(column);
        double[] sorted = Arrays.stream(data.rows())
                .mapToDouble(row -> row[column])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<String> names =
                described.numeric() ? List.of("lowest third", "middle third", "highest third") : described.words();
        List<List<String>> rows = new ArrayList<>();
        for (int s = -1; s < names.size(); s++) {
            int segment = s;
            int[] some = IntStream.range(0, data.size())
                    .filter(i -> segment(described, sorted, data.rows()[i][column]) == segment)
                    .toArray();
            if (some.length > 0) {
                rows.add(row(s < 0 ? "missing" : names.get(s), data.rows(some), some, probabilities));
            }
        }
        return rows;
    }

    private static int segment(Column column, double[] sorted, double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        if (!column.numeric()) {
            return (int) value;
        }
        return value <= sorted[sorted.length / 3] ? 0 : value <= sorted[2 * sorted.length / 3] ? 1 : 2;
    }

    private static List<String> row(String name, DataSet some, int[] places, double[] probabilities) {
        double[] scores = new double[places.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = probabilities[places[i]];
        }
        boolean both = some.defaults() > 0 && some.defaults() < some.size();
        String auc = "–";
        if (both) {
            Roc roc = Roc.of(scores, some.bad());
            auc = Figures.of(roc.auc(), 3) + " (" + Figures.of(roc.low(), 3) + " to " + Figures.of(roc.high(), 3) + ")";
        }
        return List.of(
                name,
                Integer.toString(some.size()),
                Integer.toString(some.defaults()),
                auc,
                Figures.of(Fit.of(scores, some.bad()).ece(), 4));
    }
}
