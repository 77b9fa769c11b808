package io.aval.engine.observation;

import org.jspecify.annotations.Nullable;

/** Walks rows that lie in memory, in their own order or in a given one. */
final class RowsCursor implements Cursor {

    private final Rows rows;
    private final int @Nullable [] order;
    private int next;
    private int at;

    RowsCursor(Rows rows) {
        this(rows, null);
    }

    RowsCursor(Rows rows, int @Nullable [] order) {
        this.rows = rows;
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

    @Override
    public long enterprise() {
        return rows.enterprise(at);
    }

    @Override
    public int field() {
        return rows.field(at);
    }

    @Override
    public long height() {
        return rows.height(at);
    }

    @Override
    public int sequence() {
        return rows.sequence(at);
    }

    @Override
    public int type() {
        return rows.type(at);
    }

    @Override
    public int code() {
        return rows.code(at);
    }

    @Override
    public long number() {
        return rows.number(at);
    }
}
