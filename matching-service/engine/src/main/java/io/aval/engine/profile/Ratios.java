package io.aval.engine.profile;

import io.aval.engine.importing.CompanyRow;
import io.aval.engine.observation.Cursor;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.View;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of files of ratios in the index: each an enterprise of its own, since such files name nobody. Field 0 is the file's
 * class, field n the ratio n as the bits of its double, so that it comes back as it was.
 */
public final class Ratios {

    private static final int CLASS = 0;

    private Ratios() {}

    static List<Observation> observations(Key key, CompanyRow row) {
        List<Observation> all = new ArrayList<>(1 + row.size());
        all.add(key.number(CLASS, row.bankrupt() ? 1 : 0));
        for (int field = 1; field <= row.size(); field++) {
            var ratio = row.ratio(field);
            all.add(
                    ratio.isPresent()
                            ? key.number(field, Double.doubleToLongBits(ratio.getAsDouble()))
                            : key.missing(field));
        }
        return all;
    }

    /** The rows of a file as of a height, in the file's order; none before it was recorded. */
    public static List<CompanyRow> read(View view, Digest file, long height) {
        long none = Enterprises.ofRow(file, 0);
        Collecting collecting = new Collecting(none);
        try (Cursor cursor = view.open(none + 1, none + Enterprises.ROWS)) {
            while (cursor.next()) {
                if (cursor.height() <= height) {
                    collecting.take(cursor);
                }
            }
        }
        return collecting.rows();
    }

    /** Puts rows together from their observations. */
    private static final class Collecting {
        private final long none;
        private final List<CompanyRow> rows = new ArrayList<>();
        private double[] ratios = new double[64];
        private int size;
        private long enterprise = -1;
        private boolean failed;

        Collecting(long none) {
            this.none = none;
        }

        void take(Cursor cursor) {
            if (cursor.enterprise() != enterprise) {
                end();
                enterprise = cursor.enterprise();
                size = 0;
            }
            if (cursor.field() == CLASS) {
                failed = cursor.number() == 1;
                return;
            }
            size = cursor.field();
            if (size > ratios.length) {
                ratios = Arrays.copyOf(ratios, 2 * size);
            }
            ratios[size - 1] = cursor.type() == 0 ? Double.NaN : Double.longBitsToDouble(cursor.number());
        }

        private void end() {
            if (enterprise >= 0) {
                rows.add(new CompanyRow((int) (enterprise - none), Arrays.copyOf(ratios, size), failed));
            }
        }

        List<CompanyRow> rows() {
            end();
            return rows;
        }
    }
}
