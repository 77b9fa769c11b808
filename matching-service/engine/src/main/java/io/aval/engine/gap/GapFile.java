package io.aval.engine.gap;

import io.aval.engine.instance.UnreadableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the OR-Library's form of the problem: the number of sets, then for each set agents and jobs, costs row by row,
 * loads row by row, capacities; or one set without the number in front. Numbers stand in free layout over lines.
 *
 * <p>Which of the two it is follows from how many numbers there are; a file that fits neither is refused.
 */
public final class GapFile {
    private static final int MAX_NUMBERS = 50_000_000;

    private final List<GapInstance> instances = new ArrayList<>();
    private final long[] numbers;
    private final int[] lines;
    private int next;

    private GapFile(long[] numbers, int[] lines) {
        this.numbers = numbers;
        this.lines = lines;
    }

    /**
     * Reads a file's text.
     *
     * @throws UnreadableException if it is not of this form
     */
    public static List<GapInstance> parse(String text) throws UnreadableException {
        long[] numbers = new long[1024];
        int[] lines = new int[1024];
        int count = 0;
        int line = 1;
        int position = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\n') {
                line++;
            }
            if (c <= ' ' || c == '\uFEFF') {
                position++;
                continue;
            }
            int end = position;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
                lines = Arrays.copyOf(lines, 2 * count);
            }
            lines[count] = line;
            numbers[count++] = number(text.substring(position, end), line, count);
            position = end;
        }
        if (count < 2) {
            throw new UnreadableException(line, "the file holds no instance");
        }
        return new GapFile(Arrays.copyOf(numbers, count), Arrays.copyOf(lines, count)).read();
    }

    private static long number(String word, int line, int count) throws UnreadableException {
        if (count > MAX_NUMBERS) {
            throw new UnreadableException(line, "more than " + MAX_NUMBERS + " numbers");
        }
        String plain = word.endsWith(".0") ? word.substring(0, word.length() - 2) : word;
        try {
            return Long.parseLong(plain);
        } catch (NumberFormatException e) {
            String shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
            throw new UnreadableException(line, "'" + shown + "' is no whole number");
        }
    }

    private List<GapInstance> read() throws UnreadableException {
        boolean single = numbers.length == size(0) + 2;
        long sets = single ? 1 : numbers[0];
        next = single ? 0 : 1;
        if (sets < 1 || sets > 10_000) {
            throw new UnreadableException(lines[0], "the number of sets is not from 1 to 10000: " + sets);
        }
        for (int set = 1; set <= sets; set++) {
            readSet(set);
        }
        if (next < numbers.length) {
            throw new UnreadableException(lines[next], "numbers after the last set");
        }
        return List.copyOf(instances);
    }

    /** How many numbers follow the agents and jobs that stand at a position. */
    private long size(int at) {
        if (at + 1 >= numbers.length) {
            return -1;
        }
        long agents = numbers[at];
        long jobs = numbers[at + 1];
        boolean sound = agents > 0 && jobs > 0 && agents <= MAX_NUMBERS && jobs <= MAX_NUMBERS;
        return sound ? 2 * agents * jobs + agents : -1;
    }

    private void readSet(int set) throws UnreadableException {
        int head = next;
        long size = size(head);
        int line = lines[Math.min(head, lines.length - 1)];
        if (size < 0) {
            throw new UnreadableException(line, "set " + set + " does not begin with agents and jobs");
        }
        if (head + 2 + size > numbers.length) {
            long missing = head + 2 + size - numbers.length;
            throw new UnreadableException(
                    lines[lines.length - 1], "set " + set + " breaks off, " + missing + " numbers are missing");
        }
        int agents = (int) numbers[head];
        int jobs = (int) numbers[head + 1];
        int pairs = agents * jobs;
        next = head + 2;
        long[] cost = take(pairs, "cost", -GapInstance.MAX_COST, GapInstance.MAX_COST);
        long[] load = take(pairs, "load", 0, GapInstance.MAX_LOAD);
        long[] capacity = take(agents, "capacity", 0, GapInstance.MAX_LOAD);
        instances.add(GapInstance.of(agents, jobs, cost, load, capacity));
    }

    private long[] take(int count, String what, long least, long most) throws UnreadableException {
        for (int index = next; index < next + count; index++) {
            if (numbers[index] < least || numbers[index] > most) {
                throw new UnreadableException(
                        lines[index], "the " + what + " " + numbers[index] + " is not from " + least + " to " + most);
            }
        }
        next += count;
        return Arrays.copyOfRange(numbers, next - count, next);
    }
}
