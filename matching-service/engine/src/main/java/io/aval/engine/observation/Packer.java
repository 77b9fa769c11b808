package io.aval.engine.observation;

import io.aval.rules.refusal.Code;
import org.rocksdb.RocksDBException;

/**
 * Cuts rows into blocks: never two enterprises in one, each full before the next begins, so that the same rows give the same
 * blocks whatever way they came. Not thread-safe.
 */
final class Packer {

    /** Takes keys and values in order. */
    interface Sink {
        void put(byte[] key, byte[] value) throws RocksDBException;
    }

    private final Sink sink;
    private final Tally tally = new Tally();
    private final Rows waiting = new Rows(Block.MOST_ROWS);
    private boolean first = true;

    Packer(Sink sink) {
        this.sink = sink;
    }

    /**
     * Packs everything that the cursor shows.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code ROWS_UNSORTED} if that is not in order or outside the range
     */
    Tally pack(Cursor rows, long from, long to) throws RocksDBException {
        while (rows.next()) {
            require(rows, from, to);
            int size = waiting.size();
            if (size > 0 && waiting.enterprise(size - 1) != rows.enterprise()) {
                flush(false);
                first = true;
            } else if (size == Block.MOST_ROWS) {
                flush(true);
                first = false;
            }
            waiting.add(rows);
        }
        if (waiting.size() > 0) {
            flush(false);
            first = true;
        }
        return tally;
    }

    private void require(Cursor row, long from, long to) {
        long enterprise = row.enterprise();
        boolean ordered = enterprise >= from
                && enterprise < to
                && row.field() >= 0
                && row.height() >= 0
                && row.sequence() >= 0
                && (waiting.size() == 0 || after(row, waiting.size() - 1));
        Code.ROWS_UNSORTED.unless(ordered, "at", Long.toString(tally.rows() + waiting.size()));
    }

    private boolean after(Cursor row, int last) {
        if (row.enterprise() != waiting.enterprise(last)) {
            return row.enterprise() > waiting.enterprise(last);
        }
        if (row.field() != waiting.field(last)) {
            return row.field() > waiting.field(last);
        }
        if (row.height() != waiting.height(last)) {
            return row.height() < waiting.height(last);
        }
        return row.sequence() < waiting.sequence(last);
    }

    private void flush(boolean goesOn) throws RocksDBException {
        long enterprise = waiting.enterprise(0);
        byte[] key = first
                ? Keys.enterprise(enterprise)
                : Keys.row(enterprise, waiting.field(0), waiting.height(0), waiting.sequence(0));
        byte[] value = Block.pack(waiting, goesOn);
        sink.put(key, value);
        tally.count(key, value, waiting.size());
        waiting.clear();
    }
}
