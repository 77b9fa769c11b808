package io.aval.engine.profile;

import io.aval.engine.observation.Cursor;
import io.aval.engine.observation.Observation;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks lists of observations, one after the other. */
final class RowCursor implements Cursor {

    private final Iterator<List<Observation>> lists;
    private Iterator<Observation> own = List.<Observation>of().iterator();
    private @Nullable Observation now;

    /** A cursor over lists that are not empty. */
    RowCursor(Iterator<List<Observation>> lists) {
        this.lists = lists;
    }

    @Override
    public boolean next() {
        if (!own.hasNext() && lists.hasNext()) {
            own = lists.next().iterator();
        }
        now = own.hasNext() ? own.next() : null;
        return now != null;
    }

    @Override
    public Observation row() {
        if (now == null) {
            throw new IllegalStateException("there is no row");
        }
        return now;
    }

    @Override
    public long enterprise() {
        return row().enterprise();
    }

    @Override
    public int field() {
        return row().field();
    }

    @Override
    public long height() {
        return row().height();
    }

    @Override
    public int sequence() {
        return row().sequence();
    }

    @Override
    public int type() {
        return row().type();
    }

    @Override
    public int code() {
        return row().code();
    }

    @Override
    public long number() {
        return row().number();
    }
}
