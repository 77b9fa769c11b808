package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import io.aval.engine.smti.SmtiFile.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The size, then a line for each man and each woman, where a negative number is tied with the one before. */
final class SignForm {
    private SignForm() {}

    static SmtiInstance read(String text, List<Line> lines) throws UnreadableException {
        int size = lines.getFirst().numbers().getFirst();
        SmtiFile.checkAgents(lines.getFirst(), size, size);
        List<Line> rows = new ArrayList<>(lines.subList(1, lines.size()));
        if (rows.size() < 2 * size) {
            rows = withEmpty(text, lines.getFirst().number(), size, lines.getLast());
        }
        if (rows.size() > 2 * size) {
            throw rows.get(2 * size).refuse("a line after the last agent");
        }
        boolean numbered = numbered(rows, size);
        Ranking[] men = new Ranking[size];
        Ranking[] women = new Ranking[size];
        for (int agent = 0; agent < size; agent++) {
            men[agent] = ranking(rows.get(agent), numbered, size);
            women[agent] = ranking(rows.get(size + agent), numbered, size);
        }
        int[] capacity = new int[size];
        Arrays.fill(capacity, 1);
        return SmtiInstance.of(men, women, capacity);
    }

    /** With empty lists among the lines: one empty line before each block parts them, every other is an empty list. */
    private static List<Line> withEmpty(String text, int head, int size, Line last) throws UnreadableException {
        String[] all = text.split("\n", -1);
        int men = head + 1;
        int women = men + size + 1;
        if (women + size > all.length || !all[head].isBlank() || !all[women - 1].isBlank()) {
            throw last.refuse("the file breaks off before the lists of " + 2 * size + " agents");
        }
        List<Line> rows = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            rows.add(new Line(men + index + 1, all[men + index].strip()));
        }
        for (int index = 0; index < size; index++) {
            rows.add(new Line(women + index + 1, all[women + index].strip()));
        }
        return rows;
    }

    private static boolean numbered(List<Line> rows, int size) {
        for (int index = 0; index < rows.size(); index++) {
            List<Integer> numbers = rows.get(index).numbers();
            if (numbers.isEmpty() || numbers.getFirst() != index % size + 1) {
                return false;
            }
        }
        return size > 0;
    }

    private static Ranking ranking(Line row, boolean numbered, int size) throws UnreadableException {
        List<Integer> numbers = row.numbers();
        if (numbers.isEmpty() && !row.text().isEmpty()) {
            throw row.refuse("something other than whole numbers");
        }
        Tiers tiers = new Tiers(row);
        for (int other : numbered ? numbers.subList(1, numbers.size()) : numbers) {
            if (other != 0) {
                tiers.add(Math.abs(other), other < 0);
            }
        }
        return tiers.ranking(size);
    }
}
