package io.aval.client.bulk;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows that go into one envelope.
 *
 * @param touches records that they may change
 * @param again whether a run before has sent these very rows and has not learned what became of them
 */
record Batch(List<BulkRow.Good> rows, SortedSet<RecordId> touches, boolean again) {

    private static final int DIGITS = 48;

    Batch {
        rows = List.copyOf(rows);
    }

    /** A part of it, certainly not done yet. */
    Batch part(int from, int to) {
        return new Batch(rows.subList(from, to), touches, false);
    }

    /** The id of the request: it follows from the file, the rows' numbers and what they say. */
    String request(Digest file) {
        List<Json> said = new ArrayList<>(List.of(new Json.Text(file.value())));
        for (BulkRow.Good row : rows) {
            said.add(new Json.Num(row.number()));
            said.add(row.command());
        }
        return "bulk-" + Digest.of(new Json.Arr(said)).value().substring(0, DIGITS);
    }

    List<Json.Obj> commands() {
        return rows.stream().map(BulkRow.Good::command).toList();
    }

    boolean meets(Batch other) {
        SortedSet<RecordId> both = new TreeSet<>(touches);
        both.retainAll(other.touches);
        return !both.isEmpty();
    }
}
