package io.aval.engine.observation;

import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Walks the rows of a generation, a portion at a time. Owns the iterator through its registry. */
final class GenerationCursor implements Cursor {

    private static final int PORTION = 256;

    private final Natives natives;
    private final RocksIterator entries;
    private final long to;
    private final Faults faults;
    private final Rows rows = new Rows(PORTION);
    private RowsCursor portion = new RowsCursor(rows);

    GenerationCursor(Natives natives, RocksIterator entries, long from, long to, Faults faults) {
        this.natives = natives;
        this.entries = entries;
        this.to = to;
        this.faults = faults;
        entries.seek(Keys.enterprise(from));
    }

    @Override
    public boolean next() {
        if (portion.next()) {
            return true;
        }
        rows.clear();
        while (entries.isValid() && rows.size() < PORTION) {
            byte[] key = entries.key();
            if (Keys.enterprise(key) >= to) {
                break;
            }
            if (key.length == Keys.WHOLE) {
                Keys.add(rows, key, entries.value());
            }
            entries.next();
        }
        try {
            entries.status();
        } catch (RocksDBException e) {
            throw faults.of(e);
        }
        portion = new RowsCursor(rows);
        return portion.next();
    }

    @Override
    public long enterprise() {
        return portion.enterprise();
    }

    @Override
    public int field() {
        return portion.field();
    }

    @Override
    public long height() {
        return portion.height();
    }

    @Override
    public int sequence() {
        return portion.sequence();
    }

    @Override
    public int type() {
        return portion.type();
    }

    @Override
    public int code() {
        return portion.code();
    }

    @Override
    public long number() {
        return portion.number();
    }

    @Override
    public void close() {
        natives.close();
    }
}
