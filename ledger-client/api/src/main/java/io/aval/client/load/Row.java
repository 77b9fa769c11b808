package io.aval.client.load;

import java.util.List;
import java.util.Locale;

/**
 * One line of figures, in a form that one program prints and another reads: fields between tabs, a full stop as the decimal
 * sign.
 *
 * @param name without tabs
 * @param actsPerSecond committed
 * @param p50 milliseconds that half of the envelopes did not exceed
 * @param p95 milliseconds
 * @param p99 milliseconds
 * @param cpuMillis processor time for one act
 */
public record Row(String name, double actsPerSecond, double p50, double p95, double p99, double cpuMillis) {

    private static final String MARK = "row";
    private static final int FIELDS = 7;

    /** The figures of a window. */
    public static Row of(String name, Window window) {
        return new Row(
                name,
                window.actsPerSecond(),
                window.latencyMillis(0.5),
                window.latencyMillis(0.95),
                window.latencyMillis(0.99),
                window.allCpuMillisPerAct());
    }

    /** The same figures under another name. */
    public Row named(String other) {
        return new Row(other, actsPerSecond, p50, p95, p99, cpuMillis);
    }

    /** The line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.6f",
                MARK,
                name,
                actsPerSecond,
                p50,
                p95,
                p99,
                cpuMillis);
    }

    /** The rows among the lines that a program printed; other lines are passed over. */
    public static List<Row> in(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == FIELDS && fields[0].equals(MARK))
                .map(Row::read)
                .toList();
    }

    private static Row read(String[] fields) {
        double[] figures = new double[FIELDS - 2];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Double.parseDouble(fields[i + 2]);
        }
        return new Row(fields[1], figures[0], figures[1], figures[2], figures[3], figures[4]);
    }
}
