package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiFile.Line;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A weight for each pair, the same for both; more is better, nought or less is unacceptable. Columns are the left. */
final class TableForm {
    private TableForm() {}

    static SmtiInstance read(List<Line> lines, int rows, int columns) throws UnreadableException {
        SmtiFile.checkAgents(lines.getFirst(), columns, rows);
        BigDecimal[][] weights = new BigDecimal[rows][columns];
        for (int row = 0; row < rows; row++) {
            Line line = lines.get(row + 2);
            List<String> words = line.words();
            if (words.size() != columns) {
                throw line.refuse(words.size() + " weights, not " + columns);
            }
            for (int column = 0; column < columns; column++) {
                if (!words.get(column).matches("[+-]?\\d{1,12}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?")) {
                    throw line.refuse("'" + words.get(column) + "' is no weight");
                }
                weights[row][column] = new BigDecimal(words.get(column));
            }
        }
        Ranking[] lefts = new Ranking[columns];
        for (int column = 0; column < columns; column++) {
            BigDecimal[] own = new BigDecimal[rows];
            for (int row = 0; row < rows; row++) {
                own[row] = weights[row][column];
            }
            lefts[column] = ranking(own);
        }
        Ranking[] rights = Arrays.stream(weights).map(TableForm::ranking).toArray(Ranking[]::new);
        int[] capacity = new int[rows];
        Arrays.fill(capacity, 1);
        return SmtiInstance.of(lefts, rights, capacity);
    }

    private static Ranking ranking(BigDecimal[] weights) {
        SortedMap<BigDecimal, IntStack> tiers = new TreeMap<>(Comparator.reverseOrder());
        for (int other = 0; other < weights.length; other++) {
            if (weights[other].signum() > 0) {
                tiers.computeIfAbsent(weights[other], weight -> new IntStack()).push(other);
            }
        }
        return Ranking.of(tiers.values().stream().map(IntStack::copy).toArray(int[][]::new));
    }
}
