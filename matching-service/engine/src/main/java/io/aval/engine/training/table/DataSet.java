package io.aval.engine.training.table;

import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.canonical.Digest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Labelled rows. The arrays that it hands out are not to be written. */
public final class DataSet {

    private final Source source;
    private final List<Column> columns;
    private final double[][] rows;
    private final boolean[] bad;

    /**
     * Where rows come from.
     *
     * @param name for the card
     * @param digest of the file, or of the generated rows
     * @param faults what was not taken
     * @param duplicates rows removed since an earlier one is the same
     */
    public record Source(String name, Digest digest, Origin origin, List<TableFault> faults, int duplicates) {

        /** Copies. */
        public Source {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A data set of these rows, which are not copied.
     *
     * @param rows a value for each column: the number, the index of the word, or not-a-number where it is missing
     * @param bad whether the row defaulted
     */
    public DataSet(Source source, List<Column> columns, double[][] rows, boolean[] bad) {
        this.source = source;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.bad = bad;
    }

    /** Where the rows come from. */
    public Source source() {
        return source;
    }

    /** The columns. */
    public List<Column> columns() {
        return columns;
    }

    /** The rows. */
    public double[][] rows() {
        return rows;
    }

    /** Whether each row defaulted. */
    public boolean[] bad() {
        return bad;
    }

    private record Row(List<Double> values, boolean bad) {}

    /** How many rows. */
    public int size() {
        return rows.length;
    }

    /** How many defaulted. */
    public int defaults() {
        int count = 0;
        for (boolean one : bad) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** The rows of these indices. */
    public DataSet rows(int[] indices) {
        double[][] some = new double[indices.length][];
        boolean[] labels = new boolean[indices.length];
        for (int i = 0; i < indices.length; i++) {
            some[i] = rows[indices[i]];
            labels[i] = bad[indices[i]];
        }
        return new DataSet(source, columns, some, labels);
    }

    /** The columns of these indices. */
    public DataSet columns(int[] indices) {
        double[][] some = new double[rows.length][indices.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < indices.length; j++) {
                some[i][j] = rows[i][indices[j]];
            }
        }
        List<Column> kept = Arrays.stream(indices).mapToObj(columns::get).toList();
        return new DataSet(source, kept, some, bad);
    }

    /** Without the rows that are the same as an earlier one, label included. */
    public DataSet distinct() {
        Set<Row> seen = new LinkedHashSet<>();
        int[] kept = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            // Adding zero makes a negative zero a zero
            Row row = new Row(Arrays.stream(rows[i]).mapToObj(v -> v + 0.0).toList(), bad[i]);
            if (seen.add(row)) {
                kept[count++] = i;
            }
        }
        DataSet distinct = rows(Arrays.copyOf(kept, count));
        int duplicates = source.duplicates() + rows.length - count;
        Source without = new Source(source.name, source.digest, source.origin, source.faults, duplicates);
        return new DataSet(without, columns, distinct.rows, distinct.bad);
    }

    /** The index of a column; −1 if there is none. */
    public int column(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
