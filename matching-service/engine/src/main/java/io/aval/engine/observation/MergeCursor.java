package io.aval.engine.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Many cursors as one. Of rows with the same key the one of the last cursor stands. */
final class MergeCursor implements Cursor {

    /** A cursor on a row, and which one of the cursors it is. */
    private record Head(Cursor cursor, int place) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            int order = Cursor.compare(cursor, other.cursor);
            return order == 0 ? Integer.compare(other.place, place) : order;
        }
    }

    private final List<Cursor> all;
    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private @Nullable Head current;

    private MergeCursor(List<Cursor> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            offer(new Head(all.get(i), i));
        }
    }

    /** Takes the cursors over: they are closed with the result. */
    static Cursor of(List<Cursor> cursors) {
        return cursors.size() == 1 ? cursors.getFirst() : new MergeCursor(new ArrayList<>(cursors));
    }

    private void offer(Head head) {
        if (head.cursor.next()) {
            heads.add(head);
        }
    }

    @Override
    public boolean next() {
        if (current != null) {
            offer(current);
        }
        current = heads.poll();
        if (current == null) {
            return false;
        }
        for (Head same = heads.peek(); same != null && Cursor.compare(same.cursor, current.cursor) == 0; ) {
            heads.poll();
            offer(same);
            same = heads.peek();
        }
        return true;
    }

    private Cursor now() {
        if (current == null) {
            throw new IllegalStateException("there is no row");
        }
        return current.cursor;
    }

    @Override
    public long enterprise() {
        return now().enterprise();
    }

    @Override
    public int field() {
        return now().field();
    }

    @Override
    public long height() {
        return now().height();
    }

    @Override
    public int sequence() {
        return now().sequence();
    }

    @Override
    public int type() {
        return now().type();
    }

    @Override
    public int code() {
        return now().code();
    }

    @Override
    public long number() {
        return now().number();
    }

    @Override
    public void close() {
        all.forEach(Cursor::close);
    }
}
