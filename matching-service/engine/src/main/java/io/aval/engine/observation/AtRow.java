package io.aval.engine.observation;

/** A cursor that stands at one of some rows in memory. */
abstract class AtRow implements Cursor {

    final Rows rows;
    /** Where it stands. */
    int at;

    AtRow(Rows rows) {
        this.rows = rows;
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
