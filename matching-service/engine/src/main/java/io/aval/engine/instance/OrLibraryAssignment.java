package io.aval.engine.instance;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads assignment files of the OR-Library (Beasley 1990).
 *
 * <p>{@code assign100} and its like: the size n, then n × n costs row by row over lines of any length. {@code assignp800}
 * and its like: the size n, then a line {@code ROW COLUMN COST} for each allowed pair, numbered from 1. A file is of the
 * second form where it has not n × n numbers after the size, or where, with n above 3, it has three numbers on every line
 * and they name pairs in rising order.
 */
public final class OrLibraryAssignment {
    private static final int MAX_SIZE = 10_000;

    private OrLibraryAssignment() {}

    /** Reads a file to its end; does not close it. */
    public static Reading<Assignment> read(Reader in) throws IOException {
        try {
            return new Reading.Read<>(assignment(new Words(in)));
        } catch (UnreadableException e) {
            return e.reading();
        }
    }

    private static Assignment assignment(Words words) throws IOException, UnreadableException {
        Long size = words.numberAnywhere("the size");
        if (size == null || size < 1 || size > MAX_SIZE) {
            throw words.fault("the size is not from 1 to " + MAX_SIZE);
        }
        int n = size.intValue();
        int most = Math.max(n * n, 3);
        long[] numbers = new long[Math.min(most, 1 << 12)];
        int[] lines = new int[numbers.length];
        int count = 0;
        for (Long number = words.numberAnywhere("a cost"); number != null; number = words.numberAnywhere("a cost")) {
            // Threes are fewer than three times the pairs there are
            if (count == 3L * n * n) {
                throw words.fault("more numbers than " + n + " rows and columns can need");
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
                lines = Arrays.copyOf(lines, 2 * count);
            }
            numbers[count] = number;
            lines[count++] = words.line();
        }
        try {
            return count == n * n && !rising(n, numbers, lines)
                    ? dense(n, numbers)
                    : sparse(n, Arrays.copyOf(numbers, count), lines, words);
        } catch (IllegalArgumentException e) {
            throw words.fault(String.valueOf(e.getMessage()));
        }
    }

    private static boolean rising(int n, long[] numbers, int[] lines) {
        long last = -1;
        for (int at = 0; at + 2 < n * n; at += 3) {
            long pair = (numbers[at] - 1) * n + numbers[at + 1] - 1;
            boolean alone = lines[at] == lines[at + 2] && (at == 0 || lines[at - 1] < lines[at]);
            if (!alone || numbers[at + 1] < 1 || numbers[at + 1] > n || pair <= last) {
                return false;
            }
            last = pair;
        }
        return n > 3 && n % 3 == 0;
    }

    private static Assignment dense(int n, long[] costs) {
        int[] row = new int[n * n];
        int[] column = new int[n * n];
        for (int pair = 0; pair < n * n; pair++) {
            row[pair] = pair / n;
            column[pair] = n + pair % n;
        }
        return Assignment.of(n, row, column, Arrays.copyOf(costs, n * n));
    }

    private static Assignment sparse(int n, long[] numbers, int[] lines, Words words) throws UnreadableException {
        if (numbers.length % 3 != 0 || numbers.length == 0) {
            throw words.fault("after the size there are " + numbers.length + " numbers, neither " + (long) n * n
                    + " costs nor threes of row, column and cost");
        }
        int pairs = numbers.length / 3;
        int[] row = new int[pairs];
        int[] column = new int[pairs];
        long[] cost = new long[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            int at = 3 * pair;
            if (numbers[at] < 1 || numbers[at] > n || numbers[at + 1] < 1 || numbers[at + 1] > n) {
                throw new UnreadableException(
                        lines[at],
                        "there are not " + (long) n * n
                                + " costs after the size, and as row, column and cost this names " + numbers[at]
                                + " and " + numbers[at + 1]);
            }
            row[pair] = (int) numbers[at] - 1;
            column[pair] = n + (int) numbers[at + 1] - 1;
            cost[pair] = numbers[at + 2];
        }
        return Assignment.of(n, row, column, cost);
    }
}
