package io.aval.engine.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What an index should answer, in the plainest way. */
final class Model {

    static final int ENTERPRISES = 12;
    private static final int FIELDS = 6;
    private static final int SEQUENCES = 3;

    private final TreeMap<Observation, Observation> rows = new TreeMap<>(Observation.ORDER);

    Model copy() {
        Model copy = new Model();
        copy.rows.putAll(rows);
        return copy;
    }

    void put(Collection<Observation> observations) {
        for (Observation row : observations) {
            // The key object stays the first one put, so it has to go
            rows.remove(row);
            rows.put(row, row);
        }
    }

    void clear() {
        rows.clear();
    }

    List<Observation> all() {
        return new ArrayList<>(rows.values());
    }

    Optional<Observation> asOf(long enterprise, int field, long height) {
        return rows.values().stream()
                .filter(row -> row.enterprise() == enterprise && row.field() == field && row.height() <= height)
                .findFirst();
    }

    List<Observation> history(long enterprise) {
        return rows.values().stream()
                .filter(row -> row.enterprise() == enterprise)
                .toList();
    }

    List<Observation> profile(long enterprise, long height) {
        List<Observation> known = new ArrayList<>();
        for (int field = 0; field < FIELDS; field++) {
            asOf(enterprise, field, height).ifPresent(known::add);
        }
        return known;
    }

    static List<Observation> random(Random random, int size, int heights) {
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new Observation(
                    random.nextInt(ENTERPRISES),
                    random.nextInt(FIELDS),
                    random.nextInt(heights),
                    random.nextInt(SEQUENCES),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextLong()));
        }
        return rows;
    }

    static int field(Random random) {
        return random.nextInt(FIELDS);
    }

    static List<Observation> rows(ObservationIndex index) {
        return index.asking(view -> rows(view.open(0, Long.MAX_VALUE)));
    }

    static List<Observation> rows(Cursor cursor) {
        List<Observation> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                rows.add(cursor.row());
            }
        }
        return rows;
    }
}
