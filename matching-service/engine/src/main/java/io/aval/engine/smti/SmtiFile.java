package io.aval.engine.smti;

import io.aval.engine.instance.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text forms in which instances are published, and finds out which it is.
 *
 * <ul>
 *   <li><em>Lists</em>: a line {@code 0} (or the number of couples, which must be 0), the numbers of men and women, then
 *       a line each: number, for women perhaps the capacity, the list with ties in brackets (Glasgow; Delorme et al.,
 *       EJOR 2019; Eyupoglu et al., arXiv 2108.05165). Or both numbers on one line or two, without the {@code 0}.
 *       Colons may follow numbers and capacities. Whether capacities are there is what agrees with the men's lists.
 *   <li><em>Signs</em>: the size, perhaps two percentages, then the lists of men and of women, where a negative number
 *       is tied with the one before; with the agent's number in front or without (Codognet, Diaz et al., adaptive search).
 *   <li><em>Facts</em>: {@code man(1). woman(1). mrank(1,2,1). wrank(2,1,1).} as for answer-set programs.
 *   <li><em>Table</em>: the numbers of rows and columns, then a weight for each pair, more is better for both, 0 is
 *       unacceptable (globally ranked pairs; columns are the left side).
 * </ul>
 */
public final class SmtiFile {
    private static final int MAX_AGENTS = 1_000_000;

    private SmtiFile() {}

    /** A line that is not empty: its number and text. */
    record Line(int number, String text) {
        UnreadableException refuse(String reason) {
            return new UnreadableException(number, reason);
        }

        List<String> words() {
            return List.of(text.split("\\s+", -1));
        }

        /** Its numbers, if there is nothing else on it; else an empty list. */
        List<Integer> numbers() {
            List<Integer> numbers = new ArrayList<>();
            for (String word : words()) {
                if (!word.matches("-?\\d{1,9}")) {
                    return List.of();
                }
                numbers.add(Integer.valueOf(word));
            }
            return numbers;
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws UnreadableException if it has none of these forms, or an agent is listed that is not there, or twice
     */
    public static SmtiInstance parse(String text) throws UnreadableException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String plain = line.strip().replace("\uFEFF", "");
            if (!plain.isEmpty() && !plain.startsWith("#") && !plain.startsWith("%")) {
                lines.add(new Line(number, plain));
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(1, "the file is empty");
        }
        Line first = lines.getFirst();
        if (FactForm.matches(first)) {
            return FactForm.read(lines);
        }
        List<Integer> head = first.numbers();
        if (head.isEmpty() || head.size() > 3) {
            throw first.refuse("neither the number of agents nor a fact");
        }
        if (head.size() == 2) {
            return ListForm.read(lines, 1, head.get(0), head.get(1), false);
        }
        return head.size() == 3 ? SignForm.read(text, lines) : oneNumber(text, lines, head.getFirst());
    }

    private static SmtiInstance oneNumber(String text, List<Line> lines, int first) throws UnreadableException {
        int second = alone(lines, 1);
        int third = alone(lines, 2);
        boolean apart = first > 0
                && lines.size() > 1
                && lines.get(1).number() > lines.getFirst().number() + 1;
        if (second < 0 || apart) {
            return SignForm.read(text, lines);
        }
        if (third >= 0 && (first == 0 || lines.size() == 3L + first + second + third)) {
            int lefts = first == 0 ? second : first;
            if (first != 0 && second != 0) {
                throw lines.get(1).refuse(second + " couples: couples are no part of this problem");
            }
            return ListForm.read(lines, 3, lefts, third, first == 0);
        }
        boolean table = lines.size() - 2 == first && lines.get(2).words().size() == second;
        return table ? TableForm.read(lines, first, second) : ListForm.read(lines, 2, first, second, false);
    }

    private static int alone(List<Line> lines, int index) {
        List<Integer> numbers = index < lines.size() ? lines.get(index).numbers() : List.of();
        return numbers.size() == 1 ? numbers.getFirst() : -1;
    }

    static void checkAgents(Line line, int lefts, int rights) throws UnreadableException {
        if (lefts < 0 || rights < 0 || lefts > MAX_AGENTS || rights > MAX_AGENTS) {
            throw line.refuse("the numbers of agents are not from 0 to " + MAX_AGENTS);
        }
    }
}
