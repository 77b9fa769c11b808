package io.aval.engine.profile;

import io.aval.engine.importing.CompanyRow;
import io.aval.engine.importing.ImportedRow;
import io.aval.engine.importing.ProfileRow;
import io.aval.engine.observation.Cursor;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.Source;
import io.aval.engine.observation.View;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of an imported file as observations. Row 0, which no file has, says how many there are: so it shows whether a
 * file has been taken in. What several files of one height say of the same field is ordered by their digests, so that all
 * who have the files agree.
 */
public final class ImportedRows implements Source {

    private final NavigableMap<Long, Optional<ImportedRow>> rows = new TreeMap<>();
    private final long height;
    private final int sequence;

    /**
     * All observations of a file.
     *
     * @param file the file's digest
     * @param height at which the ledger recorded it
     * @param kept the rows that were kept of it
     */
    public ImportedRows(Digest file, long height, List<? extends ImportedRow> kept) {
        this.height = height;
        this.sequence = Enterprises.order(file);
        rows.put(Enterprises.ofRow(file, 0), Optional.empty());
        kept.forEach(row -> rows.put(enterprise(file, row), Optional.of(row)));
    }

    private static long enterprise(Digest file, ImportedRow row) {
        return switch (row) {
            case CompanyRow company -> Enterprises.ofRow(file, company.number());
            case ProfileRow profile -> Enterprises.of(profile.code());
        };
    }

    /** Whether a file had been taken in at a height. */
    public static boolean hold(View view, Digest file, long height) {
        return view.asOf(Enterprises.ofRow(file, 0), 0, height).isPresent();
    }

    /** How many rows a file that had been taken in has; 0 if it had not. */
    public static long size(View view, Digest file, long height) {
        return view.asOf(Enterprises.ofRow(file, 0), 0, height)
                .map(Observation::number)
                .orElse(0L);
    }

    /**
     * The first of them, in order.
     *
     * @param most how many, 0 or more
     */
    public List<Observation> first(int most) {
        List<Observation> first = new ArrayList<>();
        try (Cursor cursor = open(0, Long.MAX_VALUE)) {
            while (first.size() < most && cursor.next()) {
                first.add(cursor.row());
            }
        }
        return first;
    }

    @Override
    public Cursor open(long from, long to) {
        return new RowCursor(rows.subMap(from, true, to, false).entrySet().stream()
                .map(entry -> observations(new Key(entry.getKey(), height, sequence), entry.getValue()))
                .iterator());
    }

    private List<Observation> observations(Key key, Optional<ImportedRow> row) {
        return row.map(kept -> switch (kept) {
                    case CompanyRow company -> Ratios.observations(key, company);
                    case ProfileRow profile -> Profiles.observations(key, profile);
                })
                .orElseGet(() -> List.of(key.number(0, rows.size() - 1L)));
    }

    @Override
    public long[] samples() {
        return rows.keySet().stream().mapToLong(Long::longValue).toArray();
    }
}
