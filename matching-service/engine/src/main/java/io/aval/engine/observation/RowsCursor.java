package io.aval.engine.observation;

import org.jspecify.annotations.Nullable;

/** Walks rows that lie in memory, in their own order or in a given one. */
final class RowsCursor extends AtRow {

    private final int @Nullable [] order;
    private int next;

    RowsCursor(Rows rows) {
        this(rows, null);
    }

    RowsCursor(Rows rows, int @Nullable [] order) {
        super(rows);
        this.order = order;
    }

    @Override
    public boolean next() {
        if (next == (order == null ? rows.size() : order.length)) {
            return false;
        }
        at = order == null ? next : order[next];
        next++;
        return true;
    }
}
