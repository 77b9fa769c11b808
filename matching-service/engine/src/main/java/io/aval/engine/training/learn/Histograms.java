package io.aval.engine.training.learn;

import io.aval.rules.appraisal.sheet.Decimal;
import java.util.Arrays;

/** Columns cut into at most 63 bins of about equal mass, and what is missing into one more. */
final class Histograms {

    static final int BINS = 64;
    /** The bin of what is missing. */
    static final int MISSING = BINS - 1;

    private final byte[][] codes;
    private final double[][] edges;

    Histograms(double[][] columns) {
        codes = new byte[columns.length][];
        edges = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            edges[c] = edges(columns[c]);
            codes[c] = new byte[columns[c].length];
            for (int i = 0; i < codes[c].length; i++) {
                codes[c][i] = (byte) code(edges[c], columns[c][i]);
            }
        }
    }

    int columns() {
        return codes.length;
    }

    int rows() {
        return codes[0].length;
    }

    byte[] codes(int column) {
        return codes[column];
    }

    /** How many edges: bin b lies below or at edge b. */
    int edges(int column) {
        return edges[column].length;
    }

    double edge(int column, int bin) {
        return edges[column][bin];
    }

    private static int code(double[] edges, double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Halfway between neighbouring values, brought to what a model can write down. */
    private static double[] edges(double[] column) {
        double[] sorted = Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] edges = new double[MISSING - 1];
        int size = 0;
        double mass = (double) sorted.length / MISSING;
        double next = distinct(sorted) <= MISSING ? 0 : mass;
        for (int i = 1; i < sorted.length && size < edges.length; i++) {
            if (sorted[i - 1] < sorted[i] && i >= next) {
                double middle = sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2;
                double edge = Decimal.of(middle, 12).real();
                boolean divides = sorted[i - 1] <= edge && edge < sorted[i];
                if (divides && (size == 0 || edges[size - 1] < edge)) {
                    edges[size++] = edge;
                    next = next == 0 ? 0 : StrictMath.max(next, i) + mass;
                }
            }
        }
        return Arrays.copyOf(edges, size);
    }

    private static int distinct(double[] sorted) {
        int count = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            count += sorted[i - 1] < sorted[i] ? 1 : 0;
        }
        return count;
    }
}
